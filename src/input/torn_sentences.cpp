#include "input/torn_sentences.h"

#include <algorithm>
#include <cstddef>

#include "text/byte_class.h"
#include "text/characters.h"

namespace zubda {
namespace {

// Chosen by hand: nothing is reported in the texts of damage.cpp, which are whole.

constexpr std::size_t min_torn_lines = 12;
constexpr double min_torn_share = 0.5;
/// Of torn lines, so many have the end of a sentence inside; items of a list have none.
constexpr double min_inner_stop_share = 0.1;
/// Without stops at all, so many lines are parts of sentences, and so long: items of a list are shorter.
constexpr double min_endless_share = 0.6;
constexpr std::size_t min_endless_characters = 40;
constexpr double max_stop_share = 0.05;

constexpr std::string_view blanks = " \t\r\f";
constexpr ByteRange inner_stops[] = {{'.', '.', ' ', ' '}, {'?', '?', ' ', ' '}, {'!', '!', ' ', ' '}};

bool has_inner_stop(std::string_view line) {
  for (const std::string_view stop : {". ", "? ", "! "})
    if (line.find(stop) != std::string_view::npos) return true;
  return false;
}

/// Whether a line without white space at its ends is a part of a sentence: it begins in lower case and ends without a
/// stop, a colon or a mark of an enumeration.
bool is_part_of_sentence(std::string_view line) {
  constexpr std::size_t min_bytes = 20;
  constexpr std::u32string_view ends_of_items = U":;,";
  if (line.size() < min_bytes || !character(decode_at(line, 0).code).is(is_lower)) return false;
  while (!line.empty() && character(decode_before(line, line.size()).code).is(is_closing))
    line.remove_suffix(decode_before(line, line.size()).length);
  if (line.empty()) return false;
  const auto last = decode_before(line, line.size()).code;
  return !character(last).is(is_terminal) && ends_of_items.find(last) == std::u32string_view::npos;
}

/// Counts the lines that are parts of sentences. Those of wrapped paragraphs are joined, and no damage.
class TornLines {
 public:
  void add(std::string_view line) {
    const auto begin = line.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return end_block();
    line = line.substr(begin, line.find_last_not_of(blanks) + 1 - begin);
    ++lines_;
    parts_ += is_part_of_sentence(line) && count_characters(line) >= min_endless_characters ? 1U : 0U;
    with_stop_ += has_inner_stop(line) || character(decode_before(line, line.size()).code).is(is_terminal) ? 1U : 0U;
    if (++lines_of_block_ == 1) line_ = line;
  }

  void end_block() {
    if (lines_of_block_ == 1 && is_part_of_sentence(line_)) {
      ++torn_;
      with_inner_stop_ += has_inner_stop(line_) ? 1U : 0U;
    }
    lines_of_block_ = 0;
  }

  /// Whether most lines are parts of sentences that cannot be joined, because blank lines are on both sides, or that
  /// never end.
  bool are_most() const {
    return (is_share(torn_, min_torn_share) && !is_less(with_inner_stop_, min_inner_stop_share, torn_)) ||
           (is_share(parts_, min_endless_share) && is_less(with_stop_, max_stop_share, lines_));
  }

 private:
  bool is_share(std::size_t count, double share) const {
    return count >= min_torn_lines && !is_less(count, share, lines_);
  }

  static bool is_less(std::size_t count, double share, std::size_t all) {
    return static_cast<double>(count) < share * static_cast<double>(all);
  }

  std::size_t lines_ = 0;
  std::size_t parts_ = 0;  ///< Long parts of sentences.
  std::size_t with_stop_ = 0;
  std::size_t lines_of_block_ = 0;  ///< Since the last blank line.
  std::string_view line_;           ///< The first of them.
  std::size_t torn_ = 0;            ///< Parts with blank lines on both sides.
  std::size_t with_inner_stop_ = 0;
};

/// Whether stops are in so many lines that these are parts of sentences that end.
bool has_many_stops(std::string_view text, std::size_t lines) {
  ByteFinder stops(text, byte_class<inner_stops>);
  std::size_t with_stop = 0;
  for (auto at = stops.next(0); at < text.size(); at = stops.next(std::min(text.find('\n', at), text.size())))
    if (static_cast<double>(++with_stop) >= max_stop_share * static_cast<double>(lines)) return true;
  return false;
}

/// Whether lines may be torn by the blank lines between them and the stops in them. To look at the ends of all lines
/// took four times as long as this, which says for nearly all texts that they may not.
bool may_be_torn(std::string_view text) {
  std::size_t lines = 0;
  std::size_t lines_of_block = 0;
  std::size_t alone = 0;  // Between blank lines.
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const bool is_blank = text.substr(at, end - at).find_first_not_of(blanks) == std::string_view::npos;
    if (is_blank) alone += lines_of_block == 1 ? 1U : 0U;
    lines_of_block = is_blank ? 0 : lines_of_block + 1;
    lines += is_blank ? 0U : 1U;
    at = end + 1;
  }
  alone += lines_of_block == 1 ? 1U : 0U;
  if (alone >= min_torn_lines && static_cast<double>(alone) >= min_torn_share * static_cast<double>(lines)) return true;
  return lines >= min_torn_lines && !has_many_stops(text, lines);
}

}  // namespace

bool has_torn_sentences(std::string_view text) {
  if (!may_be_torn(text)) return false;
  TornLines lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    lines.add(text.substr(at, end - at));
    at = end + 1;
  }
  lines.end_block();
  return lines.are_most();
}

}  // namespace zubda
