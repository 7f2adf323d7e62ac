#include "input/mail/mail.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "input/formats.h"
#include "input/mail/mime.h"
#include "sentences/lines.h"

namespace zubda {
namespace {

/// Takes the first line, without its line end, off `text`.
std::string_view take_line(std::string_view& text) {
  const auto end = std::min(text.find('\n'), text.size());
  auto line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// A body divided into what its writer wrote and what was quoted.
struct QuotedParts {
  std::string own;  ///< The body with blanks in place of all other lines, so that spans in it hold in the body.
  std::vector<Block> quoted;  ///< Quoted passages and the signature, each from its first line to its last.
};

/// Mail quotes lines with `>`; a line with nothing but `-- ` begins the signature.
QuotedParts split_quoted(std::string_view body) {
  QuotedParts parts;
  parts.own = body;
  bool signature = false;
  bool open = false;
  for (auto rest = body; !rest.empty();) {
    const auto begin = body.size() - rest.size();
    const auto line = take_line(rest);
    signature = signature || line == "-- ";
    const bool is_quoted = signature || line.starts_with('>');
    if (is_quoted) {
      std::ranges::fill(parts.own.begin() + static_cast<std::ptrdiff_t>(begin),
                        parts.own.begin() + static_cast<std::ptrdiff_t>(begin + line.size()), ' ');
      if (!line.empty()) {
        if (open) parts.quoted.back().span.end = begin + line.size();
        else parts.quoted.push_back({{begin, begin + line.size()}, Role::boilerplate});
        open = true;
      }
    } else {
      open = false;
    }
  }
  return parts;
}

}  // namespace

bool looks_like_mail(std::string_view text) {
  const auto header = read_mail_header(text);
  return header.length > 0 && !header.field("from").empty() && !header.field("subject").empty();
}

Reading read_mail(std::string text) {
  const auto header = read_mail_header(text);
  if (header.length == 0) return read_text(std::move(text));
  Reading reading;
  auto& document = reading.document;
  document.title = decode_mail_words(header.field("subject"));
  document.text = mail_body(header, std::string_view(text).substr(header.length));
  auto parts = split_quoted(document.text);
  document.blocks = find_paragraphs(parts.own);
  document.blocks.insert(document.blocks.end(), parts.quoted.begin(), parts.quoted.end());
  std::ranges::sort(document.blocks, {}, [](const Block& block) { return block.span.begin; });
  return reading;
}

}  // namespace zubda
