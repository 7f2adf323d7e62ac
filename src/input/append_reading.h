/// Puts several documents into one.
#pragma once

#include <string_view>
#include <vector>

#include "input/formats.h"

namespace zubda {

/// Appends `text` and its blocks, whose spans are in it, to a document, as paragraphs of their own.
void append_blocks(std::string_view text, const std::vector<Block>& blocks, Document& document);

/// Adds the text of a document, with its paragraphs, to that of others. The first title counts; with
/// `titles_as_headings` the titles of the others are headings above their texts. What a document states about its
/// language, author, date and address is not true of several together and is left out.
void append_reading(Reading reading, Reading& all, bool titles_as_headings = false);

}  // namespace zubda
