#include "input/pdf/glyph_groups.h"

#include <algorithm>

#include "text/characters.h"

namespace zubda {
namespace {

/// Whether `at` is no place between two letters.
bool is_word_edge(std::string_view text, std::size_t at) {
  if (at == 0 || at == text.size()) return true;
  const auto is_part = [](char32_t c) {
    return character(c).is(is_letter) || character(c).word_break() == WordBreak::extend;
  };
  return !is_part(decode_before(text, at).code) || !is_part(decode_at(text, at).code);
}

/// The next place at or after `from` where `word` consists of whole glyphs, and with `whole` of whole words; npos when
/// there is none.
std::size_t find_glyphs(const PageGlyphs& page, std::string_view word, std::size_t from, bool whole) {
  for (auto at = page.text.find(word, from); at != std::string::npos; at = page.text.find(word, at + 1)) {
    const auto end = at + word.size();
    if (!page.glyph_begins[at] || !page.glyph_begins[end]) continue;
    if (!whole || (is_word_edge(page.text, at) && is_word_edge(page.text, end))) return at;
  }
  return std::string::npos;
}

/// A page with more text is not searched.
constexpr std::size_t largest_page = std::size_t{1} << 20;

/// Whether blanks are glyphs of the page; some programs only move on.
bool draws_blanks(const PageGlyphs& page) {
  constexpr std::size_t bytes_per_blank = 50;
  const auto blanks = static_cast<std::size_t>(std::ranges::count(page.text, ' '));
  return blanks * bytes_per_blank >= page.text.size();
}

/// Whether text objects have several words: of two Latin words side by side the second seldom begins one.
bool draws_lines(const PageGlyphs& page) {
  const auto is_latin = [&](std::size_t at) {
    const auto c = page.text[at];
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  std::size_t pairs = 0;
  std::size_t apart = 0;
  for (std::size_t at = 2; at < page.text.size(); ++at) {
    if (page.text[at - 1] != ' ' || !is_latin(at) || !is_latin(at - 2)) continue;
    ++pairs;
    apart += page.run_begins[at];
  }
  constexpr std::size_t min_pairs_per_run = 4;
  return pairs > 0 && apart * min_pairs_per_run <= pairs;
}

}  // namespace

GlyphGroups::GlyphGroups(std::vector<PageGlyphs> pages) : pages_(std::move(pages)) {
  // A page is asked about each of its words, and searched for it twice when it is nowhere there. Chosen by hand: more
  // words than a printed page has.
  constexpr std::size_t max_searches = 2000;
  constexpr std::size_t max_bytes = std::size_t{1} << 26;
  for (const auto& page : pages_)
    habits_.push_back({draws_blanks(page), draws_lines(page), std::min(max_searches * page.text.size(), max_bytes)});
}

bool GlyphGroups::may_search(std::size_t page, std::size_t bytes) const {
  auto& left = habits_[page].bytes_left;
  left -= std::min(left, bytes);
  return left > 0;
}

std::size_t GlyphGroups::find(std::size_t page, std::string_view word, std::size_t from, bool whole) const {
  if (!may_search(page, 0)) return std::string::npos;
  const auto at = find_glyphs(pages_[page], word, from, whole);
  may_search(page, std::min(at, pages_[page].text.size()) - from);
  return at;
}

std::optional<std::vector<std::size_t>> GlyphGroups::glyph_lengths(std::size_t page, std::string_view word) {
  if (page >= pages_.size() || word.empty() || pages_[page].text.size() > largest_page) return std::nullopt;
  auto& from = next_[std::to_string(page) + ' ' + std::string(word)];
  auto at = find(page, word, from, true);
  if (at == std::string::npos && from > 0) at = find(page, word, 0, true);
  if (at == std::string::npos) at = find(page, word, 0, false);
  if (at == std::string::npos) return std::nullopt;
  from = at + word.size();
  std::vector<std::size_t> lengths;
  auto begin = at;
  for (auto end = at + 1; end <= at + word.size(); ++end) {
    if (!pages_[page].glyph_begins[end]) continue;
    lengths.push_back(end - begin);
    begin = end;
  }
  return lengths;
}

std::optional<bool> GlyphGroups::has_blank_between(std::size_t page, std::string_view left,
                                                   std::string_view right) const {
  if (page >= pages_.size() || pages_[page].text.size() > largest_page || !habits_[page].draws_blanks)
    return std::nullopt;
  const auto has = [&](const std::string& text) { return find(page, text, 0, false) != std::string::npos; };
  const bool joined = has(std::string(left) + std::string(right));
  const bool apart = has(std::string(left) + ' ' + std::string(right));
  if (joined == apart) return std::nullopt;
  return apart;
}

bool GlyphGroups::are_side_by_side(std::size_t page, std::string_view left, std::string_view right) const {
  if (page >= pages_.size() || pages_[page].text.size() > largest_page) return false;
  const auto has = [&](const std::string& text) { return find(page, text, 0, false) != std::string::npos; };
  return has(std::string(left) + std::string(right)) && !has(std::string(left) + ' ' + std::string(right));
}

std::optional<bool> GlyphGroups::belongs_right(std::size_t page, std::string_view left, std::string_view word,
                                               std::string_view right) const {
  if (page >= pages_.size() || pages_[page].text.size() > largest_page || !habits_[page].draws_lines)
    return std::nullopt;
  const auto& text = pages_[page].text;
  std::optional<bool> apart;
  // Whether the page draws the number in a text object of its own, or not, wherever it has it behind `before`.
  const auto look = [&](const std::string& before) {
    if (!may_search(page, text.size())) return false;
    for (auto at = text.find(before); at != std::string::npos; at = text.find(before, at + 1)) {
      const auto number = at + before.size();
      if (!std::string_view(text).substr(number).starts_with(word)) continue;
      const bool here = pages_[page].run_begins[number];
      if (apart && *apart != here) return false;
      apart = here;
    }
    return true;
  };
  if (!look(std::string(left) + ' ')) return std::nullopt;
  if (apart || right.empty()) return apart;
  if (!look(std::string(right)) || apart != true) return std::nullopt;
  return true;
}

}  // namespace zubda
