/// Of the branches of alternative content, the first that has text is read.
#pragma once

#include <cstddef>
#include <vector>

namespace zubda {

class Alternatives {
 public:
  /// `written` is how much text there is so far.
  void open(std::size_t written) { before_.push_back(written); }
  void close() {
    if (!before_.empty()) before_.pop_back();
  }
  /// Whether a branch that begins now is to be skipped, since one before it had text.
  bool is_taken(std::size_t written) const { return !before_.empty() && written > before_.back(); }

 private:
  std::vector<std::size_t> before_;
};

}  // namespace zubda
