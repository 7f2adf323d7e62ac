/// Bytes that are read one piece after the other, wherever they come from.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "input/files/descriptor.h"

namespace zubda {

/// Reads the next bytes, at least one and at most `size`, to `bytes`. Returns how many; 0 at the end. Throws
/// std::runtime_error with the reason when they cannot be read.
using ByteStream = std::function<std::size_t(char* bytes, std::size_t size)>;

/// Reads from an open descriptor, which outlives the stream. Waits where a descriptor that does not block has nothing.
ByteStream stream_of(int descriptor);
/// The same, with a descriptor that the stream owns.
ByteStream stream_of(Descriptor descriptor);

/// Reads from memory.
ByteStream stream_of(std::string bytes);

/// What a stream has before its end, or its first `size` bytes.
std::string read_up_to(const ByteStream& stream, std::size_t size);

/// A stream whose beginning can be read several times.
class Rereadable {
 public:
  explicit Rereadable(ByteStream source);

  /// A stream from the beginning. What it reads is kept in memory for the next one.
  ByteStream again() const;
  /// The last stream from the beginning: what it reads is not kept.
  ByteStream last() const;

 private:
  struct State;
  ByteStream stream(bool keeps) const;
  std::shared_ptr<State> state_;
};

}  // namespace zubda
