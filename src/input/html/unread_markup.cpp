#include "input/html/unread_markup.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "input/html/ids.h"
#include "input/html/known_hints.h"
#include "input/html/tags.h"
#include "text/ascii.h"

namespace zubda {
namespace {

constexpr auto npos = std::string_view::npos;

/// The attributes that the page builder and the reader of statements ask for.
constexpr std::array<std::string_view, 26> read_names = {
    "aria-hidden", "class",    "close",   "content", "data-component", "data-mime-type", "data-testid",    "data-type",
    "datetime",    "hidden",   "href",    "id",      "itemprop",       "itemscope",      "lang",           "name",
    "open",        "property", "pubdate", "rel",     "role",           "shadowmode",     "shadowrootmode", "style",
    "type",        "xml:lang"};

/// For each first letter the lengths of the names that begin with it, a bit for each: most attributes are sorted out
/// by this.
constexpr auto lengths_by_letter = [] {
  std::array<std::uint32_t, 32> lengths{};
  for (const auto name : read_names) lengths[name[0] & 31] |= std::uint32_t{1} << name.size();
  return lengths;
}();

/// libxml2's white space in tags: no form feeds.
constexpr bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

constexpr auto name_bytes = [] {
  std::array<bool, 256> bytes{};
  for (int c = 0; c < 0x80; ++c) {
    const auto byte = static_cast<char>(c);
    bytes[static_cast<std::size_t>(c)] =
        is_ascii_letter(byte) || is_ascii_digit(byte) || byte == '-' || byte == '_' || byte == ':' || byte == '.';
  }
  return bytes;
}();

constexpr bool is_name_byte(char c) { return name_bytes[static_cast<unsigned char>(c)]; }

bool contains(std::string_view text, std::string_view piece) { return text.find(piece) != npos; }

struct Attribute {
  std::size_t end = 0;     ///< Of the attribute; npos if it has none.
  std::string_view name;   ///< Empty for what is no attribute.
  std::string_view value;  ///< In quotation marks, without them; empty for other values.
  bool is_quoted = false;
};

constexpr Attribute no_attribute = {npos, {}, {}, false};

/// Copies markup, part by part.
class MarkupCutter {
 public:
  MarkupCutter(std::string_view markup, MarkupBlanks blanks, std::string& storage)
      : text_(markup), storage_(storage), keeps_blanks_(blanks == MarkupBlanks::kept) {}

  std::string_view cut() {
    for (std::size_t at = 0; at < text_.size();) {
      const auto tag = std::min(text_.find('<', at), text_.size());
      if (!keeps_blanks_ && open_titles_ == 0) leave_out_blanks(at, tag);
      at = tag < text_.size() ? pass(tag) : tag;
    }
    if (copied_ == 0) return text_;
    storage_.append(text_, copied_);
    return storage_;
  }

 private:
  /// Where to go on after the `<` at `at`; npos if the rest of the page must stay as it is.
  std::size_t pass(std::size_t at) {
    if (at + 1 == text_.size()) return npos;
    const char next = text_[at + 1];
    if (is_ascii_letter(next)) return pass_tag(at + 1);
    if (next == '/') return end_of_end_tag(at + 2);
    if (next == '!' || next == '?')
      return text_.substr(at).starts_with("<!--") ? end_of_comment(at) : text_.find('>', at);
    return at + 1;
  }

  std::size_t end_of_end_tag(std::size_t at) {
    const auto begin = at;
    while (at < text_.size() && is_name_byte(text_[at])) ++at;
    if (iequals_ascii(text_.substr(begin, at - begin), "title") && open_titles_ > 0) --open_titles_;
    while (at < text_.size() && is_blank(text_[at])) ++at;
    return at < text_.size() && text_[at] == '>' ? at : npos;
  }

  std::size_t end_of_comment(std::size_t at) const {
    const auto end = text_.find("-->", at + 4);
    if (end == npos) return npos;
    // Versions of the parser differ about comments that end with `--!>`, or where they begin: `<!-->`, `<!--->`.
    const auto comment = text_.substr(at, end - at);
    const bool is_clear = !comment.starts_with("<!-->") && !comment.starts_with("<!--->") && !contains(comment, "--!>");
    return is_clear ? end : npos;
  }

  std::size_t pass_tag(std::size_t begin) {
    auto at = begin;
    while (at < text_.size() && is_name_byte(text_[at])) ++at;
    const auto name = text_.substr(begin, at - begin);
    if (iequals_ascii(name, "title")) ++open_titles_;
    // Where these end is for the parser to say.
    if (iequals_ascii(name, "pre") || iequals_ascii(name, "math")) keeps_blanks_ = true;
    for (;;) {
      while (at < text_.size() && is_blank(text_[at])) ++at;
      if (at == text_.size()) return npos;
      if (text_[at] == '>') return pass_content(name, begin, at + 1);
      if (text_[at] == '/' && at + 1 < text_.size() && text_[at + 1] == '>') return at + 2;
      const auto attribute = read_attribute(at);
      if (attribute.end == npos) return npos;
      auto next = attribute.end;
      while (next < text_.size() && is_blank(text_[next])) ++next;
      if (!is_read(name, attribute)) leave_out(at, next);
      else if (is_value_unread(name, attribute))
        leave_out(static_cast<std::size_t>(attribute.value.data() - text_.data()), attribute.end - 1);
      at = next;
    }
  }

