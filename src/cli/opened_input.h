/// Looks at the beginning of an input to find out whether it is one document or more.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "cli/command.h"
#include "input/containers/container.h"
#include "input/files/byte_stream.h"
#include "input/files/file.h"

namespace zubda {

/// An input that was looked at.
struct OpenedInput {
  /// The records of a stream, unpacked; or the bytes of a document that cannot be opened a second time. Empty for all
  /// other documents.
  ByteStream bytes = {};
  /// A document in a regular file. Nothing for one whose name said that it is one: the worker opens it.
  std::optional<OpenedFile> file = {};
  const InputFormat* records = nullptr;       ///< The format of a stream of records; nullptr for all other inputs.
  std::unique_ptr<Container> container = {};  ///< Of several documents; nullptr for all other inputs.
};

/// The input at `path`, which is the descriptor `standard_input` for "-". Throws std::runtime_error with the reason
/// when it cannot be opened or unpacked.
OpenedInput open_input(const std::string& path, int standard_input, const InputOptions& options);

}  // namespace zubda
