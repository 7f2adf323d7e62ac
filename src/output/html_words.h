/// The words that the HTML writer's page has of its own, in the languages of documents.
#pragma once

#include <string_view>

namespace zubda {

/// The words of one language. Those for counts are followed by a colon and a number, so that no language needs its
/// forms of the plural.
struct PageWords {
  std::string_view language;  ///< ISO 639-1.
  std::string_view sentences;
  std::string_view words;
  std::string_view method;
  std::string_view documents;
  std::string_view keywords;
  std::string_view scores;  ///< Below the plot: the score of each sentence, from the beginning of the text to its end.
  std::string_view low;     ///< Of a score.
  std::string_view high;
  std::string_view untitled;
};

/// The words in `language`, or in English where there are none.
const PageWords& page_words(std::string_view language);

}  // namespace zubda
