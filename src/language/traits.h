/// What is special about a language, from src/language/traits.txt: code asks for a trait and never for a language.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace zubda {

/// The traits; the head of traits.txt says what each means and which of them have values.
enum class Trait : std::uint8_t {
  alias,
  alone_in_script,
  capital_i_pronoun,
  capital_nouns,
  colon_ends,
  common,
  conjunction_prefix,
  dotted_ordinals,
  encodings,
  light_stemmer,
  semicolon_asks,
  turkic,
  weak_full_stop,
  cedilla_stemmer,
  verb_first,
};

/// The names of all traits in traits.txt, in the order of the enumeration.
std::span<const std::string_view> trait_names();

/// The traits of one language.
class Traits {
 public:
  /// Of the language with this ISO 639-1 code; none for an unknown one.
  explicit Traits(std::string_view code);

  bool has(Trait trait) const { return (bits_ >> static_cast<unsigned>(trait) & 1U) != 0; }

 private:
  std::uint32_t bits_ = 0;
};

/// The values that the language has for `trait`; none without the trait.
std::vector<std::string_view> trait_values(std::string_view code, Trait trait);

/// The codes of all languages with `trait`, sorted.
std::vector<std::string_view> languages_with(Trait trait);

}  // namespace zubda
