/// Writes the parts of a document in the HTML writer's page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "output/html_words.h"
#include "output/record.h"
#include <zubda/document.h>

namespace zubda {

/// Appends `text` cleaned and escaped, for content and for attributes in double quotes.
void append_html(std::string_view text, std::string& out);

/// Appends the attribute `lang` for words of the page itself, with their direction.
void append_language_of(const PageWords& words, std::string& out);

/// The id of a record's article: the same for the same input, letters and digits only.
std::string article_id(const Record& record);

/// The id of the sentence that begins at byte `begin` of the article `article`.
std::string sentence_id(std::string_view article, std::size_t begin);

/// A text and its sentences, in order, with scores; all spans refer to `text`.
struct ShadedText {
  std::string_view text;
  const std::vector<ScoredSentence>& sentences;
  std::string_view article;  ///< Id that the ids of sentences begin with.
};

/// The text by paragraphs, each sentence shaded by its share of the highest score, the chosen ones underlined.
/// Headings, list items and quotes are marked up as what they are.
void write_shaded(const ShadedText& shaded, std::string& out);

/// A bar for each sentence, the chosen ones in color; long texts share 200 bars, each with the highest score of its
/// sentences.
void write_plot(const std::vector<ScoredSentence>& sentences, const PageWords& words, std::string& out);

/// A text by its blank lines, as paragraphs.
void write_plain(std::string_view text, std::string& out);

/// The highest score, 1 if none is above 0.
double highest_score(const std::vector<ScoredSentence>& sentences);

}  // namespace zubda
