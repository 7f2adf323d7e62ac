/// The values that cross the stages of the pipeline. They hold data and no logic.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zubda {

/// Bytes [begin, end) of `Document::text`; both ends lie on character boundaries.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

/// The characters that a span covers. The view lives as long as the text does.
inline std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

/// What a sentence is in its document. Only prose, quotes and list items make good summaries.
enum class Role : std::uint8_t {
  prose,
  heading,
  byline,
  dateline,
  caption,
  list_item,
  quote,
  table_row,
  boilerplate,
};

/// A unit of the text: a sentence, or a clause of a long one.
struct Sentence {
  Span span;
  std::uint32_t paragraph = 0;  ///< Counted from 0 in reading order.
  Role role = Role::prose;
  bool continues = false;  ///< A clause that was cut from the same sentence as the unit before it.
  bool is_cut = false;     ///< A later piece of a sentence that was too long to be one and was cut at words.
};

/// A piece of text that a reader knows to be one paragraph, heading, list item, ... from markup.
struct Block {
  Span span;
  Role role = Role::prose;
};

/// One text with what is known about it.
struct Document {
  std::string id = {};        ///< Raw JSON of a record's id; empty when there is none.
  std::string title = {};     ///< Empty when unknown.
  std::string language = {};  ///< ISO 639-1; empty when unknown.
  std::string text = {};      ///< Valid UTF-8.
  /// The paragraphs of a text that came with markup, in order and without overlap. Empty for plain text, whose
  /// paragraphs are found from its lines.
  std::vector<Block> blocks = {};
};

/// Why a sentence is in the summary, or is not.
enum class Verdict : std::uint8_t { chosen, too_long, redundant, not_selectable, not_needed };

/// A sentence with what the ranking found about it.
struct ScoredSentence {
  Sentence sentence;
  std::size_t rank = 0;   ///< 1 is the highest score; 0 when the sentence was not ranked.
  double score = 0;       ///< Final score, >= 0; the scores of a document sum to 1.
  double centrality = 0;  ///< What the ranking method alone gave.
  double prior = 0;       ///< Factor from position, title, query and role.
  double redundancy = 0;  ///< Highest cosine similarity to a chosen sentence, 0 to 1.
  std::size_t words = 0;
  Verdict verdict = Verdict::not_needed;
  bool truncated = false;  ///< The span was cut at a word boundary, because nothing fitted the budget.
};

/// The chosen sentences of a document in reading order. Spans refer to the text that was summarized.
struct Summary {
  std::string language;  ///< ISO 639-1 code that was used; "und" when it could not be told.
  std::string method;
  std::string title;  ///< Given with the document, or its heading; may be empty.
  std::size_t sentence_count = 0;
  std::size_t word_count = 0;
  std::size_t cut_count = 0;  ///< How many of the sentences are `Sentence::is_cut`.
  bool has_terms = true;      ///< False when the method had nothing but stop words to look at.
  std::vector<ScoredSentence> sentences;
  /// All sentences in reading order with their verdicts; filled only when `Options::explain` is set.
  std::vector<ScoredSentence> explained;
};

/// A key term or phrase of a document.
struct Keyword {
  std::string text;  ///< As it stands in the document most often, on one line.
  double score = 0;  ///< > 0; 1 for the best.
};

}  // namespace zubda
