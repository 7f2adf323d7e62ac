#include "input/decode.h"

#include <simdjson.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace zubda {
namespace {

using namespace std::string_view_literals;

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter open_converter(const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(encoding.c_str(), &status), ucnv_close);
  if (U_FAILURE(status)) throw std::invalid_argument("unknown encoding '" + encoding + "'");
  return converter;
}

std::string convert(std::string_view bytes, const std::string& encoding) {
  const auto converter = open_converter(encoding);
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString wide(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status)) throw std::runtime_error("cannot be decoded as " + encoding);
  std::string text;
  wide.toUTF8String(text);
  return text;
}

struct Mark {
  std::string_view bytes;
  const char* encoding;
};

/// Longest first: the mark of UTF-32LE begins with that of UTF-16LE.
constexpr Mark byte_order_marks[] = {
    {"\xFF\xFE\0\0"sv, "UTF-32LE"}, {"\0\0\xFE\xFF"sv, "UTF-32BE"}, {"\xEF\xBB\xBF"sv, "UTF-8"},
    {"\xFF\xFE"sv, "UTF-16LE"},     {"\xFE\xFF"sv, "UTF-16BE"},
};

/// UTF-16 without a mark: in most scripts every second byte of blanks and digits is NUL. Empty when it is not that.
const char* utf16_by_nul_parity(std::string_view bytes) {
  const auto start = bytes.substr(0, 4096);
  std::size_t nuls[2] = {0, 0};
  for (std::size_t i = 0; i < start.size(); ++i) nuls[i % 2] += start[i] == '\0';
  if (start.size() < 4 || std::max(nuls[0], nuls[1]) * 20 < start.size()) return "";
  if (nuls[1] > nuls[0] * 8) return "UTF-16LE";
  return nuls[0] > nuls[1] * 8 ? "UTF-16BE" : "";
}

/// The length of the valid character at `at`, or minus the length of the invalid bytes to replace by one U+FFFD (the maximal
/// subpart of a sequence, as the Unicode standard recommends).
int utf8_step(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
  };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return -1;
  const int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < low || byte(1) > high) return -1;
  for (int i = 2; i < length; ++i)
    if ((byte(static_cast<std::size_t>(i)) & 0xC0) != 0x80) return -i;
  return length;
}

struct Repaired {
  std::string text;
  std::size_t replaced = 0;
  std::size_t foreign = 0;  ///< Of these, the ones that no faulty encoder and no cut makes: text in another encoding does.
  std::size_t first = 0;  ///< Byte of the first replacement, counted from 1.
};

bool is_continuation(std::string_view bytes, std::size_t at) { return at < bytes.size() && (bytes[at] & 0xC0) == 0x80; }

/// Whether the invalid bytes at `at` are UTF-8 gone wrong (overlong, a surrogate, beyond Unicode, cut off): the first byte of a
/// sequence with a continuation after it, or a continuation.
bool is_damaged_sequence(std::string_view bytes, std::size_t at) {
  const auto lead = static_cast<unsigned char>(bytes[at]);
  return lead < 0xC0 ? at > 0 && (bytes[at - 1] & 0x80) != 0 : is_continuation(bytes, at + 1);
}

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
      repaired.foreign += is_damaged_sequence(bytes, at) ? 0 : 1;
      repaired.text += "\uFFFD";
    }
    at += length;
  }
  return repaired;
}

/// Invalid UTF-8 is taken for damaged UTF-8 as long as most of what is not ASCII is valid.
bool is_mostly_utf8(std::string_view bytes) {
  const auto repaired = replace_invalid(bytes);
  const auto high = static_cast<std::size_t>(std::ranges::count_if(bytes, [](char c) { return (c & 0x80) != 0; }));
  return repaired.foreign * 4 <= high || (repaired.replaced == 1 && high <= 2 && bytes.size() > 3);
}

struct Guess {
  std::string encoding;
  int confidence = 0;  ///< Percent.
};

