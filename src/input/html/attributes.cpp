#include "input/html/attributes.h"

#include <algorithm>
#include <array>
#include <string>

#include "input/html/known_hints.h"
#include "text/ascii.h"

namespace zubda {
namespace {

std::string_view view(const unsigned char* text) {
  return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(text));
}

/// Whether `text` is `name`. An element is asked for a dozen names, and hardly any begins as one that it has.
bool is_name(const unsigned char* text, std::string_view name) {
  return static_cast<char>(text[0]) == name[0] && view(text) == name;
}

}  // namespace

std::string_view HtmlAttributes::get(std::string_view name) const {
  for (const auto* const* at = list_; at != nullptr && *at != nullptr; at += 2)
    if (is_name(at[0], name)) return view(at[1]);
  return {};
}

bool HtmlAttributes::has(std::string_view name) const {
  for (const auto* const* at = list_; at != nullptr && *at != nullptr; at += 2)
    if (is_name(at[0], name)) return true;
  return false;
}

bool is_hidden(const HtmlAttributes& attributes) {
  if (attributes.has("hidden") || attributes.get("aria-hidden") == "true") return true;
  constexpr std::size_t max_style_bytes = 256;  // Chosen by hand.
  std::string style(attributes.get("style").substr(0, max_style_bytes));
  if (style.empty()) return false;
  std::erase_if(style, is_ascii_blank);
  constexpr std::array<std::string_view, 3> hiding = {"display:none", "visibility:hidden", "line-through"};
  return std::ranges::any_of(hiding, [&](std::string_view value) { return style.find(value) != std::string::npos; });
}

std::uint16_t read_hints(const HtmlAttributes& attributes, KnownHints& known) {
  std::uint16_t hints = 0;
  if (attributes.empty()) return hints;
  for (const std::string_view name : {"class", "role", "itemprop", "data-component", "data-testid", "data-type"})
    if (const auto value = attributes.get(name); !value.empty()) hints |= known.of(value);
  // Notebooks name the kind of an output: what a program printed is no prose.
  const auto mime = attributes.get("data-mime-type");
  if (mime.starts_with("application/vnd.jupyter") || mime == "text/plain") hints |= hint_code;
  return hints;
}

bool is_shadow_root(std::string_view name, const HtmlAttributes& attributes) {
  return name == "template" && (attributes.has("shadowrootmode") || attributes.has("shadowmode"));
}

bool may_be_named_by_id(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::section:
    case HtmlTag::article:
    case HtmlTag::main:
    case HtmlTag::h1:
    case HtmlTag::h2:
    case HtmlTag::h3:
    case HtmlTag::h4:
    case HtmlTag::h5:
    case HtmlTag::h6: return false;
    default: return true;
  }
}

}  // namespace zubda
