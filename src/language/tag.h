/// Language tags to the codes that have word lists.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

/// The code under which zubda has data for the language of `tag`: `pt` for "pt-BR" (BCP 47), "PT_br" and "pt". Codes of
/// three letters become those of two (ISO 639-2 in both its forms: `fr` for "fra" and "fre"). Old, narrower and wider
/// codes are replaced by the one with word lists (`alias` in traits.txt): `no` for "nb", `he` for "iw", `ar` for "arz".
/// All other codes are returned in lower case.
std::string language_code(std::string_view tag);

/// Whether `tag` names a language: its first part, before a '-' or '_', is a code for which there is data or which the
/// list of ISO 639 in ICU has. `und` (not determined) is one too.
bool is_language_tag(std::string_view tag);

/// Whether there are word lists for the language of `tag`: without them only what holds for all languages is known of
/// it.
bool has_language_data(std::string_view tag);

}  // namespace zubda
