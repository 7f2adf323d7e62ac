#include "failing_memory.h"

#include <cerrno>
#include <cstdlib>

namespace {

/// Of the allocations of this thread, how many are still to succeed before one fails; none fails when it is negative.
/// Allocation has no argument to pass this in.
constinit thread_local std::ptrdiff_t left = -1;
constinit thread_local bool happened = false;

bool is_to_fail() {
  if (left < 0 || left-- > 0) return false;
  happened = true;
  return true;
}

}  // namespace

#ifdef __SANITIZE_ADDRESS__

namespace {

void* allocate(std::size_t size, std::size_t alignment) {
  if (is_to_fail()) return nullptr;
  if (alignment <= __STDCPP_DEFAULT_NEW_ALIGNMENT__) return std::malloc(size);
  return std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
}

void* allocate_or_throw(std::size_t size, std::size_t alignment = __STDCPP_DEFAULT_NEW_ALIGNMENT__) {
  auto* const bytes = allocate(size, alignment);
  if (bytes == nullptr) throw std::bad_alloc();
  return bytes;
}

}  // namespace

// Those that are not here call one of these.
void* operator new(std::size_t size) { return allocate_or_throw(size); }
void* operator new[](std::size_t size) { return allocate_or_throw(size); }
void* operator new(std::size_t size, std::align_val_t alignment) {
  return allocate_or_throw(size, static_cast<std::size_t>(alignment));
}
void* operator new[](std::size_t size, std::align_val_t alignment) {
  return allocate_or_throw(size, static_cast<std::size_t>(alignment));
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  return allocate(size, __STDCPP_DEFAULT_NEW_ALIGNMENT__);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
  return allocate(size, __STDCPP_DEFAULT_NEW_ALIGNMENT__);
}
void operator delete(void* bytes) noexcept { std::free(bytes); }
void operator delete[](void* bytes) noexcept { std::free(bytes); }
void operator delete(void* bytes, std::size_t) noexcept { std::free(bytes); }
void operator delete[](void* bytes, std::size_t) noexcept { std::free(bytes); }
void operator delete(void* bytes, const std::nothrow_t&) noexcept { std::free(bytes); }
void operator delete[](void* bytes, const std::nothrow_t&) noexcept { std::free(bytes); }
void operator delete(void* bytes, std::align_val_t) noexcept { std::free(bytes); }
void operator delete[](void* bytes, std::align_val_t) noexcept { std::free(bytes); }
void operator delete(void* bytes, std::size_t, std::align_val_t) noexcept { std::free(bytes); }
void operator delete[](void* bytes, std::size_t, std::align_val_t) noexcept { std::free(bytes); }

#else

// `operator new` calls malloc(), and so do the libraries in C. The names behind it are the GNU C library's.
extern "C" {

void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* bytes, std::size_t size);

void* malloc(std::size_t size) noexcept {
  if (!is_to_fail()) return __libc_malloc(size);
  errno = ENOMEM;
  return nullptr;
}

void* calloc(std::size_t count, std::size_t size) noexcept {
  if (!is_to_fail()) return __libc_calloc(count, size);
  errno = ENOMEM;
  return nullptr;
}

void* realloc(void* bytes, std::size_t size) noexcept {
  if (!is_to_fail()) return __libc_realloc(bytes, size);
  errno = ENOMEM;
  return nullptr;
}
}

#endif

namespace zubda {

FailingAllocation::FailingAllocation(std::size_t number) {
  happened = false;
  left = static_cast<std::ptrdiff_t>(number);
}

FailingAllocation::~FailingAllocation() { left = -1; }

bool FailingAllocation::has_happened() const { return happened; }

}  // namespace zubda
