#include "input/html/page.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <new>
#include <optional>
#include <utility>

#include "input/html/attribute_limit.h"
#include "input/html/html5_entities.h"
#include "input/html/ids.h"
#include "input/html/inline_hints.h"
#include "input/html/libxml2.h"
#include "input/html/marks.h"
#include "input/html/page_builder.h"
#include "input/html/page_paragraphs.h"
#include "input/html/prolog.h"
#include "input/html/unclosed.h"
#include "input/html/unread_markup.h"
#include "text/ascii.h"

namespace zubda {
namespace {

std::string_view view(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

/// One parse: an exception must not pass through the C code of the parser, so it waits here.
struct Parse {
  HtmlBuilder builder;
  htmlParserCtxt* parser = nullptr;
  std::exception_ptr failure;
  std::string_view text = {};    ///< Of the page, when it is read at once.
  std::size_t script_begin = 0;  ///< Where the start tag of the last script or style sheet ends in it.
  bool ended_in_script = false;  ///< That had no end tag.

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

/// Keeps pages that never close their elements from taking quadratic time: at an end tag without a start the parser
/// looks through all open elements. Beyond this depth it forgets the outer half, whose end tags are then ignored, but
/// for the two outermost, `<html>` and `<body>`: when no element is open any more it takes the page for ended.
void limit_depth(Parse& parse) {
  constexpr int max_depth = 1000;  // Chosen by hand.
  constexpr int kept = max_depth / 2;
  constexpr int outermost = 2;
  auto& parser = *parse.parser;
  if (parser.nameNr <= max_depth) return;
  std::copy(parser.nameTab + parser.nameNr - kept, parser.nameTab + parser.nameNr, parser.nameTab + outermost);
  parser.nameNr = outermost + kept;
  // The element that begins is open for the parser already.
  parse.handle([](HtmlBuilder& builder) { builder.forget(outermost, kept - 1); });
}

/// Where the parser is in a page that is read at once.
std::size_t place_of(const htmlParserCtxt& parser) {
  return parser.input->consumed + static_cast<std::size_t>(parser.input->cur - parser.input->base);
}

bool is_script(std::string_view name) { return name == "script" || name == "style"; }

/// Whether a script has its end tag where the parser is, and not the end of the page.
bool has_end_tag(const Parse& parse, std::string_view name) {
  auto before = parse.text.substr(0, place_of(*parse.parser));
  const auto tag = before.rfind("</");
  if (tag == std::string_view::npos || tag < parse.script_begin || !before.ends_with('>')) return false;
  before.remove_prefix(tag + 2);
  return starts_with_word(before, name) && (before[name.size()] == '>' || is_ascii_blank(before[name.size()]));
}

void start_element(void* data, const xmlChar* name, const xmlChar** attributes) {
  auto& parse = *static_cast<Parse*>(data);
  limit_depth(parse);
  if (is_script(view(name))) parse.script_begin = place_of(*parse.parser);
  parse.handle([&](HtmlBuilder& builder) { builder.start(view(name), HtmlAttributes(attributes)); });
}

void end_element(void* data, const xmlChar* name) {
  auto& parse = *static_cast<Parse*>(data);
  if (!parse.text.empty() && is_script(view(name)) && !has_end_tag(parse, view(name))) parse.ended_in_script = true;
  parse.handle([&](HtmlBuilder& builder) { builder.end(view(name)); });
}

void characters(void* parse, const xmlChar* text, int size) {
  const std::string_view piece(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
  static_cast<Parse*>(parse)->handle([&](HtmlBuilder& builder) { builder.characters(piece); });
}

/// Called for errors; a numeric reference to no character becomes U+FFFD, and an end tag without a start is told, since
/// the parser drops it. The type of the error differs between versions of libxml2.
template <typename Error>
void structured_error(void* parse, Error* error) {
  if (error->code == XML_ERR_TAG_NAME_MISMATCH && error->str1 != nullptr && error->str2 == nullptr)
    static_cast<Parse*>(parse)->handle([&](HtmlBuilder& builder) { builder.stray_end(error->str1); });
  if (error->code != XML_ERR_INVALID_CHAR || error->message == nullptr) return;
  if (!std::string_view(error->message).starts_with("htmlParseCharRef")) return;
  static_cast<Parse*>(parse)->handle([](HtmlBuilder& builder) { builder.characters("\uFFFD"); });
}

using Parser = std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)>;

Parser open_parser(Parse& parse) {
  htmlSAXHandler handler = {};
  handler.startElement = start_element;
  handler.endElement = end_element;
  handler.characters = characters;
  handler.ignorableWhitespace = characters;
  handler.cdataBlock = characters;
  handler.serror = &structured_error;
  handler.initialized = XML_SAX2_MAGIC;
  Parser parser(htmlCreatePushParserCtxt(&handler, &parse, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8),
                htmlFreeParserCtxt);
  if (!parser) throw std::bad_alloc();
  parse.parser = parser.get();
  // The text is decoded: what the page says about its encoding is of no more use.
  htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NODEFDTD | HTML_PARSE_NOERROR |
                                       HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC |
                                       XML_PARSE_HUGE);
  return parser;
}

/// Whether a page is not too large, since the parser copies what it is given, and no comment in it may be open: the
/// last one is closed.
bool may_be_read_at_once(std::string_view text) {
  constexpr std::size_t max_bytes = std::size_t{16} << 20;
  constexpr std::string_view begin = "<!--";
  if (text.empty() || text.size() > max_bytes) return false;
  const auto comment = text.rfind(begin);
  return comment == std::string_view::npos || text.find("-->", comment + begin.size()) != std::string_view::npos;
}

HtmlPage take_page(Parse& parse) {
  if (parse.failure) std::rethrow_exception(parse.failure);
  if (parse.parser->errNo == XML_ERR_NO_MEMORY) throw std::bad_alloc();
  return parse.builder.take();
}

/// A page that is given to the parser at once: one that knows that it has all does not look for the end of each tag
/// before it reads it. Nothing for a page of which only the parser that gets pieces tells what was open at its end.
std::optional<HtmlPage> read_at_once(std::string_view text) {
  if (!may_be_read_at_once(text)) return std::nullopt;
  Parse parse;
  const auto parser = open_parser(parse);
  parse.text = text;
  htmlParseChunk(parse.parser, text.data(), static_cast<int>(text.size()), 1);
  // A start tag that the end of the page cuts off gets no end at all.
  const bool may_be_in_script = parse.ended_in_script || parse.builder.is_in_script();
  if (may_be_in_script && !parse.failure) return std::nullopt;
  return take_page(parse);
}

HtmlPage read_in_pieces(std::string_view text) {
  Parse parse;
  const auto parser = open_parser(parse);
  constexpr std::size_t piece_bytes = std::size_t{1} << 16;
  for (std::size_t at = 0; at < text.size() && !parse.failure; at += piece_bytes) {
    const auto piece = text.substr(at, piece_bytes);
    htmlParseChunk(parse.parser, piece.data(), static_cast<int>(piece.size()), 0);
  }
  const auto* rest = parser->input;
  const std::string_view waiting(reinterpret_cast<const char*>(rest->cur),
                                 static_cast<std::size_t>(rest->end - rest->cur));
  const bool has_unclosed_comment = waiting.starts_with("<!--");
  const bool has_unclosed_script = parse.builder.is_in_script();
  htmlParseChunk(parser.get(), nullptr, 0, 1);
  auto page = take_page(parse);
  page.has_unclosed_comment = has_unclosed_comment;
  page.has_unclosed_script = has_unclosed_script;
  return page;
}

/// Settles what is only known when all of the page is.
HtmlPage settled(HtmlPage page) {
  fill_slots(page);
  settle_unclosed(page);
  apply_ids(page);
  settle_inline_hints(page);
  settle_metadata(page);
  find_marks(page);
  count_runs(page);
  return page;
}

/// Markup as the parser may get it, in one of the two.
std::string_view prepared(std::string_view markup, std::string& storage, std::string& expanded) {
  return with_html5_entities(without_excess_attributes(markup, storage), expanded);
}

}  // namespace

HtmlPage parse_html(std::string_view markup) {
  std::string cut;
  {
    std::string storage;
    std::string expanded;
    const Libxml2Use use;
    const auto joined = without_unread_markup(markup, MarkupBlanks::joined, cut);
    if (auto page = read_at_once(prepared(joined, storage, expanded))) return settled(std::move(*page));
  }
  cut.clear();
  return parse_whole_html(without_unread_markup(markup, MarkupBlanks::kept, cut));
}

HtmlPage parse_whole_html(std::string_view markup) {
  std::string storage;
  std::string expanded;
  const Libxml2Use use;
  return settled(read_in_pieces(prepared(markup, storage, expanded)));
}

}  // namespace zubda
