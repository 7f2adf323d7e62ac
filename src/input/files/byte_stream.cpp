#include "input/files/byte_stream.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace zubda {
namespace {

std::size_t read_some(int descriptor, char* bytes, std::size_t size) {
  for (;;) {
    const auto count = ::read(descriptor, bytes, size);
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno == EINTR) continue;
    if (errno != EAGAIN) throw std::runtime_error(std::strerror(errno));
    pollfd readable{descriptor, POLLIN, 0};
    ::poll(&readable, 1, -1);
  }
}

}  // namespace

ByteStream stream_of(int descriptor) {
  return [descriptor](char* bytes, std::size_t size) { return read_some(descriptor, bytes, size); };
}

ByteStream stream_of(Descriptor descriptor) {
  const auto owned = std::make_shared<Descriptor>(std::move(descriptor));
  return [owned](char* bytes, std::size_t size) { return read_some(owned->get(), bytes, size); };
}

ByteStream stream_of(std::string bytes) {
  return [owned = std::make_shared<std::string>(std::move(bytes)), at = std::size_t{0}](char* target,
                                                                                        std::size_t size) mutable {
    const auto count = owned->copy(target, size, at);
    at += count;
    return count;
  };
}

std::string read_up_to(const ByteStream& stream, std::size_t size) {
  constexpr std::size_t block_bytes = std::size_t{64} << 10;
  std::string bytes;
  while (bytes.size() < size) {
    const auto old_size = bytes.size();
    // Doubling keeps the number of copies low; what is not filled is cut off again.
    bytes.resize(std::min(size, std::max(old_size * 2, old_size + block_bytes)));
    const auto count = stream(bytes.data() + old_size, bytes.size() - old_size);
    bytes.resize(old_size + count);
    if (count == 0) break;
  }
  return bytes;
}

struct Rereadable::State {
  ByteStream source;
  std::string seen;
};

Rereadable::Rereadable(ByteStream source) : state_(std::make_shared<State>(State{std::move(source), {}})) {}

ByteStream Rereadable::again() const { return stream(true); }
ByteStream Rereadable::last() const { return stream(false); }

ByteStream Rereadable::stream(bool keeps) const {
  return [state = state_, keeps, at = std::size_t{0}](char* bytes, std::size_t size) mutable {
    if (at < state->seen.size()) {
      const auto count = std::min(size, state->seen.size() - at);
      std::copy_n(state->seen.data() + at, count, bytes);
      at += count;
      return count;
    }
    const auto count = state->source(bytes, size);
    if (keeps) state->seen.append(bytes, count);
    at += keeps ? count : 0;
    if (!keeps) std::string().swap(state->seen), at = 0;
    return count;
  };
}

}  // namespace zubda
