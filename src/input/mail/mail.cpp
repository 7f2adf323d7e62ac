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

/// The lines of a body by who speaks in them. Text of the same length with blanks in place of what is not the writer's
/// own, so that the spans found in it hold in the body.
struct Voices {
  std::string own;
  std::vector<Block> others;  ///< Quoted passages and the signature, line by line together.
};

/// `> ` is how mail quotes; `-- ` alone in a line opens the signature.
Voices tell_voices(std::string_view body) {
  Voices voices;
  voices.own = body;
  bool signature = false;
  bool open = false;
  for (auto rest = body; !rest.empty();) {
    const auto begin = body.size() - rest.size();
    const auto line = take_line(rest);
    signature = signature || line == "-- ";
    const bool other = signature || line.starts_with('>');
    if (other) {
      std::ranges::fill(voices.own.begin() + static_cast<std::ptrdiff_t>(begin),
                        voices.own.begin() + static_cast<std::ptrdiff_t>(begin + line.size()), ' ');
      if (!line.empty()) {
        if (open) voices.others.back().span.end = begin + line.size();
        else voices.others.push_back({{begin, begin + line.size()}, Role::boilerplate});
        open = true;
      }
    } else {
      open = false;
    }
  }
  return voices;
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
  auto voices = tell_voices(document.text);
  document.blocks = find_paragraphs(voices.own);
  document.blocks.insert(document.blocks.end(), voices.others.begin(), voices.others.end());
  std::ranges::sort(document.blocks, {}, [](const Block& block) { return block.span.begin; });
  return reading;
}

}  // namespace zubda
