#include "input/html/attributes.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/ascii.h"

namespace zubda {
namespace {

std::string_view view(const unsigned char* text) {
  return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(text));
}

}  // namespace

std::string_view HtmlAttributes::get(std::string_view name) const {
  for (const auto* const* at = list_; at != nullptr && *at != nullptr; at += 2)
    if (view(at[0]) == name) return view(at[1]);
  return {};
}

bool HtmlAttributes::has(std::string_view name) const {
  for (const auto* const* at = list_; at != nullptr && *at != nullptr; at += 2)
    if (view(at[0]) == name) return true;
  return false;
}

bool is_hidden(const HtmlAttributes& attributes) {
  if (attributes.has("hidden") || attributes.get("aria-hidden") == "true") return true;
  constexpr std::size_t max_style_bytes = 256;  // Chosen by hand.
  std::string style(attributes.get("style").substr(0, max_style_bytes));
  std::erase_if(style, is_ascii_blank);
  constexpr std::array<std::string_view, 3> hiding = {"display:none", "visibility:hidden", "line-through"};
  return std::ranges::any_of(hiding, [&](std::string_view value) { return style.find(value) != std::string::npos; });
}

std::uint16_t read_hints(const HtmlAttributes& attributes) {
  std::uint16_t hints = 0;
  for (const auto* name : {"class", "role", "itemprop", "data-component", "data-testid", "data-type"})
    hints |= html_hints(attributes.get(name));
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
