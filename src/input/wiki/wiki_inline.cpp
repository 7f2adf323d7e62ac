#include "input/wiki/wiki_inline.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "input/html/entities.h"
#include "input/wiki/wiki_expander.h"
#include "input/wiki/wiki_structure.h"
#include "text/ascii.h"

namespace zubda {
namespace {

/// HTML that is a part of a line: the tags go, the text stays.
constexpr std::string_view inline_tags =
    "|b|i|em|strong|u|s|strike|del|ins|span|small|big|sub|tt|code|var|kbd|samp|abbr|cite|dfn|q|font|bdi|bdo|ruby|rb|rt|"
    "rp|"
    "rtc|mark|data|time|wbr|noinclude|onlyinclude|nowiki|ref|references|gallery|poem|math|translate|languages|a|img|";
/// HTML that begins and ends paragraphs.
constexpr std::string_view block_tags =
    "|p|div|center|ul|ol|dl|hr|section|aside|article|header|footer|main|figure|pre|tbody|thead|tfoot|";

bool has_tag(std::string_view table, std::string_view name) {
  return table.find('|' + std::string(name) + '|') != std::string_view::npos;
}

constexpr auto is_mark = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("\x01\x02&<[_")) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

/// A run of apostrophes and what it means.
struct QuoteRun {
  std::size_t at;
  std::size_t count;     ///< 2, 3 or 5 of them are marks.
  std::size_t literals;  ///< Before them.
};

std::vector<QuoteRun> find_runs(std::string_view line) {
  std::vector<QuoteRun> runs;
  for (auto at = line.find("''"); at != std::string_view::npos; at = line.find("''", at)) {
    const auto end = std::min(line.find_first_not_of('\'', at), line.size());
    const auto size = end - at;
    const std::size_t count = size >= 5 ? 5 : std::min<std::size_t>(size, 3);
    runs.push_back({at, count, size - count});
    at = end;
  }
  return runs;
}

/// Where italic and bold are both left open, one mark of bold was an apostrophe and the mark of italic: behind a word
/// of one letter if there is one, else behind a word, else any.
void rebalance(std::string_view line, std::vector<QuoteRun>& runs) {
  const auto count = [&](std::size_t size) {
    return std::ranges::count_if(runs, [&](const QuoteRun& run) { return run.count == size || run.count == 5; });
  };
  if (count(2) % 2 == 0 || count(3) % 2 == 0) return;
  QuoteRun* chosen = nullptr;
  int best = -1;
  for (auto& run : runs) {
    if (run.count != 3) continue;
    const auto begin = run.at + run.literals;
    const bool is_behind_blank = begin > 0 && line[begin - 1] == ' ';
    const bool is_one_letter = begin > 1 && line[begin - 2] == ' ';
    const int rank = begin == 0 ? 0 : is_behind_blank ? 0 : is_one_letter || begin == 1 ? 2 : 1;
    if (rank > best) best = rank, chosen = &run;
  }
  if (chosen == nullptr) return;
  chosen->count = 2;
  ++chosen->literals;
}

}  // namespace

std::string without_quote_marks(std::string_view line) {
  auto runs = find_runs(line);
  rebalance(line, runs);
  std::string out;
  std::size_t at = 0;
  for (const auto& [begin, count, literals] : runs) {
    out.append(line.substr(at, begin - at)).append(literals, '\'');
    at = begin + literals + count;
  }
  return out.append(line.substr(at));
}

void WikiInline::read(std::string_view line) {
  if (line.find("''") == std::string_view::npos) read_plain(line);
  else read_plain(without_quote_marks(line));
  if (!in_caption_) hidden_ = 0;  // Whoever forgets the end of a tag shows the next line.
}

void WikiInline::text(std::string_view characters) {
  if (hidden_ > 0 || characters.empty()) return;
  if (!blocks_.has_open_paragraph()) {
    if (trim_ascii(characters).empty()) return;
    tags_.text_begins();
  }
  blocks_.text(characters);
}

void WikiInline::read_plain(std::string_view line) {
  // Where no end can follow, none is looked for.
  const auto last_bracket = line.rfind(']');
  const auto last_angle = line.rfind('>');
  const auto may_end = [](std::size_t last, std::size_t at) { return last != std::string_view::npos && at < last; };
  for (std::size_t at = 0; at < line.size();) {
    auto next = at;
    while (next < line.size() && !is_mark[static_cast<unsigned char>(line[next])]) ++next;
    text(line.substr(at, next - at));
    if (next == line.size()) break;
    const auto rest = line.substr(next);
    std::size_t size = 0;
    switch (rest.front()) {
      case wiki_literal: text(rest.substr(1, 1)), size = std::min<std::size_t>(2, rest.size()); break;
      case wiki_caption: size = read_caption(rest); break;
      case '&': size = read_reference(rest); break;
      case '<': size = may_end(last_angle, next) ? read_tag(rest) : 0; break;
      case '[': size = may_end(last_bracket, next) ? read_link(rest) : 0; break;
      default: size = read_switch(rest);
    }
    if (size == 0) text(rest.substr(0, 1)), size = 1;
    at = next + size;
  }
}

