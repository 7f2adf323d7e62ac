/// The paragraphs of a page with the counts that tell running text from other text.
#pragma once

#include <cstdint>
#include <vector>

#include "input/html/page.h"

namespace zubda {

/// Text between two breaks, without what was left out of it.
struct HtmlParagraph {
  std::vector<std::uint32_t> runs;  ///< Indices of `HtmlPage::runs`, in order; never empty.
  std::uint32_t block = 0;          ///< The block element around it.
  std::uint16_t context = 0;        ///< `HtmlContext` of the run that it begins with.
  double letters = 0;               ///< Letters and digits, > 0; one of Chinese or Japanese counts as three.
  double link_letters = 0;          ///< Of these, in links.
  double stops = 0;                 ///< Full stops, commas and the like, in any script.
  bool ends_in_stop = false;        ///< Its last letter or mark ends a sentence; quotes and brackets do not count.
};

/// Counts the text of all runs. Paragraphs are made of them several times, with other elements dropped.
void count_runs(HtmlPage& page);

/// The paragraphs without the text in `dropped` elements. `dropped` has a flag for each element, set for whatever is in
/// a dropped one too.
std::vector<HtmlParagraph> page_paragraphs(const HtmlPage& page, const std::vector<bool>& dropped);

/// Whether a paragraph has a sentence's length and ends in a stop.
bool is_long_sentence(const HtmlParagraph& paragraph);

/// How much running text a paragraph is: its letters outside of links, 0 for what is mostly links, has no stops, or is
/// short and no sentence.
double prose_weight(const HtmlParagraph& paragraph);

}  // namespace zubda
