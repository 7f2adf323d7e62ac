#include "input/encoding/declared_encoding.h"

#include <algorithm>

#include "text/ascii.h"

namespace zubda {
namespace {

constexpr std::string_view blanks = " \t\r\n\f";

/// The value after `name` and an equals sign in a tag, with or without quotes.
std::string_view value_after(std::string_view tag, std::string_view name) {
  auto at = tag.find(name);
  if (at == std::string_view::npos) return {};
  at = tag.find_first_not_of(blanks, at + name.size());
  if (at == std::string_view::npos || tag[at] != '=') return {};
  at = tag.find_first_not_of(" \t\r\n\f\"'", at + 1);
  if (at == std::string_view::npos) return {};
  return tag.substr(at, std::min(tag.find_first_of(" \t\r\n\f\"';/>", at), tag.size()) - at);
}

struct Label {
  std::string_view written;
  const char* meant;
};

/// The Encoding Standard of WHATWG, section 4.2, where it goes beyond the name.
constexpr Label labels[] = {
    {"iso-8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"ascii", "windows-1252"},
    {"iso-8859-9", "windows-1254"},
    {"iso-8859-11", "windows-874"},
    {"tis-620", "windows-874"},
    {"gb2312", "gb18030"},
    {"gbk", "gb18030"},
    {"euc-kr", "windows-949"},
    {"ks_c_5601-1987", "windows-949"},
};

}  // namespace

std::string declared_encoding(std::string_view bytes) {
  constexpr std::size_t max_bytes = 4096;  // Looked at; HTML asks for a declaration in the first 1024 bytes.
  const auto start = to_ascii_lower(bytes.substr(0, max_bytes));
  const std::string_view view = start;
  std::string name;
  if (view.starts_with("<?xml")) name = value_after(view.substr(0, view.find('>')), "encoding");
  for (auto at = view.find("<meta"); name.empty() && at != std::string_view::npos; at = view.find("<meta", at + 1))
    name = value_after(view.substr(at, view.find('>', at) - at), "charset");
  for (const auto& [written, meant] : labels)
    if (name == written) return meant;
  return name;
}

}  // namespace zubda
