/// What paragraph styles mean by their names, which word processors have in common.
#pragma once

#include <cstdint>
#include <string_view>

#include <zubda/document.h>

namespace zubda {

enum class StyleKind : std::uint8_t {
  unknown,
  text,     ///< Prose, whatever a style that it is based on says.
  title,    ///< Of the document.
  heading,  ///< And subtitles.
  caption,
  list,
  quote,
  byline,
  dateline,
  code,
  contents,  ///< Tables of contents and indexes: copies of what is elsewhere.
};

/// The kind of a style, in any case and with `_20_` for blanks: `heading 1`, `Heading_20_1`, `toc 2`. Programs give
/// built-in styles these English names in files of any language.
StyleKind style_kind(std::string_view name);

/// The role of a paragraph of that kind.
Role style_role(StyleKind kind);

}  // namespace zubda
