/// Documents of any format: bytes or a file in, text with its structure out.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <zubda/document.h>

namespace zubda {

/// Why there is no text to be had: binary data, damage, a program that is not installed, a file that cannot be read.
/// The message is what the command prints behind the name of the input.
class ReadError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A document that was read.
struct ReadResult {
  Document document;
  std::vector<std::string> warnings;  ///< What looks broken, one line each; empty when nothing does.
};

/// The document in `bytes` of any format that the command reads: plain text in any encoding, web pages, Markdown, mail,
/// PDF and others. `name` is a path, a URL or empty: its extension tells the format where the bytes do not. Some
/// formats are read by another program, which is run without a shell. At most 64 MiB. Throws ReadError; std::bad_alloc.
/// Several threads may call it at a time.
ReadResult read_document(std::string bytes, std::string_view name = {});

/// The document in the file at `path`. Throws as `read_document`.
ReadResult read_file(const std::string& path);

}  // namespace zubda
