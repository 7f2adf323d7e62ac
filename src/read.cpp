#include <utility>

#include "input/reader.h"
#include <zubda/read.h>

namespace zubda {
namespace {

/// What `read` returns; its reasons to fail as a ReadError.
template <class Read>
ReadResult read_or_throw(Read&& read) {
  try {
    auto reading = read();
    return {std::move(reading.document), std::move(reading.warnings)};
  } catch (const std::runtime_error& error) {
    throw ReadError(error.what());
  }
}

}  // namespace

ReadResult read_document(std::string bytes, std::string_view name) {
  return read_or_throw([&] { return read_input(std::move(bytes), name, {}); });
}

ReadResult read_file(const std::string& path) {
  return read_or_throw([&] { return read_input_file(path, {}); });
}

}  // namespace zubda
