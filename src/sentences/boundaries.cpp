#include "sentences/boundaries.h"

#include <array>

#include "sentences/list_marks.h"
#include "sentences/stop.h"

namespace zubda {
namespace {

/// First bytes of the characters that may end a sentence; only these are looked at closely.
constexpr std::array<bool, 256> may_stop = [] {
  std::array<bool, 256> table{};
  for (const unsigned byte : {0x21U, 0x2EU, 0x3AU, 0x3BU, 0x3FU, 0xCDU, 0xD6U, 0xD8U, 0xDBU, 0xDCU, 0xDFU}) table[byte] = true;
  for (std::size_t byte = 0xE0; byte < 0xF5; ++byte) table[byte] = true;
  return table;
}();

/// Greek asks with a semicolon; Armenian typists end sentences with a colon.
bool is_stop_of_language(char32_t c, const Language& language) {
  if (c == ';' || c == 0x037E) return language.code == "el";
  return c == ':' && language.code == "hy";
}

std::size_t skip_spaces(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end && character(decode_at(text, at).code).is(is_space)) at += decode_at(text, at).length;
  return at;
}

}  // namespace

void split_paragraph(std::string_view text, Span paragraph, const Language& language, std::vector<Span>& sentences) {
  Place place{text, paragraph, paragraph.begin, language};
  const auto mark = list_mark_length(slice(text, paragraph));
  for (auto at = paragraph.begin + mark; at < paragraph.end;) {
    if (!may_stop[static_cast<unsigned char>(text[at])]) {
      ++at;
      continue;
    }
    const auto [code, length] = decode_at(text, at);
    if (!character(code).is(is_terminal) && !is_stop_of_language(code, language)) {
      at += length;
      continue;
    }
    const auto stop = read_stop(place, at);
    at = stop.closed;
    if (stop.next < paragraph.end && ends_sentence(place, stop)) {
      sentences.push_back({place.sentence_begin, stop.closed});
      place.sentence_begin = at = skip_spaces(text, stop.closed, paragraph.end);
    }
  }
  if (place.sentence_begin < paragraph.end) sentences.push_back({place.sentence_begin, paragraph.end});
}

}  // namespace zubda
