/// Words that are divided at the line ends of a plain text.
#pragma once

#include <string>

namespace zubda {

/// `text` with both parts of a word that is divided at a line end on the first of its two lines: `exe‐`, `cutes it`
/// becomes `executes`, `it`. A hyphen that belongs to the word (`Anglo-`, `American`, `2010-`, `2014`) is kept. Nothing
/// else changes; texts without hyphens at line ends stay as they are. What the words of the text tell is read from its
/// first 256 KiB. Takes time linear in the text.
std::string join_divided_words(std::string text);

}  // namespace zubda
