/// Where in its document a sentence is: on which page, under which heading, at what time of a recording.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "output/record.h"
#include <zubda/document.h>

namespace zubda {

/// The places in the document of one record.
class Places {
 public:
  /// `record` outlives this.
  explicit Places(const Record& record);

  /// The page on which `span` begins, counted from 1; 0 in a document without pages.
  std::size_t page(Span span) const;
  /// The nearest heading that ends before `span`, cleaned and on one line, cut with an ellipsis behind
  /// 200 characters; empty when there is none.
  std::string section(Span span) const;
  /// Who says `span` and when, by the cue that it begins in; nullptr where there is none.
  const Cue* cue(Span span) const;
  /// "page 3, Methods": both, as far as they are known; else empty.
  std::string words(Span span) const;

 private:
  const Record& record_;
  std::vector<Span> headings_;  ///< In the order of the text.
};

}  // namespace zubda
