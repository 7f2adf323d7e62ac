/// The one exception from "whole sentences only": a budget that no sentence fits.
#pragma once

#include <string_view>

#include "select/select.h"
#include <zubda/document.h>

namespace zubda {

/// `sentence` cut at the last word boundary that keeps it within `budget`, one character left for an ellipsis; inside
/// its first word if even that is too long. Marked as truncated, its word count brought up to date.
ScoredSentence truncate(std::string_view text, ScoredSentence sentence, const Budget& budget);

}  // namespace zubda
