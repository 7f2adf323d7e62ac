/// `--template`: a line of text for each record, with fields of its JSON in it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zubda {

/// A template that was read. `{name}` is the field at that path, `{{` a brace, `\t`, `\n` and `\0` a tab, a line end
/// and a NUL, `\\` a backslash; everything else, a closing brace too, is itself. A line end follows unless the template
/// ends with a line end or a NUL of its own.
class Template {
 public:
  /// `passed` are the names of `--fields`, which may be used too. Throws std::invalid_argument for a field that no
  /// output has, an escape that means nothing and a brace that is not closed.
  Template(std::string_view text, const std::vector<std::string>& passed);

  /// Appends the line for a record that was written as `json`. A field that it has not is empty. A list is its elements
  /// with blanks between them, a sentence in it its text; `{sentences}` is the sentences that are printed, which for a
  /// summary are the chosen ones. Tabs, line ends and controls in values become blanks.
  void append_line(std::string_view json, std::string& out) const;

 private:
  std::vector<std::pair<std::string, std::string>> parts_;  ///< Plain text, and the path of the field behind it.
  std::string end_;                                         ///< Behind the last field.
};

}  // namespace zubda
