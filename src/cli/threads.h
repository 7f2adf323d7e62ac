/// Counts the threads that a run may have.
#pragma once

#include <cstddef>

namespace zubda {

/// `wanted` threads, 0 for as many as there are cores, but no more than four for each core.
std::size_t capped_threads(std::size_t wanted);

/// How many of `wanted` threads the system grants now, the calling one included; at least 1.
std::size_t available_threads(std::size_t wanted);

}  // namespace zubda
