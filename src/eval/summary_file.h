/// Summaries to a file of records.
#pragma once

#include <string>
#include <string_view>

#include "eval/data.h"
#include "eval/systems.h"

namespace zubda::eval {

/// Appends a line `{"id":...,"summary":...}` for each document that has a summary.
void append_summaries(const ReferenceSet& set, const System& system, std::string& lines);

/// Makes `bytes` the content of the file at `path`; a regular file is replaced as a whole or not at all. Throws
/// WriteError.
void write_file(const std::string& path, std::string_view bytes);

}  // namespace zubda::eval
