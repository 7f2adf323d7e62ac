#include "language/traits.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "language/word_lists.h"

namespace zubda {
namespace {

constexpr std::string_view list_kind = "traits";

constexpr std::array<std::string_view, 15> names = {
    "alias",          "alone-in-script", "capital-i-pronoun",  "capital-nouns",
    "colon-ends",     "common",          "conjunction-prefix", "dotted-ordinals",
    "encodings",      "light-stemmer",   "semicolon-asks",     "turkic",
    "weak-full-stop", "cedilla-stemmer", "verb-first"};
static_assert(names.size() == static_cast<std::size_t>(Trait::verb_first) + 1);

std::string_view name_of(Trait trait) { return names[static_cast<std::size_t>(trait)]; }

}  // namespace

std::span<const std::string_view> trait_names() { return names; }

Traits::Traits(std::string_view code) {
  const auto table = word_list(list_kind, code).table();
  if (table.empty()) return;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (table.contains(names[i])) bits_ |= std::uint32_t{1} << i;
}

std::vector<std::string_view> trait_values(std::string_view code, Trait trait) {
  std::vector<std::string_view> values;
  auto rest = word_list(list_kind, code).table().find(name_of(trait)).value_or(std::string_view());
  while (!rest.empty()) {
    const auto end = std::min(rest.find(' '), rest.size());
    values.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return values;
}

std::vector<std::string_view> languages_with(Trait trait) {
  std::vector<std::string_view> codes;
  for (const auto& list : all_word_lists())
    if (list.kind == list_kind && list.table().contains(name_of(trait))) codes.push_back(list.code);
  return codes;
}

}  // namespace zubda
