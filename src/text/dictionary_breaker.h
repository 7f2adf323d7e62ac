/// Words of scripts that are written without spaces, by the dictionaries of ICU.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include <zubda/document.h>

namespace zubda {

/// Splits runs of Han, kana, Thai, Lao, Khmer and Burmese into words. The dictionaries are opened at first use, which
/// takes a while: keep the object for as many texts as possible.
class DictionaryBreaker {
 public:
  DictionaryBreaker();
  ~DictionaryBreaker();
  DictionaryBreaker(DictionaryBreaker&&) noexcept;
  DictionaryBreaker& operator=(DictionaryBreaker&&) noexcept;

  /// Sets the run whose words `next` returns: a span of `text` with characters of `WordBreak::dictionary` and their
  /// marks only. `text` must outlive the calls of `next`. Throws std::runtime_error if ICU's data are missing or it
  /// cannot read the run.
  void start(std::string_view text, Span run);

  /// The next word of the run, as a span of `text`; an empty span after the last one.
  Span next();

 private:
  struct Iterator;
  std::unique_ptr<Iterator> iterator_;
};

}  // namespace zubda
