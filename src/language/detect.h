/// Detection of a document's language.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

/// The ISO 639-1 code of the main language of `text`, valid UTF-8; "und" when it cannot be told. Looks at some thousand
/// characters from the beginning.
std::string detect_language(std::string_view text);

}  // namespace zubda
