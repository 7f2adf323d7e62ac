#include "language/tag.h"

#include <unicode/uloc.h>

#include <algorithm>
#include <array>

#include "language/traits.h"
#include "language/word_lists.h"
#include "text/ascii.h"

namespace zubda {

namespace {

constexpr std::string_view undetermined = "und";

/// The code of two letters that ICU has for one of three, `fr` for "fra"; `code` itself where it has none.
std::string shortest_code(const std::string& code) {
  std::array<char, 12> two{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_getLanguage(code.c_str(), two.data(), static_cast<std::int32_t>(two.size()), &status);
  return U_SUCCESS(status) && two[0] != '\0' ? two.data() : code;
}

/// Whether ICU's list of ISO 639 has the code; it has those of three letters only where there is none of two.
bool is_iso_code(std::string_view code) {
  for (const auto* known = uloc_getISOLanguages(); *known != nullptr; ++known)
    if (*known == code) return true;
  return code == undetermined;
}

bool has_stop_words(std::string_view code) { return !word_list("stopwords", code).lines.empty(); }

/// What stands before the first `-` or `_`, in lower case.
std::string first_subtag(std::string_view tag) {
  return to_ascii_lower(tag.substr(0, std::min(tag.find('-'), tag.find('_'))));
}

}  // namespace

std::string language_code(std::string_view tag) {
  auto code = first_subtag(tag);
  if (has_stop_words(code)) return code;
  if (code.size() == 3) code = shortest_code(code);
  for (const auto language : languages_with(Trait::alias)) {
    const auto aliases = trait_values(language, Trait::alias);
    if (std::ranges::find(aliases, code) != aliases.end()) return std::string(language);
  }
  return code;
}

bool is_language_tag(std::string_view tag) {
  if (has_stop_words(first_subtag(tag))) return true;  // As those that are asked for again and again.
  const auto code = language_code(tag);
  return has_stop_words(code) || is_iso_code(code);
}

bool has_language_data(std::string_view tag) {
  const auto code = language_code(tag);
  if (code == undetermined) return false;  // Its lists are those that hold for all languages.
  return has_stop_words(code) || !word_list("abbreviations", code).lines.empty();
}

}  // namespace zubda
