#include "input/office/styles.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/ascii.h"

namespace zubda {
namespace {

struct NamedKind {
  std::string_view name;
  StyleKind kind;
};

/// Whole names, from the built-in styles of Word and LibreOffice and the templates of pandoc.
constexpr std::array whole_names = {
    NamedKind{"title", StyleKind::title},
    NamedKind{"subtitle", StyleKind::heading},
    NamedKind{"heading", StyleKind::heading},
    NamedKind{"caption", StyleKind::caption},
    NamedKind{"image caption", StyleKind::caption},
    NamedKind{"table caption", StyleKind::caption},
    NamedKind{"illustration", StyleKind::caption},
    NamedKind{"figure", StyleKind::caption},
    NamedKind{"drawing", StyleKind::caption},
    NamedKind{"list paragraph", StyleKind::list},
    NamedKind{"quote", StyleKind::quote},
    NamedKind{"intense quote", StyleKind::quote},
    NamedKind{"quotations", StyleKind::quote},
    NamedKind{"block text", StyleKind::quote},
    NamedKind{"author", StyleKind::byline},
    NamedKind{"date", StyleKind::dateline},
    NamedKind{"abstract", StyleKind::text},
    NamedKind{"source code", StyleKind::code},
    NamedKind{"toc heading", StyleKind::contents},
    NamedKind{"contents heading", StyleKind::contents},
    NamedKind{"table of figures", StyleKind::contents},
    NamedKind{"table of authorities", StyleKind::contents},
    NamedKind{"index heading", StyleKind::contents},
};

/// Names that a number follows.
constexpr std::array numbered_names = {
    NamedKind{"heading ", StyleKind::heading},   NamedKind{"toc ", StyleKind::contents},
    NamedKind{"contents ", StyleKind::contents}, NamedKind{"index ", StyleKind::contents},
    NamedKind{"list bullet", StyleKind::list},   NamedKind{"list number", StyleKind::list},
    NamedKind{"list ", StyleKind::list},
};

std::string normalized(std::string_view name) {
  constexpr std::string_view blank = "_20_";
  std::string result;
  for (std::size_t at = 0; at < name.size();) {
    const bool is_blank = name.substr(at).starts_with(blank);
    result += is_blank ? ' ' : ascii_lower(name[at]);
    at += is_blank ? blank.size() : 1;
  }
  return result;
}

}  // namespace

StyleKind style_kind(std::string_view name) {
  const auto lower = normalized(name.substr(0, 100));  // Longer than all of them.
  if (const auto* found = std::ranges::find(whole_names, lower, &NamedKind::name); found != whole_names.end())
    return found->kind;
  for (const auto& [start, kind] : numbered_names) {
    if (!lower.starts_with(start)) continue;
    const auto rest = trim_ascii(std::string_view(lower).substr(start.size()));
    if (std::ranges::all_of(rest, is_ascii_digit)) return kind;
  }
  return StyleKind::unknown;
}

Role style_role(StyleKind kind) {
  switch (kind) {
    case StyleKind::title:
    case StyleKind::heading: return Role::heading;
    case StyleKind::caption: return Role::caption;
    case StyleKind::list: return Role::list_item;
    case StyleKind::quote: return Role::quote;
    case StyleKind::byline: return Role::byline;
    case StyleKind::dateline: return Role::dateline;
    case StyleKind::code: return Role::boilerplate;
    default: return Role::prose;
  }
}

}  // namespace zubda
