/// The languages that the library has data for.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace zubda {

/// What there is for a language. Languages that are not listed work too, with the rules that hold for all.
struct LanguageInfo {
  std::string code;               ///< ISO 639-1, as `Options::language` takes it and `Summary::language` has it.
  std::string name;               ///< In English.
  std::size_t stop_words = 0;     ///< How many words are no terms of a text; 0: all words count as terms.
  std::size_t abbreviations = 0;  ///< How many words may have a stop that ends no sentence.
  std::string stemmer;            ///< Snowball's name, "light" for the library's own, or empty: words stay as they are.
};

/// All languages with at least one word list, sorted by code. Never throws but std::bad_alloc.
std::vector<LanguageInfo> list_languages();

}  // namespace zubda
