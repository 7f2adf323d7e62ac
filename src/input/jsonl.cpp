#include "input/jsonl.h"

#include <simdjson.h>

#include <stdexcept>

namespace zubda {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

/// The value of a field, nothing when it is absent or null.
std::optional<element> field(const object& record, const std::string& name) {
  element value;
  if (name.empty() || record.at_key(name).get(value) != simdjson::SUCCESS || value.is_null()) return std::nullopt;
  return value;
}

std::string text_of(const object& record, const std::string& name, bool required) {
  const auto value = field(record, name);
  std::string_view text;
  if (!value) {
    if (required) throw std::runtime_error("no field \"" + name + "\"");
    return {};
  }
  if (value->get(text) != simdjson::SUCCESS) {
    if (required) throw std::runtime_error("the field \"" + name + "\" is not a string");
    return {};
  }
  std::string copy(text);
  std::erase(copy, '\0');
  return copy;
}

std::optional<std::size_t> words_of(const object& record, const std::string& name) {
  const auto value = field(record, name);
  if (!value) return std::nullopt;
  double words = 0;
  if (value->get(words) != simdjson::SUCCESS || !(words >= 1 && words <= 1e9))
    throw std::runtime_error("the field \"" + name + "\" is not a number from 1 to 1000000000");
  return static_cast<std::size_t>(words);
}

/// The id as it stands in the line, so that a huge number or an odd escape is echoed as it came.
std::string raw_id(const object& record, const std::string& name, std::string_view) {
  const auto value = field(record, name);
  return value ? simdjson::minify(*value) : std::string{};
}

}  // namespace

struct JsonlReader::Parser {
  simdjson::dom::parser json;
  std::string padded;
};

JsonlReader::JsonlReader(JsonFields fields) : fields_(std::move(fields)), parser_(std::make_unique<Parser>()) {}
JsonlReader::~JsonlReader() = default;
JsonlReader::JsonlReader(JsonlReader&&) noexcept = default;

JsonRecord JsonlReader::read(std::string_view line) {
  JsonRecord record;
  parser_->padded.assign(line);
  parser_->padded.reserve(line.size() + simdjson::SIMDJSON_PADDING);
  object fields;
  element root;
  const auto error = parser_->json.parse(parser_->padded).get(root);
  if (error != simdjson::SUCCESS) {
    record.error = std::string("not a JSON object: ") + simdjson::error_message(error);
    return record;
  }
  if (root.get(fields) != simdjson::SUCCESS) {
    record.error = "not a JSON object";
    return record;
  }
  try {
    record.document.id = raw_id(fields, fields_.id, line);
    record.document.text = text_of(fields, fields_.text, true);
    record.document.title = text_of(fields, fields_.title, false);
    record.query = text_of(fields, fields_.query, false);
    record.words = words_of(fields, fields_.words);
  } catch (const std::runtime_error& reason) {
    record.error = reason.what();
  }
  return record;
}

}  // namespace zubda
