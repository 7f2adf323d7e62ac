/// What readers of a summary stumble over, sentence by sentence. docs/readability.md has the definitions.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

#include "eval/readable_document.h"

namespace zubda::eval {

/// The kinds of flaws of a sentence in a summary.
enum class Flaw : std::uint8_t {
  dangling,    ///< Opens with a word that points to a sentence which is not before it.
  fragment,    ///< A part of a sentence that is no statement.
  unbalanced,  ///< A quotation mark or bracket whose partner is not in the summary.
  furniture,   ///< Belongs to the page or the files and not to the text.
  filler,      ///< Says little of what the document is about.
  repetition,  ///< Says nearly nothing that another sentence of the summary does not say.
  teaser,      ///< Points to a sentence after it that is not there.
  speaker,     ///< A quotation whose speaker is not named.
};

/// As they are printed, in the order of `Flaw`.
constexpr std::array<std::string_view, 8> flaw_names = {"dangling", "fragments",   "unbalanced", "furniture",
                                                        "fillers",  "repetitions", "teasers",    "speakers"};

/// The flaws of a sentence, a bit each.
using Flaws = std::bitset<flaw_names.size()>;

/// The flaws of each sentence of `summary`, which was made of `document`. What needs the place of a sentence in the
/// document (fillers, teasers, most fragments, roles) is not looked for where the sentence is not in it.
std::vector<Flaws> find_flaws(const ReadableDocument& document, const PrintedSummary& summary);

/// What is counted for a summary, and for several together.
struct Readability {
  std::size_t sentences = 0;
  std::size_t flawed = 0;                               ///< Sentences with any flaw.
  std::array<std::size_t, flaw_names.size()> counts{};  ///< Sentences with each flaw.
  std::size_t fitting = 0;                              ///< Summaries of documents where some sentence fits the budget.
  std::size_t fragmented = 0;                           ///< Those of them that have a fragment.

  Readability& operator+=(const Readability& other);
};

/// Counts the flaws of one summary. A sentence fits when it may be chosen and has at most as many words as are asked
/// for; where that is not known, every summary counts as one whose document has such a sentence.
Readability measure_readability(const ReadableDocument& document, const PrintedSummary& summary);

}  // namespace zubda::eval
