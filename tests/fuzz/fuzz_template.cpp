#include <stdexcept>

#include "check.h"
#include "input/records/jsonl.h"
#include "output/template.h"
#include "text/utf8.h"

namespace zubda::fuzz {

void fuzz_template(std::string_view bytes) {
  const auto [line, json] = first_line(bytes);
  if (!is_valid_utf8(line) || !is_valid_json(json)) return;
  try {
    std::string out;
    Template(line, {"a", "text"}).append_line(json, out);
    check(is_valid_utf8(out));
  } catch (const std::invalid_argument&) {
  }
}

}  // namespace zubda::fuzz
