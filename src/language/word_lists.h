/// The word lists that are embedded into the library.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace zubda {

/// One data file: `kind` is the folder ("stopwords", "abbreviations", ...), `code` the language.
struct WordList {
  std::string_view kind;
  std::string_view code;
  std::string_view lines;
};

/// All files, sorted by kind and code.
std::pair<const WordList*, std::size_t> all_word_lists();

/// A file as it is; empty when there is none.
std::string_view word_list_file(std::string_view kind, std::string_view code);

/// The lines of a file without comments and blanks; empty when there is no such file.
std::vector<std::string_view> word_list(std::string_view kind, std::string_view code);

/// The lines of `text` that are neither blank nor begin with '#', trimmed of trailing blanks.
std::vector<std::string_view> data_lines(std::string_view text);

}  // namespace zubda
