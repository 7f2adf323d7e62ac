#include "terms/document_numbers.h"

#include <algorithm>

namespace zubda {

void DocumentNumbers::start_document() {
  count_ = 0;
  if (++document_ != 0) return;
  std::ranges::fill(numbers_, Numbered{});
  document_ = 1;
}

void DocumentNumbers::make_room(std::size_t term_count, std::size_t calls) {
  if (term_count > numbers_.size()) numbers_.resize(term_count * 2);
  // The step of a term that is not new writes behind the last one, too.
  if (count_ + calls >= terms_.size()) terms_.resize((count_ + calls + 1) * 3 / 2);
}

void DocumentNumbers::release() {
  count_ = 0;
  // With braces alone they would keep their memory.
  numbers_ = std::vector<Numbered>();
  terms_ = std::vector<TermId>();
}

}  // namespace zubda
