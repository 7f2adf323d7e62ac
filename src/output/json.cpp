#include "output/json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "text/characters.h"

namespace zubda {
namespace {

void append_escaped(unsigned code, std::string& json) {
  constexpr std::string_view digits = "0123456789abcdef";
  json += "\\u00";
  json += digits[code >> 4 & 15];
  json += digits[code & 15];
}

std::string_view short_escape(char byte) {
  switch (byte) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default: return {};
  }
}

/// By byte; C2 begins the control characters above ASCII.
constexpr auto may_need_escape = [] {
  std::array<bool, 256> may{};
  std::fill_n(may.begin(), 0x20, true);
  for (const auto byte : {'"', '\\', '\x7F', '\xC2'}) may[static_cast<unsigned char>(byte)] = true;
  return may;
}();

/// The first byte from `at` on that may need an escape; the size of `text` if there is none.
std::size_t find_escape(std::string_view text, std::size_t at) {
  while (at < text.size() && !may_need_escape[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

}  // namespace

void append_json_string(std::string_view text, std::string& json) {
  json += '"';
  std::size_t plain = 0;  // Where what needs no escape begins.
  for (auto at = find_escape(text, 0); at < text.size(); at = find_escape(text, at + 1)) {
    const auto [code, length] = decode_at(text, at);
    const auto escape = short_escape(text[at]);
    const bool is_control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    if (escape.empty() && !is_control) continue;
    json.append(text, plain, at - plain);
    if (escape.empty()) append_escaped(code, json);
    else json += escape;
    plain = at + length;
    at = plain - 1;
  }
  json.append(text, plain);
  json += '"';
}

void append_json_number(double value, std::string& json) {
  char digits[400];
  const auto rounded = std::isfinite(value) ? value : 0.0;
  const auto end = std::to_chars(digits, digits + sizeof digits, rounded, std::chars_format::fixed, 6).ptr;
  std::string_view number(digits, static_cast<std::size_t>(end - digits));
  while (number.ends_with('0')) number.remove_suffix(1);
  if (number.ends_with('.')) number.remove_suffix(1);
  json += number == "-0" ? "0" : number;
}

void append_json_range(std::size_t begin, std::size_t end, std::string& json) {
  json += '[';
  json += std::to_string(begin);
  json += ',';
  json += std::to_string(end);
  json += ']';
}

std::string& JsonObject::key(std::string_view name) {
  json_ += first_ ? "\"" : ",\"";
  first_ = false;
  json_.append(name) += "\":";
  return json_;
}

std::string& JsonObject::any_key(std::string_view name) {
  if (!first_) json_ += ',';
  first_ = false;
  append_json_string(name, json_);
  return json_ += ':';
}

}  // namespace zubda
