/// The one exception from "whole sentences only": a budget that no sentence fits.
#pragma once

#include <string_view>

#include "language/language.h"
#include "select/select.h"
#include <zubda/document.h>

namespace zubda {

/// `sentence` of `text` cut at the best place (cut_places.h) that keeps it within `budget`, one character left for an
/// ellipsis; inside its first word if even that is too long. Marked as truncated, with the place, its word count
/// brought up to date.
ScoredSentence truncate(std::string_view text, ScoredSentence sentence, const Budget& budget, const Language& language);

}  // namespace zubda
