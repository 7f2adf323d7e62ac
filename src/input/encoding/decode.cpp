#include "input/encoding/decode.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <stdexcept>

#include "input/encoding/declared_encoding.h"
#include "input/encoding/encoding_guess.h"
#include "input/encoding/utf8_repair.h"
#include "input/encoding/wide_encoding.h"
#include "text/ascii.h"
#include "text/icu_memory.h"
#include "text/utf8.h"

namespace zubda {
namespace {

using namespace std::string_view_literals;

using IcuConverter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

/// More invalid sequences, of all bytes, mean that the text is not in the encoding that was named; chosen by hand.
constexpr std::size_t max_invalid_percent = 30;

bool is_too_much(std::size_t invalid, std::size_t bytes) { return invalid * 100 > bytes * max_invalid_percent; }

/// `1 thing`, `2 things`.
std::string counted(std::size_t count, const std::string& thing) {
  return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

IcuConverter open_converter(const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  IcuConverter converter(ucnv_open(encoding.c_str(), &status), ucnv_close);
  require_memory(status);
  if (U_FAILURE(status)) throw std::invalid_argument("unknown encoding '" + encoding + "'");
  return converter;
}

/// What ICU had to replace.
struct Faults {
  std::size_t invalid = 0;
};

/// Counts invalid bytes and lets ICU put U+FFFD there.
void count_fault(const void* context, UConverterToUnicodeArgs* arguments, const char* bytes, int32_t length,
                 UConverterCallbackReason reason, UErrorCode* status) {
  if (reason <= UCNV_IRREGULAR) ++static_cast<Faults*>(const_cast<void*>(context))->invalid;
  UCNV_TO_U_CALLBACK_SUBSTITUTE(nullptr, arguments, bytes, length, reason, status);
}

DecodedText decode_with_icu(std::string_view bytes, const std::string& encoding) {
  if (bytes.size() > static_cast<std::size_t>(INT32_MAX))
    throw std::runtime_error("more than 2 GiB can only be read as UTF-8");
  const auto converter = open_converter(encoding);
  UErrorCode status = U_ZERO_ERROR;
  Faults faults;
  ucnv_setToUCallBack(converter.get(), count_fault, &faults, nullptr, nullptr, &status);
  const icu::UnicodeString wide(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status);
  require_memory(status, wide);
  if (U_FAILURE(status)) throw std::runtime_error("cannot be decoded as " + encoding);
  if (is_too_much(faults.invalid, bytes.size()))
    throw std::runtime_error("not " + encoding + ": more than 30 % of it is invalid");
  DecodedText decoded;
  wide.toUTF8String(decoded.text);
  if (faults.invalid > 0) decoded.warnings.push_back(counted(faults.invalid, "invalid byte sequence") + " replaced");
  return decoded;
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

/// Whether `encoding` is known and can be that of text whose ASCII characters are bytes of their own, as a declaration
/// is.
bool is_byte_encoding(const std::string& encoding) {
  if (!is_known_encoding(encoding)) return false;
  const auto type = ucnv_getType(open_converter(encoding).get());
  return type == UCNV_SBCS || type == UCNV_MBCS || type == UCNV_DBCS || type == UCNV_LATIN_1;
}

void remove_nuls(DecodedText& decoded) {
  if (decoded.text.find('\0') == std::string::npos) return;
  const auto nuls = std::erase(decoded.text, '\0');
  if (nuls > 0) decoded.warnings.push_back(counted(nuls, "NUL character") + " removed");
}

DecodedText take_valid_utf8(std::string text) {
  DecodedText decoded{std::move(text), {}};
  remove_nuls(decoded);
  return decoded;
}

DecodedText decode_utf8(std::string bytes, bool required) {
  if (is_valid_utf8(bytes)) return take_valid_utf8(std::move(bytes));
  auto repaired = replace_invalid(bytes);
  if (required && is_too_much(repaired.replaced, bytes.size()))
    throw std::runtime_error("not UTF-8: more than 30 % of it is invalid");
  auto decoded = take_valid_utf8(std::move(repaired.text));
  decoded.warnings.insert(decoded.warnings.begin(), counted(repaired.replaced, "invalid byte sequence") +
                                                        " replaced (first at byte " + std::to_string(repaired.first) +
                                                        ")");
  return decoded;
}

DecodedText decode_as(std::string_view bytes, const std::string& encoding) {
  auto decoded = decode_with_icu(bytes, encoding);
  if (decoded.text.starts_with("\uFEFF")) decoded.text.erase(0, 3);
  remove_nuls(decoded);
  return decoded;
}

DecodedText decode_by_guess(std::string&& bytes) {
  if (const std::string wide(wide_encoding(bytes)); !wide.empty()) {
    auto decoded = decode_as(bytes, wide);
    decoded.warnings.push_back("decoded as " + wide + " without a byte order mark");
    return decoded;
  }
  if (is_valid_utf8(bytes)) return take_valid_utf8(std::move(bytes));
  if (const auto declared = declared_encoding(bytes); is_byte_encoding(declared)) return decode_as(bytes, declared);
  if (is_mostly_utf8(bytes)) return decode_utf8(std::move(bytes), false);
  const auto guess = guess_encoding(bytes);
  if (guess.encoding.empty()) throw std::runtime_error("text in no encoding that can be told: name it with --encoding");
  auto decoded = decode_as(bytes, guess.encoding);
  decoded.warnings.push_back("decoded as " + to_ascii_lower(guess.encoding) +
                             (guess.sure ? "" : ", low confidence; --encoding settles it"));
  return decoded;
}

}  // namespace

bool is_known_encoding(const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const IcuConverter converter(ucnv_open(encoding.c_str(), &status), ucnv_close);
  require_memory(status);
  return U_SUCCESS(status) && !encoding.empty();
}

std::vector<std::string> encoding_names() {
  std::vector<std::string> names;
  for (std::int32_t i = 0; i < ucnv_countAvailable(); ++i) {
    UErrorCode status = U_ZERO_ERROR;
    if (const auto* name = ucnv_getStandardName(ucnv_getAvailableName(i), "IANA", &status); name != nullptr)
      names.emplace_back(name);
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
