// OpenITI mARkdown (https://maximromanov.github.io/mARkdown): a header of `#META#` lines, then lines that begin with
//   ###         a heading, with `|` for each level; `### $` and `### @` begin a biography or an event
//   #           a paragraph
//   ~~          more of the paragraph above
// and in them marks of pages (`PageV01P023`), milestones (`ms0123`), halves of verses (`%~%`) and names (`@P12`).
#include <algorithm>
#include <array>

#include "input/corpora/corpora.h"
#include "text/ascii.h"

namespace zubda {
namespace {

constexpr std::string_view magic = "######OpenITI#";
constexpr std::string_view header_end = "#META#Header#End#";

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_ascii_digit(text[at])) ++at;
  return at;
}

/// The bytes of a mark at the begin of `text`; 0 when there is none. `is_word` says that a word begins there.
std::size_t mark_length(std::string_view text, bool is_word) {
  constexpr std::string_view page = "PageV";
  if (text.starts_with(page) || text.starts_with("PageBeg") || text.starts_with("PageEnd")) {
    const auto volume = skip_digits(text, page.size());
    const auto number = text.substr(volume).starts_with('P') ? skip_digits(text, volume + 1) : 0;
    if (number > volume + 1)
      return number + (text.substr(number).starts_with('A') || text.substr(number).starts_with('B') ? 1 : 0);
  }
  if (is_word && text.starts_with("ms")) {
    auto end = skip_digits(text, 2);
    if (end > 2 && end < text.size() && text[end] >= 'A' && text[end] <= 'Z') ++end;
    if (end > 2 && (end == text.size() || is_ascii_blank(text[end]))) return end;
  }
  if (text.starts_with("%~%")) return 3;
  // `@P12`, `@TOP01`, `@YB0450`: a tag in capitals with digits.
  if (is_word && text.starts_with('@')) {
    std::size_t end = 1;
    while (end < text.size() && is_ascii_upper(text[end])) ++end;
    const auto digits = skip_digits(text, end);
    if (end > 1 && digits > end) return digits;
  }
  return 0;
}

/// Appends a line without its marks.
void append_clean(std::string_view line, std::string& text) {
  for (std::size_t at = 0; at < line.size();) {
    const bool is_word = at == 0 || is_ascii_blank(line[at - 1]);
    const auto mark = mark_length(line.substr(at), is_word);
    const bool is_blank = mark > 0 || is_ascii_blank(line[at]);
    if (!is_blank) text += line[at];
    else if (!text.empty() && text.back() != ' ' && text.back() != '\n') text += ' ';
    at += std::max<std::size_t>(mark, 1);
  }
}

/// Collects paragraphs.
class OpenItiText {
 public:
  explicit OpenItiText(Document& document) : document_(document) {}

  void begin(Role role) {
    end();
    role_ = role;
  }

  void add(std::string_view line) {
    while (paragraph_.ends_with(' ')) paragraph_.pop_back();
    if (!paragraph_.empty() && !paragraph_.ends_with('\n')) paragraph_ += '\n';
    append_clean(line, paragraph_);
  }

  void end() {
    const auto paragraph = trim_ascii(paragraph_);
    if (!paragraph.empty()) {
      auto& text = document_.text;
      if (!text.empty()) text += "\n\n";
      const auto begin = text.size();
      text += paragraph;
      document_.blocks.push_back({{begin, text.size()}, role_});
    }
    paragraph_.clear();
    role_ = Role::prose;
  }

 private:
  Document& document_;
  std::string paragraph_;
  Role role_ = Role::prose;
};

/// The heading of a line behind its `###`, without the signs of its kind and level.
std::string_view heading_text(std::string_view line) {
  const auto begin = line.find_first_not_of("#|$@ \tRAWDITNU0123456789:+");
  return begin == std::string_view::npos ? std::string_view{} : line.substr(begin);
}

/// A title: `#META# 020.BookTITLE	:: ...`. Without a title there is `NODATA` or `NOTGIVEN`.
std::string title_of(std::string_view line) {
  constexpr std::array<std::string_view, 3> fields = {"BookTITLE", "Title", "title"};
  const auto colons = line.find(":: ");
  if (colons == std::string_view::npos) return {};
  const auto name = line.substr(0, colons);
  const auto value = trim_ascii(line.substr(colons + 3));
  const bool is_title = std::ranges::any_of(
      fields, [&](std::string_view field) { return name.ends_with(field) || trim_ascii(name).ends_with(field); });
  return is_title && value != "NODATA" && value != "NOTGIVEN" ? std::string(value) : std::string{};
}

}  // namespace

bool looks_like_openiti(std::string_view text) { return text.starts_with(magic); }

Reading read_openiti(std::string text) {
  Reading reading;
  OpenItiText paragraphs(reading.document);
  const bool has_header = text.find(header_end) != std::string::npos;
  bool in_header = has_header;
  for (std::string_view rest = text; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto line = trim_ascii(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (in_header) {
      if (reading.document.title.empty()) reading.document.title = title_of(line);
      in_header = !line.starts_with(header_end);
      continue;
    }
    if (line.starts_with(magic) || line.starts_with("#META#")) continue;
    if (line.starts_with("###")) {
      const auto heading = heading_text(line);
      // What an editor wrote, and not the author, goes on to the next heading; its own heading is no text.
      paragraphs.begin(line.find("|EDITOR|") == std::string_view::npos ? Role::heading : Role::boilerplate);
      if (line.find("|EDITOR|") == std::string_view::npos) paragraphs.add(heading);
      paragraphs.begin(Role::prose);
    } else if (line.starts_with("~~")) {
      paragraphs.add(line.substr(2));
    } else if (line.starts_with('#')) {
      paragraphs.begin(Role::prose);
      paragraphs.add(line.substr(line.find_first_not_of('#') == std::string_view::npos ? line.size()
                                                                                       : line.find_first_not_of('#')));
    } else if (line.empty()) {
      paragraphs.end();
    } else {
      paragraphs.add(line);
    }
  }
  paragraphs.end();
  return reading;
}

}  // namespace zubda
