/// Recognizes web pages, and reads pieces of them for other formats.
#pragma once

#include <string_view>

#include <zubda/document.h>

namespace zubda {

/// Whether `text` begins as a web page does.
bool looks_like_html(std::string_view text);

/// Appends all text that `markup`, a piece of a page in a text of another format, shows, a block for each paragraph.
/// What is nothing but links is boilerplate. A first-level heading becomes the title of a document without one.
void append_html_piece(std::string_view markup, Document& document);

}  // namespace zubda
