/// Numbers for the terms of one document after the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "terms/terms.h"

namespace zubda {

/// Numbers the terms of a vocabulary anew for each document: from 0, in order of first appearance.
class DocumentNumbers {
 public:
  void start_document();

  /// Must be called before `number`, for so many calls: all terms are less than `term_count`.
  void make_room(std::size_t term_count, std::size_t calls);

  /// The number of `term` in the document, which is the next free one if it was not met in it. About half of the terms
  /// of an article are new in it, which a processor cannot guess, so that both cases take the same steps: with a branch
  /// for new ones and one for stop words before them (TermExtractor::number_terms) a stream of records takes 2 % more
  /// time.
  TermId number(TermId term) {
    auto& known = numbers_[term];
    const bool is_new = known.document != document_;
    const auto if_new = TermId{0} - TermId{is_new};  // All bits: compilers make a branch of a choice.
    const auto number = (count_ & if_new) | (known.number & ~if_new);
    known = {document_, number};
    terms_[count_] = term;  // Of the next new term, if this is none.
    count_ += TermId{is_new};
    return number;
  }

  /// The number of a term that was met in the document.
  std::optional<TermId> find(TermId term) const {
    const bool is_known = term < numbers_.size() && numbers_[term].document == document_;
    return is_known ? std::optional(numbers_[term].number) : std::nullopt;
  }

  /// How many different terms were met in the document.
  std::size_t count() const { return count_; }
  /// The terms of the document as the vocabulary numbers them, by their numbers here.
  std::span<const TermId> terms() const { return std::span(terms_).first(count_); }

  /// Forgets the terms of the document.
  void clear() { count_ = 0; }
  /// The same, and gives back the memory.
  void release();

 private:
  /// The document in which a term of the vocabulary was numbered last, and its number there.
  struct Numbered {
    std::uint32_t document = 0;
    TermId number = 0;
  };
  std::vector<Numbered> numbers_;  ///< By term of the vocabulary.
  std::uint32_t document_ = 0;
  TermId count_ = 0;
  std::vector<TermId> terms_;  ///< By number; more than there are.
};

}  // namespace zubda
