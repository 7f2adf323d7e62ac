/// Makes the id of a document from a name that it came with.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

/// `name`, valid UTF-8, as a JSON string, which ids are; empty for an empty one. Control characters are escaped.
inline std::string document_id(std::string_view name) {
  constexpr std::string_view hex = "0123456789abcdef";
  if (name.empty()) return {};
  std::string json = "\"";
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') json.append({'\\', c});
    else if (byte < 0x20 || byte == 0x7F) json.append("\\u00").append({hex[byte >> 4], hex[byte & 15]});
    else json += c;
  }
  return json + '"';
}

}  // namespace zubda
