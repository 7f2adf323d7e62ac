/// Finds the text in files of Project Gutenberg, between their header and their licence.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <zubda/document.h>

namespace zubda {

struct GutenbergText {
  Span body;          ///< Without header and licence.
  std::string title;  ///< From the header; may be empty.
};

/// The body of `text` when the project's mark is near its beginning; nothing otherwise.
std::optional<GutenbergText> find_gutenberg_text(std::string_view text);

}  // namespace zubda
