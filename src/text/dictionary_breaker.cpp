#include "text/dictionary_breaker.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <stdexcept>

#include "text/icu_memory.h"

namespace zubda {
namespace {

void require_success(UErrorCode status, const char* reason) {
  require_memory(status);
  if (U_FAILURE(status)) throw std::runtime_error(reason);
}

}  // namespace

struct DictionaryBreaker::Iterator {
  std::unique_ptr<icu::BreakIterator> breaks;
  UText text = UTEXT_INITIALIZER;
  std::size_t offset = 0;

  Iterator() {
    UErrorCode status = U_ZERO_ERROR;
    breaks.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    require_success(status, "ICU's word dictionaries are not available");
  }
  Iterator(const Iterator&) = delete;
  Iterator& operator=(const Iterator&) = delete;
  ~Iterator() { utext_close(&text); }
};

DictionaryBreaker::DictionaryBreaker() = default;
DictionaryBreaker::~DictionaryBreaker() = default;
DictionaryBreaker::DictionaryBreaker(DictionaryBreaker&&) noexcept = default;
DictionaryBreaker& DictionaryBreaker::operator=(DictionaryBreaker&&) noexcept = default;

void DictionaryBreaker::start(std::string_view text, Span run) {
  if (!iterator_) iterator_ = std::make_unique<Iterator>();
  UErrorCode status = U_ZERO_ERROR;
  const auto characters = slice(text, run);
  utext_openUTF8(&iterator_->text, characters.data(), static_cast<int64_t>(characters.size()), &status);
  iterator_->breaks->setText(&iterator_->text, status);
  require_success(status, "ICU cannot read this text");
  iterator_->breaks->first();
  iterator_->offset = run.begin;
}

Span DictionaryBreaker::next() {
  const auto begin = iterator_->breaks->current();
  const auto end = iterator_->breaks->next();
  if (end == icu::BreakIterator::DONE) return {};
  return {iterator_->offset + static_cast<std::size_t>(begin), iterator_->offset + static_cast<std::size_t>(end)};
}

}  // namespace zubda
