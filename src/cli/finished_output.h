/// Tells whether an output file that is there already has to be made anew.
#pragma once

#include <functional>
#include <string>

#include "cli/command.h"
#include "cli/job.h"
#include "output/formats.h"

namespace zubda {

/// Whether the file at `output` is the finished result of `source`, as far as it can be seen: a regular file with a
/// result in it, and, if `if_exists` is "older", not older than the source. An output without a result (an empty text,
/// a page without words) is not finished: the next run may have more to read it with. `source` is "-" for standard
/// input, which counts as new.
bool is_finished(const std::string& output, const std::string& source, const std::string& if_exists,
                 const OutputFormat& format);

/// Whether the output of a job, which may not be there, is finished, so that the job need not be done. An empty one
/// stands for a run in which every job is done.
using FinishedTest = std::function<bool(const Job& job)>;

/// The test that `--if-exists` asks for; `options` outlives it.
FinishedTest finished_test(const OutputOptions& options);

/// Whether `bytes`, a whole output, have a sentence, a keyword or text of a document.
bool has_result(std::string_view bytes, const OutputFormat& format);

}  // namespace zubda
