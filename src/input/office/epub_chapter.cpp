#include "input/office/epub_chapter.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"

namespace zubda {
namespace {

/// Elements without text of the book: what is said about the page, programs, pictures, readings above ideographs, and
/// what is struck out.
constexpr std::array<std::string_view, 17> skipped_in_chapters = {
    "audio", "canvas", "del",    "head",  "iframe", "nav",      "object",   "rp",   "rt",
    "s",     "script", "strike", "style", "svg",    "template", "textarea", "video"};

/// What `epub:type` and `role` call marks of notes, notes, page numbers of the printed book, and lists of what is
/// elsewhere.
constexpr std::array<std::string_view, 15> skipped_types = {
    "endnote", "endnotes", "footnote",  "footnotes", "landmarks", "loa",       "loi", "lot",
    "lov",     "noteref",  "page-list", "pagebreak", "rearnote",  "rearnotes", "toc"};

constexpr std::array<std::string_view, 38> block_elements = {
    "address", "article", "aside",    "blockquote", "body",   "caption", "center", "dd", "details", "div",
    "dl",      "dt",      "fieldset", "figcaption", "figure", "footer",  "form",   "h1", "h2",      "h3",
    "h4",      "h5",      "h6",       "header",     "hgroup", "hr",      "legend", "li", "main",    "ol",
    "p",       "pre",     "section",  "summary",    "table",  "tr",      "title",  "ul"};

bool is_one_of(std::string_view word, auto& words) { return std::ranges::find(words, word) != std::end(words); }

bool is_skipped_type(std::string_view types) {
  for (std::size_t at = 0; at < types.size();) {
    const auto end = std::min(types.find_first_of(" \t\n", at), types.size());
    auto type = types.substr(at, end - at);
    if (type.starts_with("doc-")) type.remove_prefix(4);
    if (is_one_of(type, skipped_types)) return true;
    at = end + 1;
  }
  return false;
}

Role role_of(std::string_view name, Role around) {
  if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') return Role::heading;
  if (name == "li") return Role::list_item;
  if (name == "blockquote") return Role::quote;
  if (name == "figcaption" || name == "caption") return Role::caption;
  return around;
}

/// Whether the text of a link to another place is a mark of a note: `12`, `¹²`, `*`, `†`, `[3]`.
bool is_mark(std::string_view text) {
  text = trim_ascii(text);
  if (text.starts_with('[') && text.ends_with(']')) text = text.substr(1, text.size() - 2);
  constexpr std::array<std::string_view, 5> signs = {"*", "**", "†", "‡", "§"};
  if (is_one_of(text, signs)) return true;
  constexpr std::array<std::string_view, 10> raised = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  constexpr std::size_t max_digits = 4;
  std::size_t digits = 0;
  for (; !text.empty() && digits <= max_digits; ++digits) {
    const auto* found = std::ranges::find_if(raised, [&](std::string_view digit) { return text.starts_with(digit); });
    if (found == raised.end() && !is_ascii_digit(text.front())) return false;
    text.remove_prefix(found == raised.end() ? 1 : found->size());
  }
  return digits > 0 && digits <= max_digits;
}

/// Whether a style says that its text is not shown, or struck out.
bool hides(std::string_view style) {
  std::string folded(style.substr(0, 256));
  std::erase_if(folded, is_ascii_blank);
  constexpr std::array<std::string_view, 3> hiding = {"display:none", "visibility:hidden", "line-through"};
  return std::ranges::any_of(hiding, [&](std::string_view value) { return folded.find(value) != std::string::npos; });
}

}  // namespace

void read_style_sheet(std::string_view css, HiddenNames& hidden) {
  for (std::size_t at = 0; at < css.size();) {
    const auto open = css.find('{', at);
    if (open == std::string_view::npos) return;
    const auto close = std::min(css.find('}', open), css.size());
    auto selectors = css.substr(at, open - at);
    at = close + 1;
    if (!hides(css.substr(open + 1, close - open - 1))) continue;
    if (const auto comment = selectors.rfind("*/"); comment != std::string_view::npos)
      selectors.remove_prefix(comment + 2);
    while (!selectors.empty()) {
      const auto end = std::min(selectors.find(','), selectors.size());
      const auto selector = trim_ascii(selectors.substr(0, end));
      const auto name = selector.find_first_of(".#");
      const bool is_simple = selector.find_first_of(" >+~:[") == std::string_view::npos &&
                             name != std::string_view::npos &&
                             selector.find_first_of(".#", name + 1) == std::string_view::npos;
      if (is_simple) hidden.emplace(selector.substr(name));
      selectors.remove_prefix(std::min(end + 1, selectors.size()));
    }
  }
}

bool EpubChapter::is_skipped(const XmlElement& element) const {
  if (is_one_of(element.name(), skipped_in_chapters)) return true;
  if (is_skipped_type(element.get("epub:type")) || is_skipped_type(element.get("role"))) return true;
  if (element.has("hidden") || hides(element.get("style"))) return true;
  if (hidden_.empty()) return false;
  if (const auto id = element.get("id"); !id.empty() && hidden_.find("#" + std::string(id)) != hidden_.end())
    return true;
  const auto classes = element.get("class");
  for (std::size_t at = 0; at < classes.size();) {
    const auto end = std::min(classes.find(' ', at), classes.size());
    if (hidden_.find("." + std::string(classes.substr(at, end - at))) != hidden_.end()) return true;
    at = end + 1;
  }
  return false;
}

void EpubChapter::start(const XmlElement& element) {
  const auto name = element.name();
  if (skipped_ > 0) {
    ++skipped_;
    return;
  }
  if (!math_.is_open() && is_skipped(element)) return skip();
  if (start_math(math_, element)) return;
  if (name == "br") return add("\n");
  if (name == "epub:switch") alternatives_.open(blocks_.written());
  if ((name == "epub:case" || name == "epub:default") && alternatives_.is_taken(blocks_.written())) return skip();
  if (name == "a" && element.get("href").find('#') != std::string_view::npos) {
    const auto* text = blocks_.current();
    is_link_ = true;
    is_raised_link_ = !open_.empty() && open_.back().is_raised;
    link_begin_ = text == nullptr ? 0 : text->size();
  }
  if (name == "sup" && is_link_) is_raised_link_ = true;
  const Role around = open_.empty() ? Role::prose : open_.back().role;
  const bool is_block = is_one_of(name, block_elements) || name == "td" || name == "th";
  const bool is_raised = name == "sup" || (!open_.empty() && open_.back().is_raised);
  const bool is_title = name == "h1" || (!open_.empty() && open_.back().is_title);
  open_.push_back({std::string(name), role_of(name, around), is_block, is_raised, is_title});
  if (is_block) start_block(name);
}

void EpubChapter::start_block(std::string_view name) {
  close_paragraph();
  if (name == "tr") ++tables_, blocks_.open_row();
  if ((name == "td" || name == "th") && tables_ > 0) blocks_.open_cell();
}

void EpubChapter::add(std::string_view characters) {
  if (!blocks_.has_open_paragraph()) {
    if (trim_ascii(characters).empty()) return;
    blocks_.open_paragraph();
    linked_ = link_begin_ = 0;
  }
  if (!open_.empty() && open_.back().is_raised) blocks_.raised(characters);
  else blocks_.text(characters);
}

void EpubChapter::text(std::string_view characters) {
  if (skipped_ > 0) return;
  if (math_.is_open()) return math_.text(characters);
  if (!open_.empty() && open_.back().name == "pre") return add(characters);
  // A line end of the file is a blank.
  std::string folded(characters);
  std::ranges::replace_if(folded, is_ascii_blank, ' ');
  add(folded);
}

void EpubChapter::end(std::string_view name) {
  if (skipped_ > 0) {
    --skipped_;
    return;
  }
  if (math_.is_open()) {
    if (math_.end()) add(math_.take());
    return;
  }
  if (name == "br" || open_.empty()) return;
  if (name == "epub:switch") alternatives_.close();
  if (name == "a" && is_link_) end_link();
  if (open_.back().is_block) close_paragraph();
  open_.pop_back();
  if (name == "tr" && tables_ > 0) --tables_, blocks_.close_row();
}

/// Cuts the mark of a note. A number after a blank is the number of a figure or a page that the sentence names.
void EpubChapter::end_link() {
  is_link_ = false;
  auto* text = blocks_.current();
  if (text == nullptr || text->size() < link_begin_) return;
  const auto link = std::string_view(*text).substr(link_begin_);
  const bool touches = link_begin_ > 0 && !is_ascii_blank((*text)[link_begin_ - 1]);
  const bool is_number = !link.empty() && is_ascii_digit(trim_ascii(link).empty() ? ' ' : trim_ascii(link).front());
  if (is_mark(link) && (!is_number || touches || is_raised_link_)) text->resize(link_begin_);
  else linked_ += link.size();
}

void EpubChapter::close_paragraph() {
  if (!blocks_.has_open_paragraph()) return;
  const Role role = open_.empty() ? Role::prose : open_.back().role;
  const bool is_title = !open_.empty() && open_.back().is_title;
  const auto* text = blocks_.current();
  const bool is_links = linked_ > 0 && linked_ + 2 >= trim_ascii(*text).size() && role != Role::heading;
  const auto paragraph = blocks_.close_paragraph(is_links ? Role::boilerplate : role);
  if (is_title && title_.empty()) title_ = paragraph;
}

}  // namespace zubda
