/// The head of an HTTP response before a document, as `curl -i` and `wget --save-headers` write it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace zubda {

struct HttpHead {
  std::size_t length = 0;  ///< Bytes of the head, or of several of them one after the other; 0 without one.
  std::string media_type;  ///< Of the last one's Content-Type, in lower case: `text/html`; empty when not stated.
  std::string charset;     ///< Of the last one's Content-Type, as written; empty when not stated.
};

/// The head that `bytes` begin with: a line `HTTP/1.1 200 OK`, fields, and an empty line, with any kind of line ends.
/// Where redirections were followed there is a head for each of them, all before the document: the last one counts.
HttpHead read_http_head(std::string_view bytes);

/// Undoes the chunks of `body` (RFC 9112, section 7.1), which archives keep and other programs do not. A body that is
/// not in chunks from its first to its last byte is returned as it is.
std::string join_chunks(std::string body);

}  // namespace zubda
