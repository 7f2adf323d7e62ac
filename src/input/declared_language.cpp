#include "input/declared_language.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <span>

#include "language/detect/detect.h"
#include "language/tag.h"

namespace zubda {
namespace {

/// The scripts that a language is written in. Empty when ICU does not know.
std::span<const UScriptCode> find_scripts(const std::string& language, std::array<UScriptCode, 8>& codes) {
  UErrorCode status = U_ZERO_ERROR;
  const auto count = uscript_getCode(language.c_str(), codes.data(), static_cast<std::int32_t>(codes.size()), &status);
  return std::span(codes).first(U_SUCCESS(status) ? static_cast<std::size_t>(count) : 0);
}

bool share_a_script(const std::string& one, const std::string& other) {
  std::array<UScriptCode, 8> codes;
  std::array<UScriptCode, 8> other_codes;
  const auto scripts = find_scripts(one, codes);
  const auto other_scripts = find_scripts(other, other_codes);
  return std::ranges::find_first_of(scripts, other_scripts) != scripts.end();
}

}  // namespace

std::string check_language(std::string_view tag, std::string_view text) {
  auto code = language_code(tag);
  if (code.size() != 2 || !std::ranges::all_of(code, [](char c) { return c >= 'a' && c <= 'z'; })) return {};
  const auto detected = detect_language(text);
  return detected == "und" || detected == code || share_a_script(detected, code) ? code : std::string{};
}

}  // namespace zubda
