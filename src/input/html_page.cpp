#include "input/html_page.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <new>

#include "input/html_attributes.h"

namespace zubda {
namespace {

/// The attributes of a start tag: name and value in turn, ended by a null pointer; values may be null.
using Attributes = const xmlChar**;

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(text));
}

std::string_view attribute(Attributes attributes, std::string_view name) {
  for (; attributes != nullptr && *attributes != nullptr; attributes += 2)
    if (view(attributes[0]) == name) return view(attributes[1]);
  return {};
}

bool has_attribute(Attributes attributes, std::string_view name) {
  for (; attributes != nullptr && *attributes != nullptr; attributes += 2)
    if (view(attributes[0]) == name) return true;
  return false;
}

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::uint16_t context_of(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::a: return in_link;
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

bool is_hidden(Attributes attributes) {
  if (has_attribute(attributes, "hidden") || attribute(attributes, "aria-hidden") == "true") return true;
  std::string style(attribute(attributes, "style").substr(0, 256));
  std::erase_if(style, is_blank);
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

std::uint8_t hints_of(Attributes attributes) {
  constexpr std::string_view names[] = {"class", "id", "role", "itemprop", "data-component", "data-testid", "data-type"};
  std::uint8_t hints = 0;
  for (; attributes != nullptr && *attributes != nullptr; attributes += 2)
    if (std::ranges::find(names, view(attributes[0])) != std::end(names)) hints |= html_hints(view(attributes[1]));
  return hints;
}

/// Makes the page from the parser's events. The open elements are the parents of `current_`.
class Builder {
 public:
  Builder() { page_.elements.emplace_back(); }

  void start(std::string_view name, Attributes attributes) {
    const auto info = html_tag(name);
    if (info.tag == HtmlTag::br) return add_line_break();
    if (info.tag == HtmlTag::hr) return raise(HtmlBreak::paragraph);
    if (info.tag == HtmlTag::meta) return read_meta(attributes);
    if (info.tag == HtmlTag::html && page_.language.empty()) read_language(attributes);
    const auto index = static_cast<std::uint32_t>(page_.elements.size());
    const auto& parent = page_.elements[current_];
    HtmlElement element{current_, info.is_block ? index : parent.block, parent.context, info.tag, 0};
    element.context |= context_of(info.tag);
    const bool is_skipped = (parent.context & in_skipped) != 0;
    if (!is_skipped && info.tag != HtmlTag::skipped) {
      element.hints = hints_of(attributes);
      if (is_hidden(attributes)) element.hints |= hint_hidden;
    }
    if (info.is_block) raise(HtmlBreak::paragraph);
    names_.emplace_back(name);
    page_.elements.push_back(element);
    current_ = index;
    if (name == "script" && attribute(attributes, "type") == "application/ld+json") json_depth_ = names_.size();
    if (json_depth_ == names_.size()) page_.json_ld.emplace_back();
  }

  void end(std::string_view name) {
    // The parser closes what it opened, in order; an end without a start is not passed on but for br and p.
    if (names_.empty() || names_.back() != name) return;
    if (json_depth_ == names_.size()) json_depth_ = 0;
    const auto& element = page_.elements[current_];
    if (element.block == current_) raise(HtmlBreak::paragraph);
    current_ = element.parent;
    names_.pop_back();
  }

  void characters(std::string_view text) {
    if (json_depth_ != 0) page_.json_ld.back().append(text);
    const auto& element = page_.elements[current_];
    if ((element.context & in_skipped) != 0) return;
    if (element.tag == HtmlTag::title) {
      if (page_.title.size() < title_limit) page_.title.append(text.substr(0, title_limit));
      return;
    }
    if ((element.context & in_preformatted) != 0) append_preformatted(text);
    else append_collapsed(text);
  }

  /// Whether the parser waits for the end of a script or style sheet.
  bool is_in_script() const { return !names_.empty() && (names_.back() == "script" || names_.back() == "style"); }

  HtmlPage take() { return std::move(page_); }

 private:
  static constexpr std::size_t title_limit = 4096;

  void raise(HtmlBreak strength) { break_ = std::max(break_, strength); }

  void add_line_break() { raise(break_ == HtmlBreak::line ? HtmlBreak::paragraph : HtmlBreak::line); }

  void read_meta(Attributes attributes) {
    auto property = attribute(attributes, "property");
    if (property.empty()) property = attribute(attributes, "name");
    const auto content = attribute(attributes, "content").substr(0, title_limit);
    if (property == "og:title" && page_.shared_title.empty()) page_.shared_title = content;
    if (property == "og:site_name" && page_.site_name.empty()) page_.site_name = content;
  }

  void read_language(Attributes attributes) {
    auto language = attribute(attributes, "lang");
    if (language.empty()) language = attribute(attributes, "xml:lang");
    page_.language = language.substr(0, 64);
  }

  /// Appends text to the run of the current element, or to a new one after a break.
  void append(std::string_view text) {
    if (text.empty()) return;
    const auto begin = page_.text.size();
    page_.text.append(text);
    auto& runs = page_.runs;
    if (break_ == HtmlBreak::none && !runs.empty() && runs.back().element == current_) runs.back().span.end = page_.text.size();
    else runs.push_back({current_, break_, {begin, page_.text.size()}});
    break_ = HtmlBreak::none;
  }

  void append_collapsed(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const auto end = static_cast<std::size_t>(std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_blank) - text.begin());
      append(text.substr(at, end - at));
      at = end;
      while (at < text.size() && is_blank(text[at])) ++at;
      if (at > end && break_ == HtmlBreak::none && !page_.text.empty() && !is_blank(page_.text.back())) append(" ");
    }
  }

  void append_preformatted(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const auto end = std::min(text.find('\n', at), text.size());
      append(text.substr(at, end - at));
      if (end < text.size()) add_line_break();
      at = end + 1;
    }
  }

  HtmlPage page_;
  std::vector<std::string> names_;  ///< Of the open elements.
  std::uint32_t current_ = 0;
  std::size_t json_depth_ = 0;      ///< How many elements were open with the JSON-LD script; 0 outside of one.
  HtmlBreak break_ = HtmlBreak::paragraph;
};

