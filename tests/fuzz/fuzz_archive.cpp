#include <stdexcept>

#include "check.h"
#include "input/archive/archive.h"
#include "input/archive/compression.h"
#include "input/containers/container.h"
#include "input/formats.h"
#include "text/utf8.h"

namespace zubda::fuzz {
namespace {

template <class Work>
void attempt(Work&& work) {
  try {
    work();
  } catch (const std::runtime_error&) {
  }
}

void walk(std::string_view bytes, ArchiveMode mode) {
  Archive archive(bytes, mode, {.unpacked_bytes = max_bytes, .members = 100});
  while (archive.next()) {
    check(is_valid_utf8(archive.name()));
    if (archive.is_file()) attempt([&] { check(archive.read_all().size() <= max_bytes); });
    archive.hard_link();
  }
}

}  // namespace

void fuzz_archive(std::string_view bytes) {
  detect_container_format(bytes);
  detect_document_format(bytes);
  if (!compression_of(bytes).empty()) attempt([&] { check(unpack(bytes, max_bytes).size() <= max_bytes); });
  attempt([&] { walk(bytes, ArchiveMode::members); });
  attempt([&] {
    const auto container = open_archive(stream_of(std::string(bytes)), max_bytes);
    while (container->next()) attempt([&] { container->read(max_bytes); });
  });
}

}  // namespace zubda::fuzz
