/// What was made of one document: the value that writers take.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "document.h"

namespace zubda {

/// A key term or phrase of a document.
struct Keyword {
  std::string text;  ///< As it stands in the document.
  double score = 0;  ///< >= 0.
};

/// One document and what was asked of it; or the reason why there is nothing.
struct Record {
  Document document;
  std::string file;      ///< Name of the input; empty for standard input.
  std::size_t line = 0;  ///< Of a record in a stream, counted from 1; 0 for whole inputs.

  std::optional<Summary> summary;
  std::optional<std::vector<Sentence>> sentences;  ///< For `--split`.
  std::optional<std::vector<Keyword>> keywords;    ///< For `--keywords`.
  bool whole_text = false;                         ///< For `--extract`: the text as read.
  std::string error;                               ///< Not empty: the document could not be read.
};

}  // namespace zubda