/// One parse: an exception must not pass through the C code of the parser, so it waits here.
struct Parse {
  Builder builder;
  htmlParserCtxt* parser = nullptr;
  std::exception_ptr failure;

  template <typename Event>
  void handle(Event event) noexcept {
    if (failure) return;
    try {
      event(builder);
    } catch (...) {
      failure = std::current_exception();
    }
  }
};

/// At an end tag without a start the parser looks through all open elements. Beyond this depth it forgets the outer ones, whose end
/// tags then mean nothing.
void limit_depth(htmlParserCtxt& parser) {
  constexpr int deepest = 1000;
  constexpr int kept = deepest / 2;
  if (parser.nameNr <= deepest) return;
  std::copy(parser.nameTab + parser.nameNr - kept, parser.nameTab + parser.nameNr, parser.nameTab);
  parser.nameNr = kept;
}

void start_element(void* parse, const xmlChar* name, Attributes attributes) {
  limit_depth(*static_cast<Parse*>(parse)->parser);
  static_cast<Parse*>(parse)->handle([&](Builder& builder) { builder.start(view(name), attributes); });
}

void end_element(void* parse, const xmlChar* name) {
  static_cast<Parse*>(parse)->handle([&](Builder& builder) { builder.end(view(name)); });
}

void characters(void* parse, const xmlChar* text, int size) {
  const std::string_view piece(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
  static_cast<Parse*>(parse)->handle([&](Builder& builder) { builder.characters(piece); });
}

using Parser = std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)>;

Parser open_parser(Parse& parse) {
  htmlSAXHandler handler = {};
  handler.startElement = start_element;
  handler.endElement = end_element;
  handler.characters = characters;
  handler.ignorableWhitespace = characters;
  handler.cdataBlock = characters;
  Parser parser(htmlCreatePushParserCtxt(&handler, &parse, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8), htmlFreeParserCtxt);
  if (!parser) throw std::bad_alloc();
  parse.parser = parser.get();
  // The text is decoded: what the page says about its encoding is of no more use.
  htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NODEFDTD | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                       HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | XML_PARSE_HUGE);
  return parser;
}

}  // namespace

HtmlPage parse_html(std::string_view markup) {
  std::string storage;
  const auto text = without_attribute_floods(markup, storage);
  static const bool is_initialized = (xmlInitParser(), true);
  (void)is_initialized;
  Parse parse;
  const auto parser = open_parser(parse);
  constexpr std::size_t chunk = std::size_t{1} << 16;
  for (std::size_t at = 0; at < text.size() && !parse.failure; at += chunk) {
    const auto piece = text.substr(at, chunk);
    htmlParseChunk(parser.get(), piece.data(), static_cast<int>(piece.size()), 0);
  }
  const auto* rest = parser->input;
  const std::string_view waiting(reinterpret_cast<const char*>(rest->cur), static_cast<std::size_t>(rest->end - rest->cur));
  const bool has_unclosed_comment = waiting.starts_with("<!--");
  const bool has_unclosed_script = parse.builder.is_in_script();
  htmlParseChunk(parser.get(), nullptr, 0, 1);
  if (parse.failure) std::rethrow_exception(parse.failure);
  if (parser->errNo == XML_ERR_NO_MEMORY) throw std::bad_alloc();
  auto page = parse.builder.take();
  page.has_unclosed_comment = has_unclosed_comment;
  page.has_unclosed_script = has_unclosed_script;
  return page;
}

}  // namespace zubda
