#include "terms/packed_terms.h"

#include <bit>

#include "text/varint.h"

namespace zubda {

PackedTerms::PackedTerms(const Terms& terms) : size_(terms.size()), total_(terms.ids.size()) {
  // Counted first: bytes that grow would be there twice.
  std::size_t size = 0;
  for (const auto id : terms.ids) size += static_cast<std::size_t>(std::bit_width(id | 1U) + 6) / 7;
  bytes_.reserve(size + terms.size() + terms.size() / 8);
  begins_.reserve(terms.size() / stride + 1);
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (i % stride == 0) begins_.push_back(bytes_.size());
    const auto ids = terms.of(i);
    append_varint(ids.size(), bytes_);
    for (const auto id : ids) append_varint(id, bytes_);
  }
}

std::vector<TermId> PackedTerms::of(std::size_t sentence) const {
  const auto* at = bytes_.data() + begins_[sentence / stride];
  for (auto before = sentence % stride; before > 0; --before)
    for (auto count = read_varint(at); count > 0; --count) read_varint(at);
  std::vector<TermId> terms;
  read(at, terms);
  return terms;
}

void PackedTerms::read(const std::uint8_t*& at, std::vector<TermId>& terms) {
  terms.resize(read_varint(at));
  for (auto& term : terms) term = static_cast<TermId>(read_varint(at));
}

std::vector<TermId> TermView::of(std::size_t sentence) const {
  if (packed_ != nullptr) return packed_->of(sentence);
  const auto terms = terms_->of(sentence);
  return {terms.begin(), terms.end()};
}

}  // namespace zubda
