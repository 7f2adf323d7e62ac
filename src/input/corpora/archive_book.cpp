// The Internet Archive makes `NAME_djvu.txt` of a scanned book. Its lines end in a blank; of many books there is a
// blank line behind each line, and two or more between paragraphs. On the first pages is who scanned it, or Google's
// notice.
#include <algorithm>
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
  std::string book;
  book.reserve(text.size());
  std::size_t blank = 0;
  for (auto i = end_of_notes(lines); i < lines.size(); ++i) {
    const auto line = lines[i].substr(0, lines[i].find_last_not_of(" \r\t") + 1);
    blank = line.empty() ? blank + 1 : 0;
    if (is_double && blank == 1) continue;
    book.append(line) += '\n';
  }
  return book;
}

}  // namespace zubda
