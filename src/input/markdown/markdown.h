/// Recognizes Markdown.
#pragma once

#include <string_view>

namespace zubda {

/// Whether `text` is Markdown beyond doubt: front matter, or a heading and further markup that other texts do not have.
bool looks_like_markdown(std::string_view text);

}  // namespace zubda
