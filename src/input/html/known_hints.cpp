#include "input/html/known_hints.h"

#include <algorithm>

#include "input/html/tags.h"

namespace zubda {

std::uint16_t KnownHints::of(std::string_view value) {
  if (value.size() > max_hint_bytes) return html_hints(value);
  std::uint16_t hints = 0;
  // Names do not depend on each other.
  while (!value.empty()) {
    const auto name = value.substr(0, value.find(' '));
    value.remove_prefix(std::min(name.size() + 1, value.size()));
    if (!name.empty()) hints |= of_name(name);
  }
  return hints;
}

std::uint16_t KnownHints::of_name(std::string_view name) {
  std::size_t hash = 0;
  for (const char c : name) hash = hash * 31 + static_cast<unsigned char>(c);
  auto& known = known_[hash % known_.size()];
  if (known.name != name) {
    known.hints = html_hints(name);
    known.name = name;
  }
  return known.hints;
}

}  // namespace zubda
