/// Language tags to the codes that have word lists.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

/// The code under which zubda has data for the language of `tag`: `pt` for "pt-BR" (BCP 47), "PT_br" and "pt". Old,
/// narrower and wider codes are replaced by the one with word lists (`alias` in traits.txt): `no` for "nb", `he` for
/// "iw", `ar` for "arz". All other codes are returned in lower case.
std::string language_code(std::string_view tag);

/// Whether `tag` may name a language: it begins with two or three ASCII letters that end with it or before a '-' or
/// '_'.
bool is_language_tag(std::string_view tag);

}  // namespace zubda
