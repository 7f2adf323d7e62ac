/// Reads wikitext, the markup of MediaWiki.
#pragma once

#include <string>
#include <string_view>

#include "input/formats.h"
#include "input/wiki/wiki_names.h"

namespace zubda {

/// The document in a file of wikitext. A redirect is empty.
Reading read_wikitext(std::string text);

/// Adds the text of a page to `document`: paragraphs, headings, lists, tables, quotations and captions, each with its
/// role. What is below the heading of an apparatus (references, external links) is boilerplate. `text` is valid UTF-8.
void append_wikitext(std::string text, const WikiNames& names, Document& document);

}  // namespace zubda
