/// Finds the title of a page's article.
#pragma once

#include <cstdint>
#include <string>

#include "input/html/page.h"

namespace zubda {

struct HtmlTitle {
  std::string text;           ///< Empty when the page has none.
  std::uint32_t element = 0;  ///< The heading that shows it; 0, the root, when none does.
};

/// The heading that agrees with what the page's head says, or else what the head says, without the name of the site.
HtmlTitle find_title(const HtmlPage& page);

/// `text` without white space at its ends, and with single spaces in it.
std::string collapse_blanks(std::string_view text);

}  // namespace zubda
