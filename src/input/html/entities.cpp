#include "input/html/entities.h"

#include <libxml/HTMLparser.h>

#include <charconv>

#include "input/html/html5_entities.h"
#include "text/fold.h"
#include "text/utf16.h"

namespace zubda {
namespace {

constexpr char32_t replacement = 0xFFFD;

char32_t parse_code(std::string_view digits) {
  const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
  if (hexadecimal) digits.remove_prefix(1);
  unsigned code = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
  const bool scalar = code != 0 && code <= 0x10FFFF && !is_surrogate(code);
  return error == std::errc{} && end == digits.data() + digits.size() && scalar ? code : replacement;
}

}  // namespace

std::string entity_text(std::string_view reference) {
  if (!reference.starts_with('&') || !reference.ends_with(';')) return std::string(reference);
  const auto name = reference.substr(1, reference.size() - 2);
  std::string text;
  if (name.starts_with('#')) {
    append_utf8(parse_code(name.substr(1)), text);
    return text;
  }
  const auto* known = htmlEntityLookup(reinterpret_cast<const xmlChar*>(std::string(name).c_str()));
  if (known == nullptr) {
    text = html5_entity(name);
    return text.empty() ? std::string(reference) : text;
  }
  append_utf8(known->value, text);
  return text;
}

}  // namespace zubda
