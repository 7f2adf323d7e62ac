/// The options of summaries, keywords and digests, and their check.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace zubda {

class DocumentFrequencies;
class Tokenizer;

/// How long a summary may be. At most one of the fields is set; with none, `default_sentences` holds. A summary is
/// never longer, and shorter only where nothing more fits or the text has no more.
struct Length {
  static constexpr std::size_t default_sentences = 3;

  /// At least 1. With as many as the text has, all that may stand in a summary.
  std::optional<std::size_t> sentences = {};
  /// At least 1; words after UAX #29 with a letter or a digit.
  std::optional<std::size_t> words = {};
  /// At least 1; Unicode code points, the line ends between sentences included.
  std::optional<std::size_t> characters = {};
  /// Share of the document's words, > 0 and <= 1: rounded down to words, but at least one.
  std::optional<double> ratio = {};

  static constexpr std::size_t min_tokens = 8;
  /// At least `min_tokens`: tokens of a language model, counted by `Options::tokenizer` in the sentences as they are
  /// printed, with a line end after each. Without a tokenizer, bytes: no tokenizer of bytes makes more tokens of a
  /// text.
  std::optional<std::size_t> tokens = {};
};

/// What to do where not one sentence fits a length in words, characters or as a ratio.
enum class Overrun : std::uint8_t {
  cut,     ///< Cut the best sentence, at the end of a clause if there is one that fits.
  allow,   ///< Take the shortest good sentence: longer than asked for, but whole.
  forbid,  ///< Take none.
};

/// The value that is named "cut", "allow" or "forbid". Throws std::invalid_argument for another name.
inline Overrun overrun_named(std::string_view name) {
  if (name == "cut") return Overrun::cut;
  if (name == "allow") return Overrun::allow;
  if (name == "forbid") return Overrun::forbid;
  throw std::invalid_argument("overrun must be cut, allow or forbid, not '" + std::string(name) + "'");
}

/// What to do with a document. Every field has a good default: most programs set `length` only.
struct Options {
  Length length = {};

  /// Where not one sentence fits the length. With `allow` and `forbid` no sentence is ever cut.
  Overrun overrun = Overrun::cut;

  /// Whether a length in words, characters or as a ratio is filled up with sentences that are worth little.
  bool fill = false;

  /// Name of a ranking method, see `list_methods()` in <zubda/methods.h>. The default is TextRank with factors for
  /// position, title, query and others.
  std::string method = "zubda";

  /// Language of the text: a BCP 47 tag whose first part is a code of ISO 639 ("en", "pt-BR", "eng", "arz"), of which
  /// that part is used, or "auto" for `Document::language`, and detection where that is empty. A language without data
  /// works with the rules that hold for all.
  std::string language = "auto";

  /// What the summary should be about, UTF-8; empty for the document's own main matter. A query without a word of the
  /// text changes nothing.
  std::string query = {};

  /// Words that are no terms, UTF-8, instead of the language's own; an empty list for none. They are folded as the text
  /// is (lower case, marks of vowels and accents as the language has them), so that their case does not matter.
  std::optional<std::vector<std::string>> stop_words = {};

  /// Whether words that differ only in their endings are one term, where there is a stemmer for the language.
  bool stem = true;

  /// PageRank's chance to follow an edge, 0 <= damping < 1 (Brin and Page, 1998). At 0 no edge
  /// counts; near 1 the ranking takes longer. For methods on graphs.
  double damping = 0.85;

  /// What similarity to the chosen sentences costs, 0 (nothing) to 1 (a copy of a chosen sentence is worth nothing;
  /// Carbonell and Goldstein, 1998).
  double diversity = 0.5;

  /// Counts `Length::tokens`; nullptr for bytes. See <zubda/tokenizer.h>.
  std::shared_ptr<const Tokenizer> tokenizer = {};

  /// A text with more sentences is refused; 0 for no limit. Guards against a text that would hold up all others: a
  /// method that compares all sentences takes time quadratic in their number.
  std::size_t max_sentences = 0;

  /// In how many documents of a collection each term occurs, for keywords and for summaries and digests with a query;
  /// nullptr for nothing but the document. Its terms are to be made with the same `stem` and `stop_words`. See
  /// <zubda/document_frequencies.h>.
  std::shared_ptr<const DocumentFrequencies> frequencies = {};

  /// Whether `Summary::explained` is filled: all sentences with the reasons why they were chosen or not.
  bool explain = false;

  /// Throws std::invalid_argument, with the rule in words, for the first field that is out of range: more than one
  /// length, one of 0 or of too few tokens, the ratio, the damping, the diversity, an unknown method, a language that
  /// is not in ISO 639, a query or a stop word that is not valid UTF-8.
  void check() const;
};

}  // namespace zubda
