// A template whose text is not known leaves a gap in its sentence, which is marked, so that no number is lost unseen.
// It leaves none where it is no part of a sentence: on lines of its own (infoboxes, navigation, notes to editors), and
// behind a stop or another mark of punctuation without a blank, where notes stand. Where something was left out in the
// middle of a line, the blank before it goes, and brackets that held nothing else.
#include "input/wiki/wiki_expander.h"

#include <algorithm>
#include <array>
#include <utility>

#include "input/wiki/wiki_expansion.h"
#include "text/ascii.h"

namespace zubda {
namespace {

/// Whether `out` ends with punctuation behind which a note may stand.
bool is_behind_punctuation(std::string_view out) {
  constexpr std::array<std::string_view, 16> marks = {".", ",", ";", ":", "!", "?", ")",  "\"",
                                                      "”", "»", "،", "؛", "؟", "۔", "。", "''"};
  return std::ranges::any_of(marks, [&](std::string_view mark) { return out.ends_with(mark); });
}

}  // namespace

void append_literal(std::string_view text, std::string& out) {
  constexpr std::string_view signs = "[]{}|'=*:<_!-~/";
  for (const char c : text) {
    const bool is_number_sign = c == '#' && !out.ends_with('&');  // `&#39;` is a character in literal text, too.
    if (signs.find(c) != std::string_view::npos || is_number_sign) out += wiki_literal;
    out += c;
  }
}

std::vector<WikiElement>::const_iterator WikiExpander::first_behind(std::size_t at) const {
  return std::ranges::lower_bound(elements_, at, {}, &WikiElement::begin);
}

void WikiExpander::expand(std::size_t begin, std::size_t end, std::string& out) {
  if (depth_ > max_depth) return;
  ++depth_;
  for (auto at = begin; at < end;) {
    const auto found = first_behind(at);
    if (found == elements_.end() || found->begin >= end) {
      out += text_.substr(at, end - at);
      break;
    }
    out += text_.substr(at, found->begin - at);
    switch (found->kind) {
      case WikiKind::comment: at = expand_comment(*found, out); break;
      case WikiKind::extension: at = expand_extension(*found, out); break;
      case WikiKind::invocation: at = expand_invocation(*found, out); break;
      case WikiKind::link: at = expand_link(*found, out); break;
      case WikiKind::variant: at = expand_variant(*found, out); break;
      case WikiKind::parameter: {  // A page that is no template shows what is there for want of an argument.
        if (const auto parts = split(found->inner_begin, found->inner_end); parts.size() > 1)
          expand(parts[1].begin, parts[1].end, out);
        at = found->end;
      }
    }
  }
  --depth_;
}

std::string WikiExpander::expanded(std::size_t begin, std::size_t end) {
  std::string out;
  expand(begin, end, out);
  return std::string(trim_ascii(out));
}

/// Expands a text of its own, from within a tag.
std::string WikiExpander::expanded_alone(std::string_view text) {
  return depth_ > max_depth ? std::string() : WikiExpander(text, names_, captions_, depth_ + 1).expand();
}

/// The parts between bars that belong to no other element.
std::vector<Span> WikiExpander::split(std::size_t begin, std::size_t end) const {
  std::vector<Span> parts = {{begin, end}};
  auto element = first_behind(begin);
  for (auto at = begin; at < end;) {
    const auto stop = element == elements_.end() ? end : std::min(element->begin, end);
    const auto bar = text_.substr(0, stop).find('|', at);
    if (bar != std::string_view::npos) {
      parts.back().end = bar;
      parts.push_back({bar + 1, end});
      at = bar + 1;
    } else if (stop < end) {
      at = element->end;
      element = first_behind(at);
    } else {
      break;
    }
  }
  return parts;
}

std::vector<WikiArgument> WikiExpander::arguments_of(const std::vector<Span>& parts) {
  std::vector<WikiArgument> arguments;
  std::size_t count = 0;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const auto part = slice(text_, parts[i]);
    const auto equals = part.find('=');
    const auto nested = first_behind(parts[i].begin);
    const bool is_named =
        equals != std::string_view::npos && (nested == elements_.end() || nested->begin > parts[i].begin + equals);
    WikiArgument argument;
    argument.name = is_named ? std::string(trim_ascii(part.substr(0, equals))) : std::to_string(++count);
    argument.value = expanded(parts[i].begin + (is_named ? equals + 1 : 0), parts[i].end);
    arguments.push_back(std::move(argument));
  }
  return arguments;
}

