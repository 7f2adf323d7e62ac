#include "check.h"
#include "input/records/jsonl.h"

namespace zubda::fuzz {

void fuzz_jsonl(std::string_view bytes) {
  static JsonlReader reader({.words = "words", .passed = {"a", "a.b", "a.0", "id"}});
  const auto line = bytes.substr(0, bytes.find('\n'));
  const auto record = reader.read(line);
  check(record.document.id.empty() || line.find(record.document.id) != std::string::npos);
  check_blocks(record.document);
  for (const auto& field : record.passed) check(is_valid_json(field.value));
}

}  // namespace zubda::fuzz