/// Comes behind the paragraph that the picture is in.
std::size_t WikiInline::read_caption(std::string_view rest) {
  const auto end = rest.find(wiki_caption, 1);
  std::size_t number = 0;
  if (end == std::string_view::npos) return 1;
  std::from_chars(rest.data() + 1, rest.data() + end, number);
  if (number < captions_.size() && !in_caption_ && hidden_ == 0) {
    in_caption_ = true;
    const auto raised_from = std::exchange(raised_from_, std::string::npos);
    blocks_.open_paragraph();
    auto caption = captions_[number];
    std::ranges::replace(caption, '\n', ' ');
    read(caption);
    blocks_.close_paragraph(Role::caption);
    raised_from_ = raised_from;
    in_caption_ = false;
  }
  return end + 1;
}

std::size_t WikiInline::read_reference(std::string_view rest) {
  constexpr std::size_t max_bytes = 40;
  const auto end = rest.substr(0, max_bytes).find(';');
  if (end == std::string_view::npos || end < 2) return 0;
  const auto reference = std::string(rest.substr(0, end + 1));
  const auto characters = entity_text(reference);
  if (characters == reference) return 0;
  text(characters);
  return reference.size();
}

/// `__NOTOC__`, `__لافهرس__`: switches for the page.
std::size_t WikiInline::read_switch(std::string_view rest) {
  constexpr std::size_t max_bytes = 60;
  if (!rest.starts_with("__")) return 0;
  const auto word = rest.substr(2, max_bytes);
  const auto end = word.find("__");
  if (end == std::string_view::npos || end < 3) return 0;
  const auto is_of_word = [](char c) { return is_ascii_upper(c) || static_cast<unsigned char>(c) > 0x7F; };
  return std::ranges::all_of(word.substr(0, end), is_of_word) ? end + 4 : 0;
}

/// `[https://example.org the text]`; an address alone shows a number.
std::size_t WikiInline::read_link(std::string_view rest) {
  constexpr std::array<std::string_view, 6> schemes = {"http://", "https://", "//", "ftp://", "mailto:", "irc://"};
  if (std::ranges::none_of(schemes, [&](std::string_view scheme) { return rest.substr(1).starts_with(scheme); }))
    return 0;
  const auto end = rest.find(']');
  if (end == std::string_view::npos) return 0;
  const auto inside = rest.substr(1, end - 1);
  const auto blank = inside.find(' ');
  if (blank != std::string_view::npos) read_plain(inside.substr(blank + 1));
  return end + 1;
}

std::size_t WikiInline::read_tag(std::string_view rest) {
  constexpr std::size_t max_bytes = 4096;  // With its attributes. Chosen by hand.
  const bool is_end = rest.starts_with("</");
  const auto name = to_ascii_lower(wiki_tag_name(rest.substr(is_end ? 1 : 0)));
  const auto end = rest.substr(0, max_bytes).find('>');
  if (name.empty() || end == std::string_view::npos) return 0;
  const auto tag = rest.substr(0, end + 1);
  const bool is_hidden =
      tag.find("display:none") != std::string_view::npos || tag.find("display: none") != std::string_view::npos;
  // Keys to sort by, mostly; and what a line goes through.
  const bool is_struck = name == "s" || name == "strike" || name == "del";
  if (hidden_ > 0 || (is_hidden && name == "span") || (is_struck && !is_end)) {
    if (is_struck || name == "span") hidden_ = is_end ? hidden_ - (hidden_ > 0 ? 1 : 0) : hidden_ + 1;
    return tag.size();
  }
  constexpr std::string_view other = "|br|sup|blockquote|table|tr|td|th|caption|li|dt|dd|h1|h2|h3|h4|h5|h6|";
  if (!has_tag(inline_tags, name) && !has_tag(block_tags, name) && !has_tag(other, name)) return 0;
  if (!in_caption_ || name == "sup") apply_tag(name, is_end);
  else if (name == "br") text(" ");
  return tag.size();
}

void WikiInline::apply_tag(std::string_view name, bool is_end) {
  if (name == "br") return text("\n");
  if (name == "sup") {
    if (is_end) return end_raised();
    if (const auto* current = blocks_.current(); current != nullptr) raised_from_ = current->size();
  } else if (name == "blockquote") {
    tags_.change_quotes(is_end ? -1 : 1);
  } else if (name == "table") {
    if (is_end) tags_.end_table();
    else tags_.begin_table();
  } else if (name == "tr" || name == "td" || name == "th") {
    if (is_end) tags_.end_paragraph();
    else if (name == "tr") tags_.begin_row();
    else tags_.begin_cell();
  } else if (name == "li" || name == "dt" || name == "dd") {
    if (is_end) tags_.end_paragraph();
    else tags_.begin_block(Role::list_item);
  } else if (name == "caption" || (name.size() == 2 && name[0] == 'h' && is_ascii_digit(name[1]))) {
    if (is_end) tags_.end_paragraph();
    else tags_.begin_block(name == "caption" ? Role::caption : Role::heading);
  } else if (has_tag(block_tags, name)) {
    tags_.end_paragraph();
  }
}

void WikiInline::end_raised() {
  auto* current = blocks_.current();
  if (current == nullptr || raised_from_ > current->size()) return;
  const auto raised = current->substr(raised_from_);
  current->resize(raised_from_);
  raised_from_ = std::string::npos;
  blocks_.raised(raised);
}

}  // namespace zubda
