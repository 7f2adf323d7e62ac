#include "language/tag.h"

#include <algorithm>

#include "language/traits.h"
#include "language/word_lists.h"
#include "text/ascii.h"

namespace zubda {

std::string language_code(std::string_view tag) {
  auto code = to_ascii_lower(tag.substr(0, tag.find_first_of("-_")));
  if (!word_list("stopwords", code).lines.empty()) return code;
  for (const auto language : languages_with(Trait::alias)) {
    const auto aliases = trait_values(language, Trait::alias);
    if (std::ranges::find(aliases, code) != aliases.end()) return std::string(language);
  }
  return code;
}

bool is_language_tag(std::string_view tag) {
  const auto code = language_code(tag);
  return (code.size() == 2 || code.size() == 3) &&
         std::ranges::all_of(code, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace zubda
