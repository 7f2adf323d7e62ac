#include "input/html/page_builder.h"

#include "input/html/entities.h"
#include "input/html/ids.h"
#include "text/ascii.h"
#include "text/raised_number.h"

namespace zubda {
namespace {

/// What pages mean by a reference to a control character, as in `&#150;`: that of windows-1252 (HTML,
/// section 13.2.5.80). `text` is one such character.
std::string_view meant_by_control(std::string_view text) {
  constexpr std::string_view meant[] = {"€", "\uFFFD", "‚",      "ƒ", "„",      "…",      "†", "‡",      "ˆ", "‰", "Š",
                                        "‹", "Œ",      "\uFFFD", "Ž", "\uFFFD", "\uFFFD", "‘", "’",      "“", "”", "•",
                                        "–", "—",      "˜",      "™", "š",      "›",      "œ", "\uFFFD", "ž", "Ÿ"};
  return meant[static_cast<unsigned char>(text[1]) - 0x80];
}

bool is_c1_control(std::string_view text) {
  return text.size() == 2 && text[0] == '\xC2' && static_cast<unsigned char>(text[1]) < 0xA0;
}

std::uint16_t tag_context(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::h1: return in_heading | in_heading1;
    case HtmlTag::h2:
    case HtmlTag::h3:
    case HtmlTag::h4:
    case HtmlTag::h5:
    case HtmlTag::h6: return in_heading;
    case HtmlTag::i: return in_italics;
    case HtmlTag::li: return in_list;
    case HtmlTag::blockquote: return in_quote;
    case HtmlTag::table: return in_table;
    case HtmlTag::figcaption: return in_caption;
    case HtmlTag::pre: return in_preformatted;
    case HtmlTag::skipped: return in_skipped;
    default: return 0;
  }
}

}  // namespace

void HtmlBuilder::start(std::string_view name, const HtmlAttributes& attributes) {
  const bool is_shadow = is_shadow_root(name, attributes);
  const auto info = is_shadow ? HtmlTagInfo{HtmlTag::div, true} : html_tag(name);
  if (start_equation(name, attributes, info.is_block)) return;
  if (info.tag == HtmlTag::br) return add_line_break();
  if (info.tag == HtmlTag::hr) return raise(HtmlBreak::paragraph);
  if (info.tag == HtmlTag::meta) return read_meta(attributes);
  if (name == "link") page_.stated.read_link(attributes);
  if (info.tag == HtmlTag::html && page_.language.empty()) read_language(attributes);
  // The tags of <head> and <body> may be left out, and libxml2 knows no element of HTML 5 that ends a head.
  if (page_.elements[current_].tag == HtmlTag::head && info.is_block && info.tag != HtmlTag::skipped)
    page_.elements[current_].tag = HtmlTag::other;
  const auto index = static_cast<std::uint32_t>(page_.elements.size());
  const auto& parent = page_.elements[current_];
  HtmlElement element{current_, info.is_block ? index : parent.block, parent.context, info.tag, 0};
  if (info.is_block && attributes.get("role") == "main") element.tag = HtmlTag::main;
  if (info.is_block && attributes.get("itemprop") == "articleBody") element.tag = HtmlTag::article;
  element.context |= tag_context(info.tag);
  // `<a name=...>` is a place to lead to, which old pages do not even close.
  if (info.tag == HtmlTag::a && attributes.has("href")) element.context |= in_link;
  // A heading that leads to itself or to the table of contents is no teaser of another page.
  if (info.tag == HtmlTag::a && (parent.context & in_heading) != 0 && attributes.get("href").starts_with('#'))
    element.context = parent.context;
  if (info.tag == HtmlTag::code && (parent.context & in_preformatted) != 0) element.context |= in_code;
  const bool is_skipped = (parent.context & in_skipped) != 0;
  if (!is_skipped && info.tag != HtmlTag::skipped) {
    element.hints = read_hints(attributes, known_hints_);
    // MediaWiki hides equations, which browsers show as pictures instead.
    if (is_hidden(attributes) && !attributes.get("class").starts_with("mwe-math-mathml")) element.hints |= hint_hidden;
    hint_at_note(attributes, element);
    if (const auto id = attributes.get("id"); !id.empty() && may_be_named_by_id(info.tag))
      if (const auto hints = known_hints_.of(id); hints != 0) page_.ids.push_back({index, hints, std::string(id)});
    if (info.is_block && is_note_id(attributes.get("id"))) element.hints |= hint_note;
    if (info.tag == HtmlTag::pre && is_named_code(element)) element.context |= in_code;
    if (info.tag == HtmlTag::table && ((parent.hints | element.hints) & hint_box) != 0)
      element.context &= static_cast<std::uint16_t>(~in_table);
    if (info.tag == HtmlTag::a && attributes.get("href").find('#') != std::string_view::npos)
      page_.anchors.push_back(index);
  }
  if (info.is_block) raise(HtmlBreak::paragraph);
  open_.push_back({std::string(name), current_});
  page_.elements.push_back(element);
  if (!is_skipped) note_statement(name, attributes, index, page_);
  if (is_shadow) open_shadow();
  current_ = index;
  if (info.tag == HtmlTag::slot) open_slot();
  if (name == "script" && attributes.get("type") == "application/ld+json") json_depth_ = open_.size();
  if (json_depth_ == open_.size()) page_.json_ld.emplace_back();
}

void HtmlBuilder::end(std::string_view name) {
  if (equation_.is_open()) {
    if (equation_.end()) append_equation();
    return;
  }
  // The parser closes what it opened, in order; an end without a start is not passed on but for br and p.
  if (open_.empty() || open_.back().name != name) return;
  if (json_depth_ == open_.size()) json_depth_ = 0;
  const auto& element = page_.elements[current_];
  if (element.block == current_) raise(HtmlBreak::paragraph);
  if (!shadows_.empty()) close_shadow();
  current_ = open_.back().around;
  open_.pop_back();
}

