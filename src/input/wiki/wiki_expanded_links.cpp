// What links and tags show.
#include <algorithm>
#include <utility>

#include "input/wiki/wiki_expander.h"
#include "input/wiki/wiki_expansion.h"
#include "text/ascii.h"

namespace zubda {

std::size_t WikiExpander::expand_link(const WikiElement& element, std::string& out) {
  const auto parts = split(element.inner_begin, element.inner_end);
  std::string expansion;
  expand(parts[0].begin, parts[0].end, expansion);
  const auto target = trim_ascii(expansion);
  if (target.empty() || target.find('\n') != std::string_view::npos) {
    // What is expanded already is not walked through again: else the time doubles with each level.
    out.append("[[").append(expansion);
    return depth_ > max_depth ? parts[0].begin : parts[0].end;
  }
  const auto kind = wiki_link_kind(target, names_);
  const bool has_line =
      is_at_line_begin(out) && (behind(element) == '\n' || text_.substr(element.end).starts_with("[["));
  if (kind == WikiLinkKind::file) return expand_file(element, parts, out);
  if (kind == WikiLinkKind::category)
    return has_line && behind(element) == '\n' ? element.end + (element.end < text_.size() ? 1 : 0)
                                               : leave_out(element, out);
  // The same article in another language, as it was linked before Wikidata.
  if (kind == WikiLinkKind::other_language && parts.size() == 1 && has_line) return element.end;
  if (parts.size() > 1 && parts[1].begin < element.inner_end) {
    expand(parts[1].begin, element.inner_end, out);
  } else if (parts.size() > 1) {  // `[[Dam (river)|]]`
    const auto text = wiki_link_text(target);
    const auto begin = text.find(':') == std::string_view::npos ? 0 : text.find(':') + 1;
    out += trim_ascii(text.substr(begin, text.find(" (", begin) - begin));
  } else {
    out += wiki_link_text(target);
  }
  return element.end;
}

/// Of a picture its caption is kept, the last part that is none of the words for its form.
std::size_t WikiExpander::expand_file(const WikiElement& element, const std::vector<Span>& parts, std::string& out) {
  Span caption;
  for (std::size_t i = 1; i < parts.size(); ++i)
    if (!is_wiki_file_option(slice(text_, parts[i]))) caption = parts[i];
  if (caption.end > caption.begin) add_caption(expanded(caption.begin, caption.end), out);
  return element.end;
}

/// One word is most likely a word for the form of a picture in a language that is not in the table.
void WikiExpander::add_caption(std::string caption, std::string& out) {
  if (trim_ascii(caption).find(' ') == std::string_view::npos) return;
  out.append(1, wiki_caption).append(std::to_string(captions_.size())).append(1, wiki_caption);
  captions_.push_back(std::move(caption));
}

/// The first variant is taken; what is said of the title, or of words elsewhere on the page, shows nothing here.
std::size_t WikiExpander::expand_variant(const WikiElement& element, std::string& out) {
  const auto parts = split(element.inner_begin, element.inner_end);
  const auto flags = parts.size() > 1 ? trim_ascii(slice(text_, parts[0])) : std::string_view();
  if (flags.find_first_of("TH-DN") != std::string_view::npos) return leave_out(element, out);
  const auto begin = parts.size() > 1 ? parts[1].begin : element.inner_begin;
  const auto text = text_.substr(begin, element.inner_end - begin);
  const auto colon = text.find(':');
  const auto code = trim_ascii(text.substr(0, std::min(colon, text.size())));
  const bool has_code = colon != std::string_view::npos && code.size() >= 2 && code.size() <= 8 &&
                        std::ranges::all_of(code, [](char c) { return is_ascii_lower(c) || c == '-'; });
  const auto end = has_code ? std::min(text.find(';', colon), text.size()) : text.size();
  const auto first = begin + (has_code ? colon + 1 : 0);
  out += expanded(first, begin + end);
  return element.end;
}

std::size_t WikiExpander::expand_extension(const WikiElement& element, std::string& out) {
  const auto name = to_ascii_lower(wiki_tag_name(text_.substr(element.begin)));
  const auto tag = text_.substr(element.begin, element.inner_begin - element.begin);
  const auto inner = text_.substr(element.inner_begin, element.inner_end - element.inner_begin);
  const bool is_code = name == "syntaxhighlight" || name == "source";
  const bool is_formula = name == "math" || name == "chem" || name == "ce" || name == "hiero" || name == "score";
  if (name == "nowiki" || (is_code && tag.find("inline") != std::string_view::npos)) append_literal(inner, out);
  else if (name == "gallery") expand_gallery(inner, out);
  else if (name == "poem") expand_poem(inner, out);
  else if (is_formula && !(is_at_line_begin(out) && behind(element) == '\n')) return leave_gap(element, out);
  else if (name == "ref") return leave_out(element, out);
  return element.end;
}

void WikiExpander::expand_gallery(std::string_view lines, std::string& out) {
  out += '\n';
  for (std::size_t at = 0; at < lines.size();) {
    const auto end = std::min(lines.find('\n', at), lines.size());
    const auto line = lines.substr(at, end - at);
    at = end + 1;
    const auto bar = line.find('|');
    if (bar == std::string_view::npos) continue;
    auto caption = line.substr(bar + 1);
    for (auto next = caption.find('|'); next != std::string_view::npos && is_wiki_file_option(caption.substr(0, next));
         next = caption.find('|'))
      caption.remove_prefix(next + 1);
    add_caption(expanded_alone(caption), out);
    out += '\n';
  }
}

void WikiExpander::expand_poem(std::string_view lines, std::string& out) {
  out += "\n<blockquote>\n";
  const auto text = expanded_alone(lines);
  for (const char c : std::string_view(text))
    out += c == '\n' && !out.ends_with('\n') ? std::string("<br>\n") : std::string(1, c);
  out += "\n</blockquote>\n";
}

}  // namespace zubda
