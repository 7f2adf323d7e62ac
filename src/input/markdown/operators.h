/// Keeps the stars and tildes of arithmetic, which Markdown takes for emphasis: `2*3*4`, `m**c + n**d`, `5~10 or
/// 15~20`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <zubda/document.h>

namespace zubda {

/// Follows the spans of one Markdown text and puts back the marks of those that begin and end inside of what looks like
/// a term: a digit, or a name of one or two letters, before the mark, and a letter or digit after it. Words, as in
/// `un*believ*able`, are emphasis.
class OperatorMarks {
 public:
  /// `source` must live as long as the object.
  explicit OperatorMarks(std::string_view source) : source_(source) {}

  /// A span of emphasis begins or ends; `at` is the end of the output.
  void enter(std::size_t at);
  void leave(std::size_t at);

  /// A text follows, a part of `source` or not; those that are not are between no marks.
  void text(std::string_view characters);

  /// Puts the marks back into `output`, where they are after byte `begin`, and moves the ends of `code`, spans in order
  /// after `begin`. Forgets all marks.
  void restore(std::size_t begin, std::vector<Span>& code, std::string& output);

 private:
  struct Mark {
    std::size_t at = 0;       ///< In the output.
    std::string_view signs;   ///< Empty when they are no operator.
    std::size_t partner = 0;  ///< Of the end of a span: the number of its beginning.
    bool is_end = false;
  };

  std::string_view source_;
  std::size_t text_end_ = 0;       ///< Of the last text, in `source_`.
  std::vector<Mark> marks_;        ///< Of the block, in order.
  std::vector<std::size_t> open_;  ///< Numbers of the beginnings without an end.
  std::size_t first_waiting_ = 0;  ///< The first mark since the last text.
};

}  // namespace zubda
