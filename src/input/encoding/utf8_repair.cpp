#include "input/encoding/utf8_repair.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/utf8_steps.h"

namespace zubda {
namespace {

bool is_continuation(std::string_view bytes, std::size_t at) { return at < bytes.size() && (bytes[at] & 0xC0) == 0x80; }

/// Whether the invalid bytes at `at` are UTF-8 gone wrong (overlong, a surrogate, beyond Unicode, cut off): the first
/// byte of a sequence with a continuation after it, or a continuation.
bool is_damaged_sequence(std::string_view bytes, std::size_t at) {
  const auto lead = static_cast<unsigned char>(bytes[at]);
  return lead < 0xC0 ? at > 0 && (bytes[at - 1] & 0x80) != 0 : is_continuation(bytes, at + 1);
}

/// The length of the sequence at `at` that has the form of UTF-8 and a value that it must not have (overlong, a
/// surrogate, beyond Unicode), as faulty encoders write it; 0 for anything else.
std::size_t forbidden_sequence_length(std::string_view bytes, std::size_t at) {
  const auto lead = static_cast<unsigned char>(bytes[at]);
  if (lead < 0xC0 || lead > 0xF7) return 0;
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  for (std::size_t i = 1; i < length; ++i)
    if (!is_continuation(bytes, at + i)) return 0;
  return is_continuation(bytes, at + length) ? 0 : length;
}

/// Whether the byte would be a letter of a Latin word in ISO-8859-1. Two that are rare in all languages, and the last
/// byte of a text, which may be the first of a character that was cut, are taken for faults.
bool may_be_latin_letter(std::string_view bytes, std::size_t at) {
  const auto byte = static_cast<unsigned char>(bytes[at]);
  const bool is_beside_letter =
      at + 1 < bytes.size() && (is_ascii_letter(bytes[at + 1]) || (at > 0 && is_ascii_letter(bytes[at - 1])));
  return is_beside_letter && byte >= 0xC0 && byte < 0xFE;
}

}  // namespace

Repaired replace_invalid(std::string_view bytes) {
  Repaired repaired;
  repaired.text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const auto step = utf8_step(bytes, at);
    const auto length = static_cast<std::size_t>(step < 0 ? -step : step);
    if (step > 0) {
      repaired.text.append(bytes, at, length);
    } else {
      if (repaired.replaced++ == 0) repaired.first = at + 1;
      repaired.invalid += length;
      repaired.foreign += is_damaged_sequence(bytes, at) ? 0 : 1;
      repaired.forbidden += forbidden_sequence_length(bytes, at);
      repaired.text += "\uFFFD";
    }
    at += length;
  }
  return repaired;
}

bool is_mostly_utf8(std::string_view bytes) {
  // All chosen by hand: what they are known to get right is in the tests of this folder.
  constexpr std::size_t min_bytes = 4;              // Of a text with one fault and hardly anything beyond ASCII.
  constexpr std::size_t max_few_high = 2;           // Bytes beyond ASCII that are hardly anything.
  constexpr std::size_t max_foreign_percent = 25;   // Replacements that no damage explains, of the bytes beyond ASCII.
  constexpr std::size_t min_valid_thirds = 2;       // Valid bytes, of those beyond ASCII.
  constexpr std::size_t max_replaced_percent = 10;  // Replacements, of all bytes.
  const auto repaired = replace_invalid(bytes);
  const auto high = static_cast<std::size_t>(std::ranges::count_if(bytes, [](char c) { return (c & 0x80) != 0; }));
  if (repaired.replaced == 1 && high <= max_few_high)
    return bytes.size() >= min_bytes && !may_be_latin_letter(bytes, repaired.first - 1);
  const auto valid = high - std::min(high, repaired.invalid - std::min(repaired.forbidden, repaired.invalid));
  const bool is_damage = repaired.foreign * 100 <= high * max_foreign_percent;
  const bool is_mostly_valid = valid * 3 >= high * min_valid_thirds;
  return is_damage && (is_mostly_valid || repaired.replaced * 100 <= bytes.size() * max_replaced_percent);
}

}  // namespace zubda
