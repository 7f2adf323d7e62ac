#include "input/html/page_paragraphs.h"

#include <algorithm>

#include "text/characters.h"

namespace zubda {
namespace {

constexpr double min_letters = 50;  ///< Of a paragraph that is text for its length.

bool is_comma(char32_t c) { return c == ',' || c == U'،' || c == U'؛' || c == U'、' || c == U'，' || c == ';'; }

HtmlCounts count(std::string_view text) {
  constexpr std::uint32_t ideograph_letters = 3;  // Letters of another script that say as much; chosen by hand.
  HtmlCounts counts;
  std::uint64_t letters = 0;
  std::uint64_t unspaced = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_at(text, at);
    const auto properties = character(code);
    if (properties.is(is_ideograph)) letters += ideograph_letters;
    else if (properties.is(is_letter | is_digit)) ++letters;
    else if (properties.is(is_terminal) || is_comma(code)) ++counts.stops;
    if (properties.is(is_letter | is_digit | is_ideograph | is_terminal)) {
      counts.has_end = true;
      counts.ends_in_stop = properties.is(is_terminal);
    }
    if (properties.word_break() == WordBreak::dictionary && !properties.is(is_ideograph)) ++unspaced;
    at += length;
  }
  // Thai and its neighbours have no stops: there so many letters count as a sentence. Chosen by hand.
  constexpr double letters_in_a_sentence = 50;
  counts.part_sentences = static_cast<double>(unspaced) / letters_in_a_sentence;
  counts.letters = static_cast<double>(letters);
  return counts;
}

void add(const HtmlCounts& counts, bool is_link, HtmlParagraph& paragraph) {
  paragraph.stops += counts.stops;
  paragraph.stops += counts.part_sentences;
  if (counts.has_end) paragraph.ends_in_stop = counts.ends_in_stop;
  paragraph.letters += counts.letters;
  if (is_link) paragraph.link_letters += counts.letters;
}

}  // namespace

void count_runs(HtmlPage& page) {
  for (auto& run : page.runs) run.counts = count(slice(page.text, run.span));
}

std::vector<HtmlParagraph> page_paragraphs(const HtmlPage& page, const std::vector<bool>& dropped) {
  std::vector<HtmlParagraph> paragraphs;
  bool is_new = true;
  for (std::uint32_t i = 0; i < page.runs.size(); ++i) {
    const auto& run = page.runs[i];
    if (run.before == HtmlBreak::paragraph) is_new = true;
    if (dropped[run.element]) continue;
    const auto& element = page.elements[run.element];
    if (is_new) paragraphs.push_back({{}, element.block, element.context});
    is_new = false;
    paragraphs.back().runs.push_back(i);
    add(run.counts, (element.context & in_link) != 0, paragraphs.back());
  }
  std::erase_if(paragraphs, [](const HtmlParagraph& paragraph) { return paragraph.letters <= 0; });
  return paragraphs;
}

bool is_long_sentence(const HtmlParagraph& paragraph) {
  return paragraph.letters >= min_letters && paragraph.ends_in_stop;
}

double prose_weight(const HtmlParagraph& paragraph) {
  constexpr double min_letters_of_sentence = 15;  // Below it are "Home." and "© Name, Inc."; chosen by hand.
  constexpr double max_linked_share = 0.5;
  const bool is_sentence = paragraph.ends_in_stop && (paragraph.context & in_heading) == 0;
  if (paragraph.stops < 1 || paragraph.letters < (is_sentence ? min_letters_of_sentence : min_letters)) return 0;
  if (paragraph.link_letters > paragraph.letters * max_linked_share) return 0;
  return paragraph.letters - paragraph.link_letters;
}

}  // namespace zubda
