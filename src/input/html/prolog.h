/// What is before the first element of a page: declarations and comments.
#pragma once

#include <cstddef>
#include <string_view>

namespace zubda {

/// The white space that HTML has in tags and between them.
constexpr std::string_view html_white_space = " \t\r\n\f";

struct HtmlProlog {
  std::size_t end = 0;             ///< Byte of `text` after declarations, comments and white space.
  bool has_doctype = false;        ///< `<!DOCTYPE html ...>`.
  bool declares_entities = false;  ///< Or parameter entities.
  bool has_unclosed_comment = false;
};

HtmlProlog read_html_prolog(std::string_view text);

/// Whether `text` begins with `lower_case`, in any case of ASCII letters.
bool starts_with_word(std::string_view text, std::string_view lower_case);

}  // namespace zubda
