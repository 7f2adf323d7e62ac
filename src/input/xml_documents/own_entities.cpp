#include <algorithm>
#include <map>

#include "input/xml_documents/xml_documents.h"
#include "text/ascii.h"

namespace zubda {
namespace {

using Entities = std::map<std::string, std::string, std::less<>>;

constexpr std::size_t max_value_bytes = 1000;  ///< Chosen by hand: longer ones are parts of documents.
constexpr std::size_t max_growth = std::size_t{1} << 20;

/// The value in quotation marks at the begin of `text`, or nothing that is of use.
std::string_view quoted_value(std::string_view text) {
  if (text.empty() || (text[0] != '"' && text[0] != '\'')) return {};
  const auto end = text.substr(0, max_value_bytes + 2).find(text[0], 1);
  return end == std::string_view::npos ? std::string_view{} : text.substr(1, end - 1);
}

/// The declarations `<!ENTITY name "value">` in the inner part of a document type.
Entities read_declarations(std::string_view subset) {
  constexpr std::string_view mark = "<!ENTITY";
  Entities entities;
  for (auto at = subset.find(mark); at != std::string_view::npos; at = subset.find(mark, at + 1)) {
    auto rest = subset.substr(at + mark.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
    constexpr std::size_t max_name_bytes = 100;  // Of those that are resolved at most 64.
    const auto name = rest.substr(0, rest.substr(0, max_name_bytes).find_first_of(" \t\r\n"));
    if (name.size() == rest.size()) continue;
    rest.remove_prefix(name.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
    const auto value = quoted_value(rest);
    const bool is_plain = value.find_first_of("<%") == std::string_view::npos;
    if (!value.empty() && is_plain && name != "%") entities.emplace(name, value);
  }
  return entities;
}

/// Where the inner part of the document type is: from its `[` to behind its `]`; empty when there is none.
Span inner_subset(std::string_view xml) {
  constexpr std::size_t max_prolog = std::size_t{1} << 16;
  const auto type = xml.substr(0, max_prolog).find("<!DOCTYPE");
  if (type == std::string_view::npos) return {};
  const auto open = xml.find_first_of("[>", type);
  if (open == std::string_view::npos || xml[open] != '[') return {};
  const auto close = xml.find("]>", open);
  const auto spaced = xml.find("]\n>", open);
  const auto end = std::min(close, spaced);
  return end == std::string_view::npos ? Span{} : Span{open, end + 1};
}

}  // namespace

std::string resolve_own_entities(std::string xml) {
  const auto subset = inner_subset(xml);
  if (subset.end == 0) return xml;
  const auto entities = read_declarations(slice(xml, subset));
  const auto max_bytes = 2 * xml.size() + max_growth;
  std::string resolved = xml.substr(0, subset.begin);
  for (std::size_t at = subset.end; at < xml.size();) {
    const auto mark = std::min(xml.find('&', at), xml.size());
    resolved.append(xml, at, mark - at);
    at = mark;
    if (at == xml.size()) break;
    constexpr std::size_t max_name = 64;
    const auto end = std::string_view(xml).substr(0, at + max_name).find(';', at);
    const auto found =
        end == std::string::npos ? entities.end() : entities.find(std::string_view(xml).substr(at + 1, end - at - 1));
    const bool is_known =
        found != entities.end() && resolved.size() + found->second.size() + (xml.size() - at) < max_bytes;
    resolved += is_known ? std::string_view(found->second) : std::string_view("&");
    at = is_known ? end + 1 : at + 1;
  }
  return resolved;
}

}  // namespace zubda
