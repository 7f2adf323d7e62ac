/// A page begins with the head of a node, `File: F,  Node: N`, or with what makeinfo writes before the first one. What
/// is between two heads is a node. Its menu goes from `* Menu:` to its last entry: lines that begin with `* ` and have
/// a colon, the indented lines below them, and between entries the headings of their groups. Text behind the last entry
/// is text again.
#include "input/text/info_page.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "input/text/info_marks.h"

namespace zubda {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    auto line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    at = end + 1;
  }
  return lines;
}

/// The head of a node; the name of the file may be missing in front of others than the first.
bool is_head(std::string_view line) { return line.starts_with("File: ") && line.find(",  Node: ") != line.npos; }

/// Between the nodes of a file as makeinfo writes it.
bool is_separator(std::string_view line) {
  return !line.empty() && line.find_first_not_of("\x1F\f") == line.npos && line.find('\x1F') != line.npos;
}

bool is_made_by_makeinfo(std::string_view line) {
  return line.starts_with("This is ") && line.find(", produced by makeinfo") != line.npos;
}

bool is_entry(std::string_view line) { return line.starts_with("* ") && line.find(':') != line.npos; }

/// The lines of a node without its menu.
class NodeLines {
 public:
  void add(std::string_view line) {
    if (line == "* Menu:") {
      end_menu();
      in_menu_ = true;
    } else if (in_menu_ && is_entry(line)) {
      waiting_.clear();
      in_entry_ = true;
    } else if (in_menu_) {
      in_entry_ = in_entry_ && (line.starts_with(' ') || line.starts_with('\t'));
      if (!in_entry_) waiting_.push_back(line);
    } else {
      lines_.push_back(line);
    }
  }

  /// The text of the node; nothing is left of it then.
  std::string take() {
    end_menu();
    std::string text;
    for (const auto line : lines_) text.append(line) += '\n';
    lines_.clear();
    return text;
  }

 private:
  /// What follows the last entry is text.
  void end_menu() {
    lines_.insert(lines_.end(), waiting_.begin(), waiting_.end());
    waiting_.clear();
    in_menu_ = in_entry_ = false;
  }

  std::vector<std::string_view> lines_;
  std::vector<std::string_view> waiting_;  ///< Lines of a menu behind an entry.
  bool in_menu_ = false;
  bool in_entry_ = false;
};

}  // namespace

std::string remove_info_marks(std::string text) {
  const auto begin = text.find_first_not_of(" \r\n\f\x1F");
  if (begin == std::string::npos) return text;
  const auto first = std::string_view(text).substr(begin, text.find('\n', begin) - begin);
  if (!is_head(first) && !is_made_by_makeinfo(first)) return text;
  std::string kept;
  kept.reserve(text.size());
  NodeLines node;
  bool in_node = false;  // Before the first head, and behind a separator without one, there are tables and licenses.
  for (const auto line : lines_of(text)) {
    if (is_head(line) || is_separator(line)) {
      kept += plain_info_text(node.take());
      in_node = is_head(line);
      if (in_node && !kept.empty()) kept += '\n';
    } else if (in_node) {
      node.add(line);
    }
  }
  return kept += plain_info_text(node.take());
}

}  // namespace zubda
