/// The language that a document says it is in.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

/// The ISO 639-1 code in a language tag such as "ar-EG". Empty where the language has another script than the text:
/// many pages and documents keep the tag of the template that they were made from.
std::string check_language(std::string_view tag, std::string_view text);

}  // namespace zubda