  Attribute read_attribute(std::size_t begin) const {
    constexpr std::size_t max_name = 64;  // The parser cuts names that are longer than 100 bytes.
    auto at = begin;
    if (is_ascii_letter(text_[at]) || text_[at] == '_' || text_[at] == ':' || text_[at] == '.')
      while (at < text_.size() && is_name_byte(text_[at])) ++at;
    if (at - begin > max_name) return no_attribute;
    if (at == begin) return {end_of_garbage(at), {}, {}, false};
    Attribute attribute{at, text_.substr(begin, at - begin), {}, false};
    while (at < text_.size() && is_blank(text_[at])) ++at;
    if (at == text_.size() || text_[at] != '=') return attribute;
    ++at;
    while (at < text_.size() && is_blank(text_[at])) ++at;
    if (at == text_.size()) return no_attribute;
    const char quote = text_[at];
    if (quote == '"' || quote == '\'') {
      const auto end = text_.find(quote, at + 1);
      if (end == npos) return no_attribute;
      attribute.value = text_.substr(at + 1, end - at - 1);
      attribute.is_quoted = true;
      attribute.end = end + 1;
      return attribute;
    }
    attribute.end = std::min(text_.find_first_of(" \n\t\r>\"'", at), text_.size());
    const bool has_mark = attribute.end < text_.size() && (text_[attribute.end] == '"' || text_[attribute.end] == '\'');
    return has_mark ? no_attribute : attribute;
  }

  /// The end of characters in a tag that begin no attribute; npos if there are quotation marks, of which the parser
  /// makes one thing when it looks for the end of the tag and another when it reads it.
  std::size_t end_of_garbage(std::size_t at) const {
    for (; at < text_.size() && !is_blank(text_[at]) && text_[at] != '>'; ++at) {
      if (text_[at] == '"' || text_[at] == '\'') return npos;
      if (text_[at] == '/' && at + 1 < text_.size() && text_[at + 1] == '>') break;
    }
    return at;
  }

  static bool is_read(std::string_view tag, const Attribute& attribute) {
    const auto name = attribute.name;
    if (name.empty() || !attribute.is_quoted) return true;  // What is rare is not worth a rule.
    if ((lengths_by_letter[name[0] & 31] >> std::min<std::size_t>(name.size(), 31) & 1) == 0) return false;
    if (iequals_ascii(name, "href")) return (tag[0] | 0x20) == 'a' || (tag[0] | 0x20) == 'l';  // `<a>` and `<link>`.
    return std::ranges::any_of(read_names, [&](std::string_view known) { return iequals_ascii(known, name); });
  }

  /// Whether of an attribute only is read that it is there: the address of another page, a style that neither hides the
  /// element nor strikes it out, a class or an id without hints. It stays as an empty one, since of several with one
  /// name the first counts.
  bool is_value_unread(std::string_view tag, const Attribute& attribute) {
    const auto value = attribute.value;
    if (value.empty() || contains(value, "&")) return false;
    if (iequals_ascii(attribute.name, "class"))
      return !iequals_ascii(tag, "time") && !value.starts_with("mwe-") && is_plain(value) && hints_.of(value) == 0;
    if (iequals_ascii(attribute.name, "id")) return !is_note_id(value) && is_plain(value) && html_hints(value) == 0;
    if (iequals_ascii(attribute.name, "style"))
      return !contains(value, "display") && !contains(value, "visibility") && !contains(value, "line-through");
    return iequals_ascii(tag, "a") && iequals_ascii(attribute.name, "href") && !contains(value, "#");
  }

  /// Whether the parser leaves a value as it is.
  static bool is_plain(std::string_view value) {
    return std::ranges::all_of(value, [](char c) { return static_cast<unsigned char>(c) >= ' '; });
  }

  /// Where to go on after a start tag that ends at `at`: scripts and style sheets have their own contents.
  std::size_t pass_content(std::string_view name, std::size_t tag, std::size_t at) {
    if (!iequals_ascii(name, "script") && !iequals_ascii(name, "style")) return at;
    auto end = text_.find("</", at);
    while (end != npos && !iequals_ascii(text_.substr(end + 2, name.size()), name)) end = text_.find("</", end + 2);
    const auto own = text_.substr(tag, at - tag);
    if (end != npos && !contains(own, "json") && !contains(own, "&")) leave_out(at, end);
    return end;
  }

  /// Leaves one of the blanks in a row, as the page builder does: half of the text of pages is the indentation of their
  /// markup. Of very many the parser makes pieces.
  void leave_out_blanks(std::size_t at, std::size_t end) {
    constexpr std::size_t max_blanks = 256;
    while (at < end) {
      const auto begin = at++;
      if (!is_blank(text_[begin])) continue;
      while (at < end && is_blank(text_[at])) ++at;
      if (at - begin > 1 && at - begin <= max_blanks) leave_out(begin + 1, at);
    }
  }

  void leave_out(std::size_t begin, std::size_t end) {
    if (copied_ == 0) storage_.reserve(text_.size());
    storage_.append(text_, copied_, begin - copied_);
    copied_ = end;
  }

  std::string_view text_;
  std::string& storage_;
  KnownHints hints_;
  bool keeps_blanks_;  ///< An element has begun whose blanks are read, or all are wanted.
  std::size_t open_titles_ = 0;
  std::size_t copied_ = 0;  ///< What is before this byte is in `storage_` or was left out.
};

}  // namespace

std::string_view without_unread_markup(std::string_view markup, MarkupBlanks blanks, std::string& storage) {
  // A zero byte ends more than a tag, which the cutter knows nothing of.
  return contains(markup, std::string_view("\0", 1)) ? markup : MarkupCutter(markup, blanks, storage).cut();
}

}  // namespace zubda
