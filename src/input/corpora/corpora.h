/// The readers of texts in the forms that collections of texts are kept in, and how these are recognized.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "input/formats.h"

namespace zubda {

bool looks_like_openiti(std::string_view text);
bool looks_like_conllu(std::string_view text);

/// A text of the Open Islamicate Texts Initiative.
Reading read_openiti(std::string text);
/// Sentences with an annotation of each word; their text as it was before.
Reading read_conllu(std::string text);

/// The text of a book of the Internet Archive (`_djvu.txt`): without notes of who scanned it, without blank lines
/// between the lines of paragraphs. Nothing when `text` is none.
std::optional<std::string> read_archive_book(std::string_view text);

}  // namespace zubda
