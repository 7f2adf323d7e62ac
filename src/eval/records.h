/// References and summaries from files of JSON records.
#pragma once

#include <string>

#include "eval/data.h"

namespace zubda::eval {

/// Adds what the JSONL file at `path` ("-" for standard input) holds to `inputs`: a set of references when its first
/// record has `refs` (strings, or one string), of summaries when it has `summary`. Records of references may also have
/// `text`, `title`, `lang`, `query`, `words` and `ref_kind` (beginning with "extract" for sentences of the text). What
/// cannot be read is a message in `inputs`, by line, and the rest goes on; of two records with one id the first counts.
void read_records(const std::string& path, Inputs& inputs);

}  // namespace zubda::eval
