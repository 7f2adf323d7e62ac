/// What a summary shows of its sentences: everything but the marks of notes, which would lead nowhere there.
#pragma once

#include <optional>
#include <string_view>

#include "text/note_series.h"
#include <zubda/document.h>

namespace zubda {

/// Shows the sentences of one document after the other.
class ShownSentences {
 public:
  /// The characters of `sentence`, a span of the text of `document`, which must live as long as this. The view is good
  /// until the next call.
  std::string_view of(const Document& document, const Sentence& sentence) {
    if (document_ != &document) {
      document_ = &document;
      text_.emplace(document.text);
    }
    return text_->of(sentence);
  }

 private:
  const Document* document_ = nullptr;
  std::optional<TextWithoutNotes> text_;
};

}  // namespace zubda
