/// The result for one document, as writers take it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "input/page_start.h"
#include "input/records/passed_field.h"
#include "input/transcripts/cue.h"
#include <zubda/digest.h>
#include <zubda/document.h>
#include <zubda/split_reason.h>

namespace zubda {

/// One document and what was made of it, or the reason why there is nothing.
struct Record {
  Document document;
  std::vector<PageStart> page_starts = {};  ///< As the reader found them.
  std::vector<Cue> cues = {};               ///< As the reader found them.
  std::string file;                         ///< Name of the input, "-" for standard input; empty where there is none.
  std::string member = {};                  ///< Of a container's document: ":NAME" or "#NUMBER"; empty for all others.
  std::size_t line = 0;                     ///< Of a record in a stream, counted from 1; 0 for whole inputs.
  std::vector<PassedField> fields = {};     ///< Of a record in a stream, handed on as they are.

  std::optional<Summary> summary;
  std::optional<std::vector<Sentence>> sentences;  ///< For `--split`.
  std::vector<SplitReason> split_reasons;          ///< Of all `sentences`, for `--split --explain`; otherwise empty.
  std::optional<std::vector<Keyword>> keywords;    ///< For `--keywords`.
  bool whole_text = false;                         ///< For `--extract`: the text as read.
  std::optional<Digest> digest;                    ///< For `--digest`: of the documents in `sources`.
  std::vector<Record> sources;                     ///< In the order in which the digest counts them.
  std::string error;                               ///< Not empty: the document could not be read.
};

}  // namespace zubda
