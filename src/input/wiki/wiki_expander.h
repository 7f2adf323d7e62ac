/// Replaces the templates, links and tags of wikitext by what they show.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "input/wiki/wiki_names.h"

namespace zubda {

/// Wikitext without templates, links and extensions. What is left of its markup is that of lines (lists, headings,
/// tables), bold and italic type, and HTML.
struct ExpandedWikitext {
  /// A byte behind `wiki_literal` is no markup. A caption of a picture is there as its number between two
  /// `wiki_caption` bytes.
  std::string text;
  std::vector<std::string> captions;  ///< In the same form.
};

constexpr char wiki_literal = '\x01';
constexpr char wiki_caption = '\x02';

/// Where the text of a template is not known, `[…]` stands for it. `text` has no control characters below the tab. It
/// takes linear time; what is nested deeper than 40 levels is left out.
ExpandedWikitext expand_wikitext(std::string_view text, const WikiNames& names);

}  // namespace zubda
