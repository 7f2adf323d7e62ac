/// Whether a text ends as a sentence does.
#pragma once

#include <string_view>

namespace zubda {

/// The last character of `text`, valid UTF-8, that is no white space, direction mark, closing bracket or quotation
/// mark; 0 when there is none.
char32_t last_inner_character(std::string_view text);

/// Whether that is a mark that ends sentences in any script: `.`, `!`, `؟`, `。`, `।`, `…`.
bool ends_in_stop(std::string_view text);

}  // namespace zubda
