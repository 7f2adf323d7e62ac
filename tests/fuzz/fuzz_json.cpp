#include <simdjson.h>

#include "check.h"
#include "input/encoding/utf8_repair.h"
#include "input/records/json_fields.h"
#include "input/records/jsonl.h"
#include "output/json.h"
#include "plain_json.h"
#include "text/utf8.h"

namespace zubda::fuzz {
namespace {

/// A value as simdjson writes it; empty for what it refuses, which are large numbers and halves of characters.
std::string as_simdjson_has_it(std::string_view json) {
  simdjson::dom::parser parser;
  simdjson::dom::element value;
  if (parser.parse(json.data(), json.size()).get(value) != simdjson::SUCCESS) return {};
  return simdjson::minify(value);
}

/// Fields are those that simdjson finds.
void check_fields(std::string_view json) {
  simdjson::dom::parser parser;
  simdjson::dom::object object;
  if (parser.parse(json.data(), json.size()).get(object) != simdjson::SUCCESS) return;
  const auto fields = raw_fields(json);
  check(fields.size() == object.size());
  auto field = fields.begin();
  for (const auto [key, value] : object) {
    check(decode_json_string('"' + std::string(field->key) + '"') == key);
    check(as_simdjson_has_it(field->value) == simdjson::minify(value));
    ++field;
  }
}

}  // namespace

void fuzz_json(std::string_view bytes) {
  const bool is_json = is_valid_utf8(bytes) && PlainJson(bytes).is_value();
  check(is_valid_json(bytes) == is_json);
  const auto text = replace_invalid(bytes).text;
  std::string quoted;
  append_json_string(text, quoted);
  check(PlainJson(quoted).is_value() && decode_json_string(quoted) == text);
  if (!is_json) return;
  std::string written;
  append_json_value(bytes, written);
  check(PlainJson(written).is_value() && as_simdjson_has_it(written) == as_simdjson_has_it(bytes));
  check(PlainJson(without_lone_surrogates(bytes)).is_value());
  check_fields(bytes);
}

}  // namespace zubda::fuzz
