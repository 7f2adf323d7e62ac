/// The end of zubda-mail when memory is short.
///
/// GLib 2.74 puts a message together before it ends the process, and asks for memory for that in a function which does
/// the same when there is none: it calls itself until the stack of half a gigabyte is used up, for which it took longer
/// than zubda waits. So the allocator ends the program before GLib learns of it. It is replaced as the manual of the
/// GNU C library describes.
#include <unistd.h>

#include <cstddef>
#include <string_view>

#ifdef __GLIBC__

extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* bytes, std::size_t size);
}

namespace {

void* or_end(void* bytes, std::size_t size) {
  if (bytes != nullptr || size == 0) return bytes;
  constexpr std::string_view line = "out of memory\n";
  [[maybe_unused]] const auto written = ::write(2, line.data(), line.size());
  ::_exit(1);
}

}  // namespace

extern "C" {
void* malloc(std::size_t size) { return or_end(__libc_malloc(size), size); }
void* calloc(std::size_t count, std::size_t size) { return or_end(__libc_calloc(count, size), count != 0 ? size : 0); }
void* realloc(void* bytes, std::size_t size) { return or_end(__libc_realloc(bytes, size), size); }
}

#endif
