/// The longest common subsequence.
#pragma once

#include <cstddef>

#include "eval/tokens.h"

namespace zubda::eval {

/// The length of the longest common subsequence of `a` and `b`, bit-parallel over the positions of `a` (Hyyro, 2004).
/// Costs what the words of `b` occur in `a`, at most |a| |b| / 64 steps.
std::size_t longest_common_subsequence(const Tokens& a, const Tokens& b);

}  // namespace zubda::eval
