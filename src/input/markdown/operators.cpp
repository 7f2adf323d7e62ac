#include "input/markdown/operators.h"

#include <algorithm>
#include <functional>

#include "text/ascii.h"

namespace zubda {
namespace {

bool is_part_of_term(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

/// Whether `before` ends in a digit or in a name of one or two letters.
bool ends_in_operand(std::string_view before) {
  constexpr std::size_t max_letters = 2;
  if (before.empty()) return false;
  if (is_ascii_digit(before.back())) return true;
  std::size_t letters = 0;
  while (letters < before.size() && is_ascii_letter(before[before.size() - 1 - letters])) ++letters;
  const bool is_whole = letters == before.size() || (before[before.size() - 1 - letters] & 0x80) == 0;
  return letters > 0 && letters <= max_letters && is_whole;
}

bool are_signs(std::string_view text) {
  return !text.empty() && text.find_first_not_of(text.front()) == std::string_view::npos &&
         (text.front() == '*' || text.front() == '~');
}

}  // namespace

void OperatorMarks::enter(std::size_t at) {
  open_.push_back(marks_.size());
  marks_.push_back({.at = at, .signs = {}});
}

void OperatorMarks::leave(std::size_t at) {
  const auto partner = open_.empty() ? marks_.size() : open_.back();
  if (!open_.empty()) open_.pop_back();
  marks_.push_back({.at = at, .signs = {}, .partner = partner, .is_end = true});
}

void OperatorMarks::text(std::string_view characters) {
  const std::less_equal<> before_or_same;
  const bool is_in_source = before_or_same(source_.data(), characters.data()) &&
                            before_or_same(characters.data() + characters.size(), source_.data() + source_.size());
  if (!is_in_source || characters.empty()) {
    first_waiting_ = marks_.size();
    return;
  }
  const auto begin = static_cast<std::size_t>(characters.data() - source_.data());
  if (marks_.size() == first_waiting_ + 1 && begin > text_end_) {
    const auto signs = source_.substr(text_end_, begin - text_end_);
    if (are_signs(signs) && ends_in_operand(source_.substr(0, text_end_)) && is_part_of_term(characters.front()))
      marks_.back().signs = signs;
  }
  first_waiting_ = marks_.size();
  text_end_ = begin + characters.size();
}

void OperatorMarks::restore(std::size_t begin, std::vector<Span>& code, std::string& output) {
  std::vector<bool> are_kept(marks_.size());
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    const auto& mark = marks_[i];
    if (!mark.is_end || mark.signs.empty() || mark.partner == i || marks_[mark.partner].signs.empty()) continue;
    are_kept[i] = are_kept[mark.partner] = true;
  }
  std::string restored;
  std::size_t copied = begin;
  auto next_code = code.begin();
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    if (!are_kept[i]) continue;
    const auto& [at, signs, partner, is_end] = marks_[i];
    restored.append(output, copied, at - copied);
    for (; next_code != code.end() && next_code->begin < at; ++next_code)
      next_code->begin += restored.size() - (at - begin), next_code->end += restored.size() - (at - begin);
    restored += signs;
    copied = at;
  }
  if (!restored.empty()) {
    for (; next_code != code.end(); ++next_code)
      next_code->begin += restored.size() - (copied - begin), next_code->end += restored.size() - (copied - begin);
    restored.append(output, copied);
    output.resize(begin);
    output += restored;
  }
  marks_.clear();
  open_.clear();
  first_waiting_ = 0;
}

}  // namespace zubda
