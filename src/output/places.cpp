#include "output/places.h"

#include <algorithm>
#include <iterator>

#include "output/display.h"
#include "text/characters.h"

namespace zubda {

Places::Places(const Record& record) : record_(record) {
  for (const auto& block : record.document.blocks)
    if (block.role == Role::heading) headings_.push_back(block.span);
}

std::size_t Places::page(Span span) const {
  const auto after = std::ranges::upper_bound(record_.page_starts, span.begin, {}, &PageStart::begin);
  return after == record_.page_starts.begin() ? 0 : std::prev(after)->page;
}

std::string Places::section(Span span) const {
  constexpr std::size_t max_characters = 200;  // A heading is written with each sentence below it.
  const auto after = std::ranges::upper_bound(headings_, span.begin, {}, &Span::end);
  std::string heading;
  if (after == headings_.begin()) return heading;
  const auto text = slice(record_.document.text, *(after - 1));
  std::size_t end = 0;
  for (std::size_t i = 0; i < max_characters && end < text.size(); ++i) end += decode_at(text, end).length;
  append_line(text.substr(0, end), heading);
  if (end == text.size()) return heading;
  while (heading.ends_with(' ')) heading.pop_back();
  return heading.append("…");
}

const Cue* Places::cue(Span span) const {
  const auto after = std::ranges::upper_bound(record_.cues, span.begin, {}, &Cue::begin);
  return after == record_.cues.begin() ? nullptr : &*(after - 1);
}

std::string Places::words(Span span) const {
  const auto number = page(span);
  auto place = number > 0 ? "page " + std::to_string(number) : std::string();
  if (const auto heading = section(span); !heading.empty()) (place += place.empty() ? "" : ", ") += heading;
  return place;
}

}  // namespace zubda
