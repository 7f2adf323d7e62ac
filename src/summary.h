/// The second half of the pipeline: scored sentences to the summary. Defined beside its caller in summarize.cpp.
#pragma once

#include <string_view>

#include "analysis.h"
#include <zubda/document.h>
#include <zubda/summarize.h>

namespace zubda {

/// The summary of `text` within the length that `options` give, which have been checked. The sentences of `analysis`
/// are spans of `text`.
Summary summary_of(std::string_view text, const Analysis& analysis, const Options& options);

}  // namespace zubda
