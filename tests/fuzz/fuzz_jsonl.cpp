#include "check.h"
#include "input/records/jsonl.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace zubda;
  static JsonlReader reader({.words = "words"});
  const auto line = bytes_of(data, size);
  const auto record = reader.read(line.substr(0, line.find('\n')));
  check(record.document.id.empty() || line.find(record.document.id) != std::string::npos);
  return 0;
}
