/// Agreement with people who marked sentences of the document.
#pragma once

#include <optional>
#include <vector>

#include "eval/tokens.h"

namespace zubda::eval {

/// Which of a document's sentences an extract holds. A sentence is in it when at least half of its word pairs (of a
/// sentence of one word: that word) are; so an extract need not be cut into sentences as the document is.
std::vector<bool> extracted(const std::vector<Tokens>& sentences, const Tokens& extract);

/// F1 of the sentences that `summary` holds against those each of `references` does, the mean over the references;
/// nothing when no reference holds any sentence.
std::optional<double> extract_agreement(const std::vector<Tokens>& sentences, const Tokens& summary,
                                        const std::vector<Tokens>& references);

}  // namespace zubda::eval
