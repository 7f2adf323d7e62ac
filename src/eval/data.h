/// What is evaluated: documents with references, and summaries of them.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include <zubda/document.h>

namespace zubda::eval {

/// A document that people have summarized.
struct ReferenceDocument {
  Document document;  ///< `id` is raw JSON or a base name; `text` is empty when only the references are known.
  std::string query;  ///< What the summary should be about; may be empty.
  std::vector<std::string> references;
  bool has_extracts = false;  ///< The references are sentences of the document.
  std::size_t words = 0;      ///< Budget of a summary; 0 when none is given.
};

struct ReferenceSet {
  std::string name;
  std::vector<ReferenceDocument> documents;
};

/// What one system made of the documents of a set.
struct SummarySet {
  std::string name;
  std::unordered_map<std::string, std::string> by_id;
};

/// All that was read, in the order in which it was given.
struct Inputs {
  std::vector<ReferenceSet> references;
  std::vector<SummarySet> summaries;
  std::string messages;  ///< Lines for standard error.
  bool failed = false;   ///< Some input or record could not be read.
};

}  // namespace zubda::eval
