/// Decodes bytes.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "check.h"
#include "input/encoding/decode.h"
#include "text/utf8.h"

namespace zubda::fuzz {

/// What is decoded is text, and stays as it is when it is decoded again.
inline void check_decoded(std::string_view text, std::string_view encoding) {
  try {
    const auto decoded = decode(std::string(text), encoding).text;
    check(is_valid_utf8(decoded) && decoded.find('\0') == std::string::npos);
    if (!decoded.starts_with("\uFEFF")) check(decode(decoded, "UTF-8").text == decoded);
  } catch (const std::invalid_argument&) {  // No encoding.
  } catch (const std::runtime_error&) {     // No text in it.
  }
}

}  // namespace zubda::fuzz
