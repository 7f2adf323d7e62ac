/// Finds the part of a page that its tags call the article, whatever else is longer.
#pragma once

#include <cstdint>
#include <vector>

#include "input/html/page.h"

namespace zubda {

/// The elements that hold the article, none of them in another, in order: the one main part (`<main>`, `role=main`), or
/// one `<article>` (or `itemprop=articleBody`), or several of like size with their neighbours, as on the front page of
/// a blog and in a thread. Each has a sentence that no name calls clutter. Empty when the tags do not tell. `title` is
/// the element with the page's title, 0 when there is none.
std::vector<std::uint32_t> find_scope(const HtmlPage& page, std::uint32_t title);

}  // namespace zubda