Guess detect(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), ucsdet_close);
  const auto start = bytes.substr(0, std::size_t{1} << 16);
  ucsdet_setText(detector.get(), start.data(), static_cast<int32_t>(start.size()), &status);
  const auto* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return {"windows-1252", 0};
  return {ucsdet_getName(match, &status), ucsdet_getConfidence(match, &status)};
}

void remove_nuls(DecodedText& decoded) {
  if (decoded.text.find('\0') == std::string::npos) return;
  const auto nuls = std::erase(decoded.text, '\0');
  if (nuls > 0) decoded.warnings.push_back(std::to_string(nuls) + (nuls == 1 ? " NUL character removed" : " NUL characters removed"));
}

DecodedText decode_utf8(std::string bytes, bool required) {
  DecodedText decoded;
  if (simdjson::validate_utf8(bytes.data(), bytes.size())) {
    decoded.text = std::move(bytes);
  } else {
    auto repaired = replace_invalid(bytes);
    if (required && repaired.replaced * 10 > bytes.size() * 3) throw std::runtime_error("not UTF-8: more than 30 % of it is invalid");
    decoded.warnings.push_back(std::to_string(repaired.replaced) + " invalid byte sequence" + (repaired.replaced == 1 ? "" : "s") +
                               " replaced (first at byte " + std::to_string(repaired.first) + ")");
    decoded.text = std::move(repaired.text);
  }
  remove_nuls(decoded);
  return decoded;
}

DecodedText decode_as(std::string_view bytes, const std::string& encoding) {
  DecodedText decoded;
  decoded.text = convert(bytes, encoding);
  if (decoded.text.starts_with("\uFEFF")) decoded.text.erase(0, 3);
  remove_nuls(decoded);
  return decoded;
}

DecodedText decode_by_guess(std::string&& bytes) {
  if (const std::string wide = utf16_by_nul_parity(bytes); !wide.empty()) {
    auto decoded = decode_as(bytes, wide);
    decoded.warnings.push_back("decoded as " + wide + " without a byte order mark");
    return decoded;
  }
  if (simdjson::validate_utf8(bytes.data(), bytes.size()) || is_mostly_utf8(bytes))
    return decode_utf8(std::move(bytes), false);
  const auto guess = detect(bytes);
  auto decoded = decode_as(bytes, guess.encoding);
  auto name = guess.encoding;
  std::ranges::transform(name, name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  constexpr int low_confidence = 40;
  decoded.warnings.push_back("decoded as " + name + (guess.confidence < low_confidence ? ", low confidence; --encoding settles it" : ""));
  return decoded;
}

}  // namespace

bool is_known_encoding(const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const Converter converter(ucnv_open(encoding.c_str(), &status), ucnv_close);
  return U_SUCCESS(status) && !encoding.empty();
}

std::vector<std::string> encoding_names() {
  std::vector<std::string> names;
  for (std::int32_t i = 0; i < ucnv_countAvailable(); ++i) {
    UErrorCode status = U_ZERO_ERROR;
    if (const auto* name = ucnv_getStandardName(ucnv_getAvailableName(i), "IANA", &status); name != nullptr) names.emplace_back(name);
  }
  return names;
}

DecodedText decode(std::string bytes, std::string_view encoding) {
  if (!encoding.empty()) {
    const std::string name(encoding);
    const auto converter = open_converter(name);
    if (ucnv_getType(converter.get()) != UCNV_UTF8) return decode_as(bytes, name);
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
    return decode_utf8(std::move(bytes), true);
  }
  for (const auto& [mark, name] : byte_order_marks) {
    if (!bytes.starts_with(mark)) continue;
    if (std::string_view(name) != "UTF-8") return decode_as(std::string_view(bytes).substr(mark.size()), name);
    bytes.erase(0, mark.size());
    return decode_utf8(std::move(bytes), false);
  }
  return decode_by_guess(std::move(bytes));
}

}  // namespace zubda
