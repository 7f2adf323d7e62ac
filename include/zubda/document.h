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
  bool has_notes = false;  ///< There may be marks of footnotes in it, which a summary is shown without.
};

/// A piece of text that a reader knows to be one paragraph, heading, list item, ... from markup.
struct Block {
  Span span;
  Role role = Role::prose;
};

/// What a document states about itself beside its title and language, word for word: nothing is guessed, translated or
/// brought into another form. All are valid UTF-8 on one line, empty where the document states nothing.
struct Metadata {
  std::string author = {};  ///< Several are separated by "; ".
  std::string date = {};    ///< When it was published, sent or written, in the form that the document has.
  std::string site = {};    ///< The site, paper, feed or publisher.
  std::string url = {};     ///< The address that it is published at, with its scheme.
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
  Metadata metadata = {};
};

/// Why a sentence is in the summary, or is not.
enum class Verdict : std::uint8_t {
  chosen,
  does_not_fit,  ///< Longer than what was left of the budget when its turn came.
  repeats,       ///< Says the same as a chosen sentence, see `ScoredSentence::repeats`.
  /// Does not read whole alone, or it would have been chosen: its opening points to the sentence before, or a quotation
  /// has its other end in another sentence.
  dangling,
  not_selectable,  ///< A heading, a caption, ... or, under a budget of words or characters, a sentence of few words.
  outranked,       ///< Others had more to gain.
};

/// Where a sentence was cut that is longer than a whole summary.
enum class CutAt : std::uint8_t {
  none,    ///< It was not.
  clause,  ///< What is left is a whole statement.
  phrase,  ///< Before a phrase, or at a comma.
  word,    ///< After any word, or inside a word that is longer than the budget.
};

/// A sentence with what the ranking and the selection found about it. The gain is the score times the factors "length"
/// and "dangling" times (1 - diversity x redundancy): the sentence with the highest one is taken next. Gain, redundancy
/// and the factor "dangling" are those of the last time when the selection looked at the sentence; later it could only
/// have gained less.
struct ScoredSentence {
  Sentence sentence;
  std::size_t number = 0;  ///< Counted from 1 in reading order; in a digest through all of its documents.
  std::size_t rank = 0;    ///< 1 is the highest score; 0 when the sentence was not ranked.
  double score = 0;        ///< Centrality times the factors of the text, >= 0; the scores of all sentences sum to 1.
  double centrality = 0;   ///< What the ranking method alone gave, >= 0; sums to 1.
  std::vector<double> factors = {};  ///< All > 0; one for each name in `Summary::factors` or `Digest::factors`.
  double redundancy = 0;             ///< Cosine similarity to the chosen sentences together, 0 to 1.
  double gain = 0;                   ///< >= 0; 0 for what is not selectable.
  std::size_t repeats = 0;           ///< Number of the chosen sentence that says the same; 0 when there is none.
  std::size_t words = 0;             ///< As `Length::words` counts them.
  Verdict verdict = Verdict::outranked;
  bool truncated = false;      ///< The span was cut, because nothing fitted the budget.
  CutAt cut_at = CutAt::none;  ///< Where; `CutAt::none` unless `truncated`.
};

/// The chosen sentences of a document in reading order. Spans refer to the text that was summarized.
struct Summary {
  std::string language;  ///< ISO 639-1 code that was used; "und" when it could not be told.
  std::string method;
  std::string title;               ///< Given with the document, or its heading; may be empty.
  std::size_t sentence_count = 0;  ///< Of the document, before long sentences were cut into clauses.
  std::size_t word_count = 0;      ///< Of the document.
  std::size_t cut_count = 0;       ///< How many of the document's sentences are `Sentence::is_cut`.
  bool overruns = false;      ///< Its one sentence is longer than the length that was asked for (`Overrun::allow`).
  bool nothing_fits = false;  ///< It has no sentence, since none fits the length (`Overrun::forbid`).
  bool has_terms = true;      ///< False when there are only stop words, so that the method ranks all sentences alike.
  std::vector<std::string> factors = {};  ///< Names of the factors of a sentence; empty for a method that has none.
  std::vector<ScoredSentence> sentences = {};
  /// All sentences in reading order with their verdicts; filled only when `Options::explain` is set.
  std::vector<ScoredSentence> explained = {};
};

/// A key term or phrase of a document.
struct Keyword {
  std::string text;  ///< As it stands in the document most often, on one line.
  double score = 0;  ///< > 0; 1 for the best.
};

}  // namespace zubda
