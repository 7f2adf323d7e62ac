#include "sentences/overlong.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>
#include <stdexcept>

#include "sentences/spaces.h"
#include "text/icu_memory.h"

namespace zubda {
namespace {

/// ICU's boundaries of words or characters in a part of a text.
class Breaks {
 public:
  using Make = icu::BreakIterator* (*)(const icu::Locale& locale, UErrorCode& status);

  explicit Breaks(Make make) {
    UErrorCode status = U_ZERO_ERROR;
    iterator_.reset(make(icu::Locale::getRoot(), status));
    require_memory(status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU's break rules are not available");
  }
  Breaks(const Breaks&) = delete;
  Breaks& operator=(const Breaks&) = delete;
  ~Breaks() { utext_close(&text_); }

  /// The last boundary before `end` of `text`; 0 when there is none.
  std::size_t last_before(std::string_view text, std::size_t end) {
    set(text);
    return at_least_0(iterator_->preceding(static_cast<std::int32_t>(end)));
  }

 private:
  void set(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&text_, text.data(), static_cast<std::int64_t>(text.size()), &status);
    iterator_->setText(&text_, status);
    require_memory(status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU cannot read this text");
  }

  static std::size_t at_least_0(std::int32_t boundary) { return boundary < 0 ? 0 : static_cast<std::size_t>(boundary); }

  std::unique_ptr<icu::BreakIterator> iterator_;
  UText text_ = UTEXT_INITIALIZER;
};

class Cutter {
 public:
  /// The number of bytes of `rest`, which is too long, that make the next piece.
  std::size_t piece_length(std::string_view rest) {
    std::size_t window = max_sentence_bytes;
    while ((rest[window] & 0xC0) == 0x80) --window;
    // Only the window is searched for words: a dictionary would go through all of a text without blanks.
    const auto start = rest.substr(0, window);
    if (const auto end = words_.last_before(start, window); end > 0) return end;
    if (const auto end = characters_.last_before(start, window); end > 0) return end;
    return window;
  }

 private:
  Breaks words_{icu::BreakIterator::createWordInstance};
  Breaks characters_{icu::BreakIterator::createCharacterInstance};
};

}  // namespace

void cut_overlong(std::string_view text, Span sentence, std::vector<Span>& pieces) {
  if (sentence.end - sentence.begin <= max_sentence_bytes) return pieces.push_back(sentence);
  Cutter cutter;
  auto begin = sentence.begin;
  while (sentence.end - begin > max_sentence_bytes) {
    const auto end = begin + cutter.piece_length(slice(text, {begin, sentence.end}));
    if (const auto piece = trim_end(text, {begin, end}); piece.end > begin) pieces.push_back(piece);
    begin = skip_spaces(text, end, sentence.end);
  }
  if (begin < sentence.end) pieces.push_back({begin, sentence.end});
}

}  // namespace zubda
