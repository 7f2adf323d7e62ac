/// Reads the metadata above a Markdown text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace zubda {

struct FrontMatter {
  std::size_t length = 0;  ///< Bytes to skip, the closing line included; 0 when there is none.
  std::string title;
};

/// Reads YAML between `---` lines or TOML between `+++` lines at the beginning of `text`: the field `title` and nothing
/// else.
FrontMatter read_front_matter(std::string_view text);

}  // namespace zubda
