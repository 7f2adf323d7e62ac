#include "language/detect/close_languages.h"

#include <charconv>

#include "language/detect/features.h"

namespace zubda::detection {
namespace {

constexpr const char* list_kind = "distinctive";
constexpr const char* tendency_list_kind = "tendencies";

/// Begins of words in the lists have at least this many bytes, so that each is a letter of ASCII or more.
constexpr std::size_t min_begin = 3;

/// No word of the lists is longer, and what is longer in a text is likely none.
constexpr std::size_t max_word_bytes = 40;

/// Whether `words` has `word` or a begin of it. `begin` is scratch.
bool has_word(const WordTable& words, std::string_view word, std::string& begin) {
  if (words.contains(word)) return true;
  begin.clear();
  for (std::size_t size = 0; size < word.size(); ++size) {
    if (size >= min_begin && words.contains(begin.append(1, '*'))) return true;
    if (size >= min_begin) begin.pop_back();
    begin += word[size];
  }
  return words.contains(begin.append(1, '*'));
}

/// What `tendencies` have for `word`: a logarithm in the unit of costs, 0 if it is not there.
std::int32_t tendency(const WordTable& tendencies, std::string_view word) {
  std::int32_t weight = 0;
  if (const auto value = tendencies.find(word)) std::from_chars(value->data(), value->data() + value->size(), weight);
  return weight;
}

}  // namespace

CloseLanguages::CloseLanguages(std::string_view code) {
  const auto list = word_list(list_kind, code);
  if (list.lines.empty()) return;
  const auto line = list.lines.substr(0, list.lines.find('\n'));
  other_ = line.substr(line.find('\t') + 1);
  own_words_ = list.table();
  others_words_ = word_list(list_kind, other_).table();
  own_tendencies_ = word_list(tendency_list_kind, code).table();
  others_tendencies_ = word_list(tendency_list_kind, other_).table();
}

CloseLanguages::Counts CloseLanguages::count(std::span<const std::string_view> windows) const {
  Counts counts;
  std::string folded;
  std::string begin;
  for (const auto window : windows)
    for_each_letter_run(window, [&](std::string_view word) {
      if (word.size() > max_word_bytes) return;
      folded.clear();
      fold(word, false, folded);
      if (has_word(own_words_, folded, begin)) ++counts.own;
      else if (has_word(others_words_, folded, begin)) ++counts.others;
      else counts.tendency += tendency(own_tendencies_, folded) - tendency(others_tendencies_, folded);
    });
  return counts;
}

}  // namespace zubda::detection
