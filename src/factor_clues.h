/// What the sentences of a document show at their beginnings and between them, for the factors and for the selection.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "analysis.h"

namespace zubda {

/// Sets what the openings of the sentences of `text` say; `title` has the terms of the title.
void read_openings(std::string_view text, std::span<const TermId> title, const Analysis& analysis, FactorClues& clues);

/// What each row needs to read whole: for a method without factors, whose clues are empty, nothing but itself.
std::vector<Companions> companions_of(std::string_view text, const Rows& rows, const FactorClues& clues);

}  // namespace zubda
