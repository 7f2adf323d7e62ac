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

// A language has few traits: they are read, which is less work than to look each name up. Detection asks for the traits
// of each language of a script at the start of a run.
Traits::Traits(std::string_view code) {
  auto lines = word_list(list_kind, code).lines;
  while (!lines.empty()) {
    const auto end = lines.find('\n');
    const auto line = lines.substr(0, end);
    const auto* const found = std::ranges::find(names, line.substr(0, line.find('\t')));
    if (found != names.end()) bits_ |= std::uint32_t{1} << (found - names.begin());
    lines.remove_prefix(end + 1);
  }
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
