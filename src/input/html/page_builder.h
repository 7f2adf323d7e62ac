/// Builds a page from the events of a parser.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "input/html/page.h"

namespace zubda {

/// The attributes of a start tag as the parser gives them: name and value in turn, ended by a null pointer; values may
/// be null.
class HtmlAttributes {
 public:
  explicit HtmlAttributes(const unsigned char** list) : list_(list) {}

  /// The value of an attribute; empty when it is missing or has none.
  std::string_view get(std::string_view name) const;
  bool has(std::string_view name) const;

 private:
  const unsigned char** list_;
};

/// Builds a page from the parser's events.
class HtmlBuilder {
 public:
  HtmlBuilder() { page_.elements.emplace_back(); }

  void start(std::string_view name, const HtmlAttributes& attributes);
  /// An end tag that fits no open element is ignored.
  void end(std::string_view name);
  void characters(std::string_view text);

  /// Whether the last element that was opened is a script or a style sheet.
  bool is_in_script() const;

  HtmlPage take() { return std::move(page_); }

 private:
  void raise(HtmlBreak strength) { break_ = std::max(break_, strength); }
  void add_line_break();
  void read_meta(const HtmlAttributes& attributes);
  void read_language(const HtmlAttributes& attributes);
  /// Hints at the mark of a note: a raised link to a place in the page, or what is raised in such a link.
  void hint_at_note(const HtmlAttributes& attributes, HtmlElement& element);
  /// Appends text to the run of the current element, or to a new one after a break.
  void append(std::string_view text);
  void append_collapsed(std::string_view text);
  void append_preformatted(std::string_view text);
  /// Appends raised text: a number and its signs as the characters that are raised themselves, since `10<sup>2</sup>`
  /// is no 102.
  void append_raised(std::string_view text);

  HtmlPage page_;
  std::vector<std::string> names_;  ///< Of the open elements.
  std::uint32_t current_ = 0;       ///< The innermost of them.
  std::uint32_t local_link_ = 0;    ///< The last link to a place in the page; 0 for none.
  std::size_t json_depth_ = 0;      ///< How many elements were open with the JSON-LD script; 0 outside of one.
  HtmlBreak break_ = HtmlBreak::paragraph;
};

}  // namespace zubda
