/// Which marks of notes are certain in their document, and its sentences without them.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "text/note_marks.h"
#include <zubda/document.h>

namespace zubda {

/// Whether the numbers of the marks of a text rise as those of notes do. The text is read when this is first asked.
class NoteSeries {
 public:
  /// `text` is valid UTF-8 and must live as long as this.
  explicit NoteSeries(std::string_view text) : text_(text) {}

  /// Whether `mark` is a mark: it is certain, or the marks of its style follow different words and count up. For this
  /// two steps are needed (1 and 2 count as two), three where none of the marks is certain; digits on the line have to
  /// be 1, 2, 3, ... without exception.
  bool confirms(const NoteMark& mark);

 private:
  void read();

  std::string_view text_;
  bool is_read_ = false;
  std::array<bool, 3> rises_{};  ///< By style.
};

/// The characters of sentences without the marks of notes, as they are shown in a summary.
class TextWithoutNotes {
 public:
  /// `text` is that of a whole document. With `only`, marks of all other styles stay.
  explicit TextWithoutNotes(std::string_view text, std::optional<NoteStyle> only = std::nullopt)
      : text_(text), only_(only), series_(text) {}

  /// The characters of `sentence`, a span of the text, without what is surely the mark of a note. The view is good
  /// until the next call.
  std::string_view of(const Sentence& sentence);

 private:
  std::string_view text_;
  std::optional<NoteStyle> only_;
  NoteSeries series_;
  std::string shown_;
};

}  // namespace zubda
