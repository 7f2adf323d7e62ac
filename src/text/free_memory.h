/// For libraries that cannot tell that memory has run out.
#pragma once

#include <cstddef>
#include <new>

namespace zubda {

/// Throws std::bad_alloc unless `bytes` could be had now. What is called by its name is not optimized away, as `new`
/// may be.
inline void require_free_memory(std::size_t bytes) { ::operator delete(::operator new(bytes)); }

}  // namespace zubda
