/// Terms of sentences that are given as numbers of terms.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "terms/terms.h"

namespace zubda {

using Sentences = std::vector<std::vector<TermId>>;

inline Terms terms_of(const Sentences& sentences) {
  Terms terms;
  terms.begins = {0};
  for (const auto& sentence : sentences) {
    for (const auto id : sentence) {
      terms.ids.push_back(id);
      terms.term_count = std::max<std::size_t>(terms.term_count, id + 1);
    }
    terms.begins.push_back(terms.ids.size());
    terms.word_counts.push_back(static_cast<std::uint32_t>(sentence.size()));
  }
  return terms;
}

}  // namespace zubda
