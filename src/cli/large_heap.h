/// Prepares the heap for large inputs: fewer and larger pages of memory.
///
/// The first touch of a page costs the kernel more than a microsecond, a page has 4 KB, and by itself glibc gives each
/// block from 128 KB on pages of its own, which the next block of the kind is given anew. With a part of the heap that
/// is kept, and is of pages of 2 MB where the kernel has them, 20 MB of English take 8 % less time, of Arabic 25 %.
#pragma once

#include <cstdint>

namespace zubda {

/// To be called before the inputs are read, which have `input_bytes` together as far as is known. Does nothing for
/// small ones, to which a large page costs more than it saves, and with a C library other than glibc.
void prepare_heap(std::uintmax_t input_bytes);

}  // namespace zubda
