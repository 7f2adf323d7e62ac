#include "input/html/page.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <new>

#include "input/html/attribute_limit.h"
#include "input/html/html5_entities.h"
#include "input/html/ids.h"
#include "input/html/inline_hints.h"
#include "input/html/libxml2.h"
#include "input/html/marks.h"
#include "input/html/page_builder.h"
#include "input/html/page_paragraphs.h"
#include "input/html/unclosed.h"
#include "input/html/unread_markup.h"

namespace zubda {
namespace {

std::string_view view(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

/// One parse: an exception must not pass through the C code of the parser, so it waits here.
struct Parse {
  HtmlBuilder builder;
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

void start_element(void* parse, const xmlChar* name, const xmlChar** attributes) {
  limit_depth(*static_cast<Parse*>(parse));
  static_cast<Parse*>(parse)->handle(
      [&](HtmlBuilder& builder) { builder.start(view(name), HtmlAttributes(attributes)); });
}

void end_element(void* parse, const xmlChar* name) {
  static_cast<Parse*>(parse)->handle([&](HtmlBuilder& builder) { builder.end(view(name)); });
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

}  // namespace

HtmlPage parse_html(std::string_view markup) {
  std::string storage;
  return parse_whole_html(without_unread_markup(markup, storage));
}

HtmlPage parse_whole_html(std::string_view markup) {
  std::string storage;
  std::string expanded;
  const auto text = with_html5_entities(without_excess_attributes(markup, storage), expanded);
  const Libxml2Use use;
  Parse parse;
  const auto parser = open_parser(parse);
  constexpr std::size_t chunk = std::size_t{1} << 16;
  for (std::size_t at = 0; at < text.size() && !parse.failure; at += chunk) {
    const auto piece = text.substr(at, chunk);
    htmlParseChunk(parser.get(), piece.data(), static_cast<int>(piece.size()), 0);
  }
  const auto* rest = parser->input;
  const std::string_view waiting(reinterpret_cast<const char*>(rest->cur),
                                 static_cast<std::size_t>(rest->end - rest->cur));
  const bool has_unclosed_comment = waiting.starts_with("<!--");
  const bool has_unclosed_script = parse.builder.is_in_script();
  htmlParseChunk(parser.get(), nullptr, 0, 1);
  if (parse.failure) std::rethrow_exception(parse.failure);
  if (parser->errNo == XML_ERR_NO_MEMORY) throw std::bad_alloc();
  auto page = parse.builder.take();
  page.has_unclosed_comment = has_unclosed_comment;
  page.has_unclosed_script = has_unclosed_script;
  fill_slots(page);
  settle_unclosed(page);
  apply_ids(page);
  settle_inline_hints(page);
  settle_metadata(page);
  find_marks(page);
  count_runs(page);
  return page;
}

}  // namespace zubda
