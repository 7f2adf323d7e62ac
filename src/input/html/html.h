/// Recognizes web pages.
#pragma once

#include <string_view>

namespace zubda {

/// Whether `text` begins as a web page does.
bool looks_like_html(std::string_view text);

}  // namespace zubda
