// The Internet Archive makes `NAME_djvu.txt` of a scanned book. Its lines end in a blank; of many books there is a
// blank line behind each line, and two or more between paragraphs. On the first pages is who scanned it, or Google's
// notice. Nothing marks the end of a page: its number and its running head are lines between blank ones, in the middle
// of a sentence perhaps.
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "input/corpora/corpora.h"
#include "text/ascii.h"

namespace zubda {
namespace {

constexpr std::size_t max_front_bytes = std::size_t{1} << 15;  ///< That notes are looked for in. Chosen by hand.

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

/// The line behind the note of the scan: of Google's, which ends with the address of its books, or of the Archive's,
/// which ends with that of the book.
std::size_t end_of_notes(const std::vector<std::string_view>& lines) {
  std::size_t end = 0;
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < lines.size() && bytes < max_front_bytes; ++i) {
    bytes += lines[i].size() + 1;
    const bool is_address = lines[i].find("archive.org/details/") != std::string_view::npos ||
                            (lines[i].find("books.google.com") != std::string_view::npos && i > 0);
    if (is_address) end = i + 1;
  }
  return end;
}

/// Whether nearly every line with text is followed by a blank one.
bool is_double_spaced(const std::vector<std::string_view>& lines) {
  std::size_t texts = 0;
  std::size_t spaced = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (trim_ascii(lines[i]).empty()) continue;
    ++texts;
    spaced += trim_ascii(lines[i + 1]).empty() ? 1U : 0U;
  }
  return texts > 4 && spaced * 20 >= texts * 19;
}

/// What a line is without the page number at one of its ends.
struct Head {
  std::string words;  ///< Letters in lower case, without blanks and marks; empty for a page number alone.
  std::size_t number = 0;
  bool begins_with_number = false;
  bool has_number = false;
};

Head read_head(std::string_view line) {
  Head head;
  line = trim_ascii(line);
  const auto begin = line.find_first_not_of("0123456789");
  const auto end = line.find_last_not_of("0123456789");
  const bool is_number = begin == std::string_view::npos;
  const auto digits = is_number || begin > 0 ? line.substr(0, begin) : line.substr(end + 1);
  head.begins_with_number = begin != 0;
  head.has_number = !digits.empty() && digits.size() < 5;
  for (const char c : digits) head.number = head.number * 10 + static_cast<std::size_t>(c - '0');
  for (const char c : line)
    if (is_ascii_letter(c) || static_cast<unsigned char>(c) > 0x7F) head.words += ascii_lower(c);
  return head;
}

/// How often a running head is there, and whether its numbers are those of pages: some stand before it, or they leave
/// others out. Those of chapters do neither.
struct HeadCount {
  std::size_t numbered = 0;
  std::size_t last = 0;
  bool has_page_numbers = false;
};

using Lines = std::vector<std::string_view>;

bool is_blank_line(const Lines& lines, std::size_t i) { return i >= lines.size() || trim_ascii(lines[i]).empty(); }

/// Whether a line between blank ones may be a head: it is short and ends as no sentence does.
bool may_be_head(const Lines& lines, std::size_t i) {
  constexpr std::size_t max_bytes = 120;  // Chosen by hand.
  const auto line = trim_ascii(lines[i]);
  return !line.empty() && line.size() <= max_bytes && (i == 0 || is_blank_line(lines, i - 1)) &&
         is_blank_line(lines, i + 1) && std::string_view(".!?:;,").find(line.back()) == std::string_view::npos;
}

std::map<std::string, HeadCount> count_heads(const Lines& lines) {
  std::map<std::string, HeadCount> heads;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!may_be_head(lines, i)) continue;
    const auto head = read_head(lines[i]);
    if (!head.has_number || head.words.empty()) continue;
    auto& count = heads[head.words];
    count.has_page_numbers |= head.begins_with_number || (count.numbered > 0 && head.number > count.last + 1);
    count.last = head.number;
    ++count.numbered;
  }
  return heads;
}

/// Whether the paragraph that ends with `before` goes on with `after`, on the next page.
bool goes_on(std::string_view before, std::string_view after) {
  before = trim_ascii(before);
  after = trim_ascii(after);
  if (before.empty() || after.empty()) return false;
  if (before.ends_with('-')) return true;
  for (const std::string_view stop : {".", "!", "?", ":", "\"", "”", "»", "؟", "۔", ")"})
    if (before.ends_with(stop)) return false;
  return is_ascii_lower(after.front()) || static_cast<unsigned char>(after.front()) > 0x7F;
}

/// Takes page numbers and running heads out, and the blank lines around them where a paragraph goes on.
Lines without_heads(const Lines& lines) {
  constexpr std::size_t min_count = 3;  // Chosen by hand.
  const auto heads = count_heads(lines);
  Lines kept;
  bool is_behind_head = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (may_be_head(lines, i)) {
      const auto head = read_head(lines[i]);
      const auto found = heads.find(head.words);
      const bool is_running =
          found != heads.end() && found->second.numbered >= min_count && found->second.has_page_numbers;
      if (is_running || (head.words.empty() && head.has_number)) {
        is_behind_head = true;
        continue;
      }
    }
    if (!is_blank_line(lines, i) && std::exchange(is_behind_head, false)) {
      auto end = kept.size();
      while (end > 0 && is_blank_line(kept, end - 1)) --end;
      if (end > 0 && goes_on(kept[end - 1], lines[i])) kept.resize(end);
    }
    kept.push_back(lines[i]);
  }
  return kept;
}

}  // namespace

std::optional<std::string> read_archive_book(std::string_view text) {
  const auto start = text.substr(0, max_front_bytes);
  const bool is_book =
      start.find("Digitized by the Internet Archive") != std::string_view::npos ||
      start.find("This is a digital copy of a book that was preserved for generations") != std::string_view::npos ||
      start.find("Full text of \"") == 0;
  if (!is_book) return std::nullopt;
  const auto lines = split_lines(text);
  const bool is_double = is_double_spaced(lines);
  Lines single;
  std::size_t blank = 0;
  for (auto i = end_of_notes(lines); i < lines.size(); ++i) {
    const auto line = lines[i].substr(0, lines[i].find_last_not_of(" \r\t") + 1);
    blank = line.empty() ? blank + 1 : 0;
    if (!is_double || blank != 1) single.push_back(line);
  }
  std::string book;
  book.reserve(text.size());
  for (const auto line : without_heads(single)) book.append(line) += '\n';
  return book;
}

}  // namespace zubda
