/// The parts of the expansion of wikitext, see wiki_expander.h.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "input/wiki/wiki_names.h"
#include "input/wiki/wiki_structure.h"
#include "input/wiki/wiki_templates.h"
#include <zubda/document.h>

namespace zubda {

/// Expands one text; what is in its tags is a text of its own.
class WikiExpander {
 public:
  WikiExpander(std::string_view text, const WikiNames& names, std::vector<std::string>& captions, int depth)
      : text_(text), names_(names), captions_(captions), elements_(find_wiki_elements(text)), depth_(depth) {}

  /// All of it.
  std::string expand() {
    std::string out;
    out.reserve(text_.size());
    expand(0, text_.size(), out);
    return out;
  }

 private:
  static constexpr int max_depth = 40;  ///< Chosen by hand.

  void expand(std::size_t begin, std::size_t end, std::string& out);
  std::string expanded(std::size_t begin, std::size_t end);
  std::vector<Span> split(std::size_t begin, std::size_t end) const;
  std::vector<WikiElement>::const_iterator first_behind(std::size_t at) const;

  // All return where the text goes on behind the element.
  std::size_t leave_out(const WikiElement& element, std::string& out) const;
  static std::size_t leave_gap(const WikiElement& element, std::string& out);
  std::size_t expand_comment(const WikiElement& element, const std::string& out) const;
  std::size_t expand_invocation(const WikiElement& element, std::string& out);
  std::size_t expand_unknown(const WikiElement& element, std::string& out) const;
  std::size_t expand_function(const WikiElement& element, std::string_view name, std::size_t colon, std::string& out);
  std::size_t expand_link(const WikiElement& element, std::string& out);
  std::size_t expand_file(const WikiElement& element, const std::vector<Span>& parts, std::string& out);
  std::size_t expand_variant(const WikiElement& element, std::string& out);
  std::size_t expand_extension(const WikiElement& element, std::string& out);
  void expand_gallery(std::string_view lines, std::string& out);
  void expand_poem(std::string_view lines, std::string& out);

  std::vector<WikiArgument> arguments_of(const std::vector<Span>& parts);
  void add_caption(std::string caption, std::string& out);
  std::string expanded_alone(std::string_view text);
  char behind(const WikiElement& element) const { return element.end < text_.size() ? text_[element.end] : '\n'; }

  std::string_view text_;
  const WikiNames& names_;
  std::vector<std::string>& captions_;
  std::vector<WikiElement> elements_;
  int depth_;
};

/// Adds text in which nothing is markup.
void append_literal(std::string_view text, std::string& out);

/// As much of `out` as is looked at for what is before an element: a run of blanks or marks may be as long as the text,
/// and have an element behind each of its bytes.
inline std::string_view last_bytes(std::string_view out) {
  constexpr std::size_t max_bytes = 256;  // Chosen by hand.
  return out.substr(out.size() - std::min(out.size(), max_bytes));
}

/// Whether `out` ends at the begin of a line, of an item of a list, or of a cell, with up to 255 marks and blanks.
inline bool is_at_line_begin(std::string_view out) {
  const auto end = last_bytes(out);
  const auto last = end.find_last_not_of(" \t*#:;|!");
  return last == std::string_view::npos ? end.size() == out.size() : end[last] == '\n';
}

}  // namespace zubda
