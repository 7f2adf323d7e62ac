/// Which sentences need their neighbours to read whole.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <zubda/document.h>

namespace zubda {

/// The sentences, counted among those of all documents, without which one of them does not read whole: from `first` to
/// `last`, itself among them.
struct Companions {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  /// A quotation has only one end in it, and the other is far away or nowhere: nothing makes it whole.
  bool is_broken = false;

  friend bool operator==(const Companions&, const Companions&) = default;
};

/// A sentence is at most so far from any of its companions.
constexpr std::size_t max_companion_distance = 3;

/// The companions of each of the n sentences of a document, whose text is `text`:
///
/// - a sentence whose opening points back (`dangling`, n values) needs the one before it;
/// - where a quotation opens in one sentence and closes in another of the same paragraph, at most
///   `max_companion_distance` sentences later, all of these belong together. Longer quotations are not brought whole:
///   their two ends are broken. Brackets are not looked at: where they are not closed, most texts are scans or
///   formulas.
///
/// Linear in the text.
std::vector<Companions> find_companions(std::string_view text, const std::vector<Sentence>& sentences,
                                        const std::vector<bool>& dangling);

}  // namespace zubda
