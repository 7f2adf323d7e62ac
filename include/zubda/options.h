/// What to do with a document.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace zubda {

/// How long a summary may be. At most one of the fields is set; with none, the default number of sentences holds.
struct Length {
  static constexpr std::size_t default_sentences = 3;

  std::optional<std::size_t> sentences = {};  ///< At least 1.
  std::optional<std::size_t> words = {};      ///< At least 1.
  std::optional<std::size_t> characters =
      {};                            ///< At least 1; Unicode code points, the line ends between sentences included.
  std::optional<double> ratio = {};  ///< Share of the document's words, > 0 and <= 1.
};

/// What to do with a document. Every field has a good default.
struct Options {
  Length length = {};
  /// Name of a ranking method, see `ranking_methods()`. The default is TextRank with a prior over the sentences.
  std::string method = "zubda";
  /// ISO 639-1, or "auto" to detect it from the text.
  std::string language = "auto";
  /// What the summary should be about; empty for the document's own main matter.
  std::string query = {};
  /// Replaces the language's stop words when set.
  std::optional<std::vector<std::string>> stop_words = {};
  bool stem = true;
  /// PageRank's chance to follow an edge, 0 <= damping < 1 (Brin and Page, 1998).
  double damping = 0.85;
  /// What likeness to a chosen sentence costs, 0 (nothing) to 1 (Carbonell and Goldstein, 1998).
  double diversity = 0.5;
  bool explain = false;

  /// Throws std::invalid_argument, with the rule in words, for the first field that is out of range.
  void check() const;
};

}  // namespace zubda
