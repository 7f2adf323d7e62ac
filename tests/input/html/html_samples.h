/// Pages to read in tests, and what was read from them.
#pragma once

#include <string>

#include <zubda/document.h>

namespace zubda {

inline const std::string prose =
    "The committee met on Monday, and after six hours of talks it agreed on a new plan for the harbour.";
inline const std::string more =
    "Work is to begin in the spring, once the fishing fleet has moved to the old quay on the other side.";

inline std::string p(const std::string& text) { return "<p>" + text + "</p>"; }

/// The blocks of `prose` and `more` as two paragraphs.
inline const std::string both = "p " + prose + "\np " + more + "\n";

/// The blocks of a document, a line each, with the first letter of the role: p, h, l, q, t, c, b.
inline std::string blocks_of(const Document& document) {
  const auto letter = [](Role role) {
    switch (role) {
      case Role::heading: return 'h';
      case Role::list_item: return 'l';
      case Role::quote: return 'q';
      case Role::table_row: return 't';
      case Role::caption: return 'c';
      case Role::boilerplate: return 'b';
      default: return 'p';
    }
  };
  std::string lines;
  for (const auto& block : document.blocks) {
    lines += letter(block.role);
    lines += ' ';
    lines += slice(document.text, block.span);
    lines += '\n';
  }
  return lines;
}

}  // namespace zubda