void HtmlBuilder::forget(std::size_t outermost, std::size_t innermost) {
  end_equation();
  if (open_.size() <= outermost + innermost) return;
  const auto first = open_.begin() + static_cast<std::ptrdiff_t>(outermost);
  const auto last = open_.end() - static_cast<std::ptrdiff_t>(innermost);
  last->around = first->around;
  open_.erase(first, last);
}

void HtmlBuilder::characters(std::string_view text) {
  if (is_c1_control(text)) text = meant_by_control(text);
  if (equation_.is_open()) return equation_.text(text);
  if (json_depth_ != 0) page_.json_ld.back().append(text);
  const auto& element = page_.elements[current_];
  if ((element.context & in_skipped) != 0) return;
  if (element.tag == HtmlTag::title) {
    page_.title.append(text);
    return;
  }
  if ((element.context & in_preformatted) != 0) append_preformatted(text);
  else if (element.tag == HtmlTag::sup && element.hints == 0) append_raised(text);
  else append_collapsed(text);
}

void HtmlBuilder::stray_end(std::string_view name) {
  if (name == "p") raise(HtmlBreak::paragraph);
  else if (name == "br") add_line_break();
}

HtmlPage HtmlBuilder::take() {
  end_equation();
  for (const auto open : shadows_) page_.shadows[open].host_end_run = page_.runs.size();
  return std::move(page_);
}

bool HtmlBuilder::is_named_code(const HtmlElement& element) const {
  constexpr int max_distance = 3;  // From `<pre>` to the element with the name, in Sphinx, Asciidoctor and nbconvert.
  unsigned hints = element.hints;
  for (auto at = current_, distance = 0U; at != 0 && distance < max_distance;
       at = page_.elements[at].parent, ++distance)
    hints |= page_.elements[at].hints;
  return (hints & hint_code) != 0;
}

void HtmlBuilder::open_shadow() {
  shadow_root_ = static_cast<std::uint32_t>(page_.elements.size() - 1);
  shadows_.push_back(page_.shadows.size());
  page_.shadows.push_back({.host = current_});
}

void HtmlBuilder::open_slot() {
  if (shadow_root_ == 0 || page_.shadows.back().has_slot) return;
  auto& shadow = page_.shadows.back();
  shadow.has_slot = true;
  shadow.slot_run = page_.runs.size();
  shadow.before_slot = break_;
}

void HtmlBuilder::close_shadow() {
  auto& shadow = page_.shadows[shadows_.back()];
  if (current_ == shadow_root_) {
    shadow_root_ = 0;
    shadow.end_run = page_.runs.size();
  } else if (current_ == shadow.host) {
    shadow.host_end_run = page_.runs.size();
    shadows_.pop_back();
  }
}

bool HtmlBuilder::is_in_script() const {
  return !open_.empty() && (open_.back().name == "script" || open_.back().name == "style");
}

void HtmlBuilder::add_line_break() { raise(break_ == HtmlBreak::line ? HtmlBreak::paragraph : HtmlBreak::line); }

void HtmlBuilder::read_meta(const HtmlAttributes& attributes) {
  auto property = attributes.get("property");
  if (property.empty()) property = attributes.get("name");
  const auto content = attributes.get("content");
  if (property == "og:title" && page_.shared_title.empty()) page_.shared_title = content;
  page_.stated.read_meta(attributes);
  note_statement("meta", attributes, current_, page_);
}

void HtmlBuilder::read_language(const HtmlAttributes& attributes) {
  auto language = attributes.get("lang");
  if (language.empty()) language = attributes.get("xml:lang");
  page_.language = language;
}

void HtmlBuilder::hint_at_note(const HtmlAttributes& attributes, HtmlElement& element) {
  auto& parent = page_.elements[current_];
  if (element.tag == HtmlTag::sup && local_link_ != 0 && current_ == local_link_) element.hints |= hint_note;
  if (element.tag != HtmlTag::a || !attributes.get("href").starts_with('#')) return;
  local_link_ = static_cast<std::uint32_t>(page_.elements.size());
  if (parent.tag != HtmlTag::sup) return;
  element.hints |= hint_note;
  parent.hints |= hint_note;
}

void HtmlBuilder::append(std::string_view text) {
  if (text.empty()) return;
  const auto begin = page_.text.size();
  page_.text.append(text);
  auto& runs = page_.runs;
  if (break_ == HtmlBreak::none && !runs.empty() && runs.back().element == current_)
    runs.back().span.end = page_.text.size();
  else runs.push_back({current_, break_, {begin, page_.text.size()}});
  break_ = HtmlBreak::none;
}

void HtmlBuilder::append_collapsed(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto end = static_cast<std::size_t>(
        std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_ascii_blank) - text.begin());
    append(text.substr(at, end - at));
    at = end;
    while (at < text.size() && is_ascii_blank(text[at])) ++at;
    if (at > end && break_ == HtmlBreak::none && !page_.text.empty() && !is_ascii_blank(page_.text.back())) append(" ");
  }
}

void HtmlBuilder::append_raised(std::string_view text) {
  const auto trimmed = trim_ascii(text);
  const auto number = raised_number(trimmed);
  if (number.empty()) return append_collapsed(text);
  page_.has_raised_digits = true;
  append(number);
  if (trimmed.end() != text.end()) append_collapsed(" ");
}

void HtmlBuilder::append_preformatted(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    append(text.substr(at, end - at));
    if (end < text.size()) add_line_break();
    at = end + 1;
  }
}

}  // namespace zubda
