/// A page as a flat tree: elements in the order of their start tags, and the text in them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "input/html/stated_metadata.h"
#include "input/html/tags.h"
#include <zubda/document.h>

namespace zubda {

/// What the elements around a text make of it; several bits may be set. An element inherits them.
enum HtmlContext : std::uint16_t {
  in_link = 1 << 0,
  in_heading = 1 << 1,
  in_list = 1 << 2,
  in_quote = 1 << 3,
  in_table = 1 << 4,
  in_caption = 1 << 5,
  in_preformatted = 1 << 6,
  in_skipped = 1 << 7,
  in_heading1 = 1 << 8,
  in_italics = 1 << 9,
  in_code = 1 << 10,  ///< Of a program, in lines of its own.
};

struct HtmlElement {
  std::uint32_t parent = 0;  ///< Index of the element around it, less than its own; the root is its own parent.
  std::uint32_t block = 0;   ///< Index of the nearest element around it, or itself, that is a block.
  std::uint16_t context = 0;
  HtmlTag tag = HtmlTag::other;
  std::uint16_t hints = 0;
};

/// Ordered: the stronger break wins.
enum class HtmlBreak : std::uint8_t { none, line, paragraph };

/// What is counted of a text, to tell running text from other text.
struct HtmlCounts {
  double letters = 0;         ///< Letters and digits; one of Chinese or Japanese counts as three.
  double part_sentences = 0;  ///< Of scripts without stops: the letters, as parts of a sentence.
  std::uint32_t stops = 0;    ///< Full stops, commas and the like, in any script.
  bool has_end = false;       ///< It has letters or the ends of sentences.
  bool ends_in_stop = false;  ///< The last of these is the end of a sentence.
};

/// Text without tags in it.
struct HtmlRun {
  std::uint32_t element = 0;  ///< The innermost element around it.
  HtmlBreak before = HtmlBreak::none;
  Span span;               ///< Of `HtmlPage::text`.
  HtmlCounts counts = {};  ///< Of its text, once the page is parsed.
};

/// An id with words that hint at something; whether it does is known once the headings of the page are.
struct HtmlId {
  std::uint32_t element = 0;
  std::uint16_t hints = 0;  ///< `HtmlHint` bits.
  std::string value;
};

/// A component that has its text in a shadow root: a `<template>` with a `<slot>` that its other children are shown in.
struct HtmlShadow {
  std::uint32_t host = 0;    ///< The element around the template.
  std::size_t slot_run = 0;  ///< How many runs there are before the slot; those of the template's end without a slot.
  std::size_t end_run = 0;   ///< ... before the end of the template.
  std::size_t host_end_run = 0;
  HtmlBreak before_slot = HtmlBreak::none;
  bool has_slot = false;
};

struct HtmlPage {
  std::string text;                    ///< All text that may be shown, white space collapsed except in `pre`.
  std::vector<HtmlElement> elements;   ///< At least the root.
  std::vector<HtmlRun> runs;           ///< In order, covering `text`.
  std::vector<HtmlId> ids;             ///< Of elements that may take hints from them, in order.
  std::vector<std::uint32_t> anchors;  ///< The links to a place in a page, in order.
  std::vector<HtmlShadow> shadows;     ///< In the order of their templates.
  std::string language;                ///< Of `<html lang>`, as written.
  std::string title;                   ///< Of `<title>`.
  std::string shared_title;            ///< og:title.
  StatedMetadata stated;               ///< Author, date, site and address, as written.
  std::string headline;                ///< Of the article, in JSON-LD.
  std::vector<std::string> json_ld;    ///< Contents of the application/ld+json scripts.
  std::vector<std::uint32_t> scopes;   ///< The elements that have `itemscope`, in order.
  std::vector<HtmlStatement> statements;
  bool has_raised_digits = false;  ///< Some of them may be the marks of notes.
  bool has_unclosed_comment = false;
  bool has_unclosed_script = false;
};

/// Parses any valid UTF-8 as HTML, in linear time and without recursion; libxml2 settles what malformed markup means.
/// Throws std::bad_alloc.
HtmlPage parse_html(std::string_view markup);

/// The same without cutting what is not read before (unread_markup.h), and piece by piece: what the test compares with.
HtmlPage parse_whole_html(std::string_view markup);

}  // namespace zubda
