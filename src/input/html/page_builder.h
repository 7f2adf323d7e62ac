/// Builds a page from the events of a parser.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "input/equations/equation.h"
#include "input/html/attributes.h"
#include "input/html/page.h"

namespace zubda {

/// Builds a page from the parser's events.
class HtmlBuilder {
 public:
  HtmlBuilder() { page_.elements.emplace_back(); }

  void start(std::string_view name, const HtmlAttributes& attributes);
  /// An end tag that fits no open element is ignored.
  void end(std::string_view name);
  void characters(std::string_view text);
  /// Takes no more account of the open elements between the `outermost` and the `innermost` ones: their ends do not
  /// come.
  void forget(std::size_t outermost, std::size_t innermost);
  /// An end tag of `name` that has no start: `</p>` and `</br>` end a paragraph and a line all the same (HTML, sections
  /// 13.2.6.4.7), and without them words on both sides would be one.
  void stray_end(std::string_view name);

  /// Whether the last element that was opened is a script or a style sheet.
  bool is_in_script() const;

  HtmlPage take();

 private:
  void raise(HtmlBreak strength) { break_ = std::max(break_, strength); }
  void add_line_break();
  void read_meta(const HtmlAttributes& attributes);
  void read_language(const HtmlAttributes& attributes);
  /// Hints at the mark of a note: a raised link to a place in the page, or what is raised in such a link.
  void hint_at_note(const HtmlAttributes& attributes, HtmlElement& element);
  /// Whether an element in the current one, or an element close around it, is named after code.
  bool is_named_code(const HtmlElement& element) const;
  /// Takes the start of an element of an equation; false for all others. A block ends an equation that is not closed.
  bool start_equation(std::string_view name, const HtmlAttributes& attributes, bool is_block);
  void append_equation();
  /// Ends an equation that is not closed.
  void end_equation();
  void open_shadow();
  void open_slot();
  void close_shadow();
  /// Appends text to the run of the current element, or to a new one after a break.
  void append(std::string_view text);
  void append_collapsed(std::string_view text);
  void append_preformatted(std::string_view text);
  /// Appends raised text: numbers with the characters that are raised themselves.
  void append_raised(std::string_view text);

  HtmlPage page_;
  /// An open element; `around` is the one that is current behind it.
  struct Open {
    std::string name;
    std::uint32_t around = 0;
  };
  std::vector<Open> open_;
  std::uint32_t current_ = 0;         ///< The innermost of them.
  std::uint32_t local_link_ = 0;      ///< The last link to a place in the page; 0 for none.
  std::vector<std::size_t> shadows_;  ///< Indices of those whose hosts are open.
  std::uint32_t shadow_root_ = 0;     ///< The template that is open; 0 for none.
  KnownHints known_hints_;
  MathWriter equation_;
  bool is_hidden_equation_ = false;
  std::size_t json_depth_ = 0;  ///< How many elements were open with the JSON-LD script; 0 outside of one.
  HtmlBreak break_ = HtmlBreak::paragraph;
};

}  // namespace zubda
