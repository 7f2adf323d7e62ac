/// The second half of the pipeline: from scored sentences to the summary.
#pragma once

#include <string_view>

#include "analysis.h"
#include <zubda/document.h>
#include <zubda/options.h>

namespace zubda {

/// The summary of `text` within the length that `options` give, which have been checked. The sentences of `analysis`
/// are spans of `text`.
Summary make_summary(std::string_view text, const Analysis& analysis, const Options& options);

}  // namespace zubda
