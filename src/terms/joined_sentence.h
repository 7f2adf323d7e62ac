/// A sentence whose lines are joined as its script writes them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <zubda/document.h>

namespace zubda {

/// A copy of a sentence without the line ends inside it that its script joins without a blank (Chinese, Japanese,
/// Thai), so that they divide no words.
class JoinedSentence {
 public:
  /// `sentence` is a span of `text`.
  JoinedSentence(std::string_view text, Span sentence);

  const std::string& text() const { return text_; }
  Span all() const { return {0, text_.size()}; }

  /// The span in the source text of `word`, a span of the joined text; a line end inside the word belongs to it.
  Span source(Span word) const;

 private:
  std::size_t begin_;
  std::string text_;
  std::vector<std::pair<std::size_t, std::size_t>> removed_;  ///< Places in `text_` and lengths of what was there.
};

}  // namespace zubda
