#include "input/lines/whole_words.h"

#include <algorithm>

#include "input/lines/compound_parts.h"
#include "text/characters.h"
#include "text/fold.h"

namespace zubda {
namespace {

bool is_small(std::string_view word) { return character(decode_at(word, 0).code).is(is_lower); }

/// `token` without the signs around it.
std::string_view without_signs(std::string_view token) {
  while (!token.empty() && !is_word_character(decode_at(token, 0).code))
    token.remove_prefix(decode_at(token, 0).length);
  while (!token.empty() && !is_word_character(decode_before(token, token.size()).code))
    token.remove_suffix(decode_before(token, token.size()).length);
  return token;
}

template <class Map>
std::size_t count_in(const Map& map, std::string_view word) {
  const auto found = map.find(fold(word));
  return found == map.end() ? 0 : found->second;
}

}  // namespace

bool is_word_character(char32_t c) { return character(c).is(is_letter | is_digit); }

void WholeWords::add_line(std::string_view line) {
  note_line_end(line);
  for (std::size_t at = 0; at < line.size();) {
    const auto end = std::min(line.find_first_of(" \t\n", at), line.size());
    const auto token = line.substr(at, end - at);
    const bool rest = after_hyphen_ && at == 0;
    const bool divided = end == line.size() && hyphen_length(token) > 0;
    at = end + 1;
    const auto word = without_signs(token);
    if (word.empty() || divided) continue;
    if (rest && is_small(word)) joined_.push_back(fold(open_ + std::string(word)));
    if (!rest) add_word(word);
    else if (begins_compounds(fold(open_))) ++last_parts_[fold(word)];
  }
  after_hyphen_ = ends_with_hyphen(line);
  open_ = after_hyphen_ ? without_signs(line.substr(std::min(line.rfind(' ') + 1, line.size()))) : std::string_view{};
}

void WholeWords::note_line_end(std::string_view line) {
  lines_ += !line.empty();
  hyphens_ += after_hyphen_ && !line.empty() && is_small(line);
}

void WholeWords::add_word(std::string_view word) {
  auto& counts = counts_[fold(word)];
  ++counts.all;
  counts.small += is_small(word);
  const auto hyphen = word.find('-');
  if (hyphen == std::string_view::npos || word.find('-', hyphen + 1) != std::string_view::npos) return;
  ++first_parts_[fold(word.substr(0, hyphen))];
  const auto rest = word.substr(hyphen + 1);
  if (!rest.empty() && is_small(rest)) ++last_parts_[fold(rest)];  // `Debian-Software` says nothing of `software`.
}

std::size_t WholeWords::count(std::string_view word) const {
  const auto found = counts_.find(fold(word));
  return found == counts_.end() ? 0 : found->second.all;
}

std::size_t WholeWords::count_small(std::string_view word) const {
  const auto found = counts_.find(fold(word));
  return found == counts_.end() ? 0 : found->second.small;
}

std::size_t WholeWords::count_first_part(std::string_view stem) const { return count_in(first_parts_, stem); }
std::size_t WholeWords::count_last_part(std::string_view rest) const { return count_in(last_parts_, rest); }

bool WholeWords::divides_words() const {
  // Chosen by hand: where words are divided every tenth line or so ends with a hyphen; words that have one of their own
  // are at the ends of one or two lines in a hundred. Code and lists have many short lines: there it counts how many of
  // the words at line ends the document has without a hyphen elsewhere.
  constexpr std::size_t fewest_lines = 60;
  constexpr std::size_t lines_per_hyphen = 40;
  constexpr std::size_t known_share = 5;
  if (lines_ < fewest_lines || hyphens_ * lines_per_hyphen >= lines_) return true;
  const auto known = std::ranges::count_if(joined_, [&](const auto& word) { return counts_.contains(word); });
  return known > 0 && static_cast<std::size_t>(known) * known_share >= joined_.size();
}

std::size_t hyphen_length(std::string_view text) {
  if (text.ends_with('-')) return 1;
  if (text.ends_with("\u00AD")) return 2;
  return text.ends_with("\u2010") ? 3 : 0;
}

bool ends_with_hyphen(std::string_view line) {
  const auto end = line.size() - hyphen_length(line);
  return end < line.size() && end > 0 && is_word_character(decode_before(line, end).code);
}

}  // namespace zubda