std::size_t WikiExpander::leave_out(const WikiElement& element, std::string& out) const {
  auto at = element.end;
  const auto next = [&] { return at < text_.size() ? text_[at] : '\n'; };
  if (out.ends_with('(')) {
    while (next() == ' ' || next() == ';' || next() == ',') ++at;
    if (next() != ')') return at;
    out.pop_back();
    ++at;
  }
  if (out.ends_with(' ') && (next() == '\n' || std::string_view(".,;:!?)").find(next()) != std::string_view::npos))
    out.pop_back();
  return at;
}

std::size_t WikiExpander::leave_gap(const WikiElement& element, std::string& out) {
  constexpr std::string_view gap = "\x01[…\x01]";
  if (!trim_ascii(last_bytes(out)).ends_with(gap)) out += gap;
  return element.end;
}

/// A comment that has a line of its own leaves none.
std::size_t WikiExpander::expand_comment(const WikiElement& element, const std::string& out) const {
  const auto rest = std::min(text_.find_first_not_of(" \t", element.end), text_.size());
  const bool has_line = (out.empty() || out.ends_with('\n')) && rest < text_.size() && text_[rest] == '\n';
  return has_line ? rest + 1 : element.end;
}

std::size_t WikiExpander::expand_unknown(const WikiElement& element, std::string& out) const {
  const bool has_lines = text_.substr(element.begin, element.end - element.begin).find('\n') != std::string_view::npos;
  const bool goes_on = std::string_view(" ,.;:!?)-").find(behind(element)) != std::string_view::npos;
  if (is_at_line_begin(out)) return has_lines || !goes_on ? element.end : leave_gap(element, out);
  if (is_behind_punctuation(out)) return leave_out(element, out);
  return leave_gap(element, out);
}

std::size_t WikiExpander::expand_invocation(const WikiElement& element, std::string& out) {
  const auto nested = first_behind(element.inner_begin);
  const auto plain_end = nested == elements_.end() ? element.inner_end : std::min(nested->begin, element.inner_end);
  const auto plain = text_.substr(element.inner_begin, plain_end - element.inner_begin);
  const auto name_end = std::min(plain.find_first_of("|\n:"), plain.size());
  constexpr std::size_t max_name_bytes = 200;  // Titles of pages have 255 at most.
  const auto words = trim_ascii(plain.substr(0, std::min(name_end, max_name_bytes)));
  auto name = to_ascii_lower(words);
  std::ranges::replace(name, '_', ' ');
  // A comment may follow the name.
  const bool is_whole = name_end < plain.size() || plain_end == element.inner_end || nested->kind == WikiKind::comment;
  if (!is_whole || depth_ > max_depth) return expand_unknown(element, out);
  if (name_end < plain.size() && plain[name_end] == ':')
    return expand_function(element, name, element.inner_begin + name_end, out);
  if (!names_.title.empty() && (words == "PAGENAME" || words == "FULLPAGENAME" || words == "SUBPAGENAME" ||
                                words == "BASEPAGENAME" || words == "اسم_الصفحة")) {
    append_literal(names_.title, out);
    return element.end;
  }
  const auto row = find_wiki_template(name);
  if (row.shows == WikiShows::unknown) return expand_unknown(element, out);
  if (row.shows == WikiShows::nothing) return is_at_line_begin(out) ? element.end : leave_out(element, out);
  const auto text = wiki_template_text(row, arguments_of(split(element.inner_begin, element.inner_end)));
  if (text.empty()) return expand_unknown(element, out);
  out += text;
  return element.end;
}

/// `{{formatnum:1234}}`, `{{DEFAULTSORT:Name}}`, `{{#if:...}}`; a template may be named with its namespace.
std::size_t WikiExpander::expand_function(const WikiElement& element, std::string_view name, std::size_t colon,
                                          std::string& out) {
  constexpr std::array<std::string_view, 7> shown = {"formatnum", "lc", "uc", "lcfirst", "ucfirst", "plural", "رقم"};
  constexpr std::array<std::string_view, 11> silent = {"defaultsort", "displaytitle", "#tag",        "ترتيب افتراضي",
                                                       "ترتيب",       "sortierung",   "clé de tri",  "ordenar",
                                                       "сортировка",  "#seo",         "#coordinates"};
  if (std::ranges::find(silent, name) != silent.end()) return leave_out(element, out);
  if (std::ranges::find(shown, name) == shown.end()) return expand_unknown(element, out);
  const auto parts = split(colon + 1, element.inner_end);
  expand(parts[0].begin, parts[0].end, out);
  return element.end;
}

ExpandedWikitext expand_wikitext(std::string_view text, const WikiNames& names) {
  ExpandedWikitext expanded;
  expanded.text = WikiExpander(text, names, expanded.captions, 0).expand();
  return expanded;
}

}  // namespace zubda
