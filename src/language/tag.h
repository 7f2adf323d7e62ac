/// Language tags.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

/// The code that zubda has for the language of `tag`: `pt` of "pt-BR" (BCP 47), "PT_br" and "pt"; for codes that are
/// old, narrower or wider than ISO 639-1 has them the one with word lists: `no` of "nb", `he` of "iw", `ar` of "arz".
/// The code itself where there is no better one.
std::string language_code(std::string_view tag);

/// Whether `tag` may name a language: it begins with two or three ASCII letters that end with it or before a '-' or
/// '_'.
bool is_language_tag(std::string_view tag);

}  // namespace zubda
