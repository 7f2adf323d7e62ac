/// Containers: inputs that hold several documents, such as archives and mailboxes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "input/files/byte_stream.h"

namespace zubda {

struct Reading;

/// How many bytes of an input tell whether it is a container.
constexpr std::size_t container_start_bytes = 4096;

/// Makes a document of what a container has for it. Throws std::runtime_error with the reason when it cannot be read.
using MemberReader = Reading (*)(std::string_view bytes, std::size_t max_bytes);

/// A container holds more than may be read of it: nothing more comes of it.
struct ContainerTooLarge : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The documents of an input, one after the other. A kind of container is a row in `input_formats()` with a function
/// that opens it.
class Container {
 public:
  virtual ~Container() = default;

  /// Goes to the next document. Returns its name: ":NAME" where documents have names of their own, else "#NUMBER",
  /// counted from 1; nothing at the end. Throws std::runtime_error when nothing more can be read.
  virtual std::optional<std::string> next() = 0;

  /// The bytes of the document that `next` went to, as a file of its own would have them. Throws ContainerTooLarge;
  /// std::runtime_error when they are more than `max_bytes` or damaged: documents after it may be whole.
  virtual std::string read(std::size_t max_bytes) = 0;

  /// What makes a document of the bytes that `read` returns, in any thread, where they are no file: a message of a
  /// mailbox, an item of a feed. nullptr where they are a file, of any format.
  virtual MemberReader reader() const { return nullptr; }
};

/// Opens the archive (zip or tar, not compressed as a whole) in `bytes`, from which at most `max_bytes` are unpacked.
/// Throws std::runtime_error when it is none.
std::unique_ptr<Container> open_archive(ByteStream bytes, std::uint64_t max_bytes);

}  // namespace zubda
