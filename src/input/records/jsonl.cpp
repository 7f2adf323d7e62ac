#include "input/records/jsonl.h"

#include <simdjson.h>

#include <array>
#include <cmath>
#include <new>
#include <stdexcept>

#include "input/records/json_fields.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace zubda {
namespace {

using simdjson::dom::element;

/// The value at `path` in `value`, as `find_value` finds it in bytes.
std::optional<element> value_at(const element& value, std::string_view path) {
  element found;
  if (value.is_object() && value.at_key(path).get(found) == simdjson::SUCCESS) return found;
  for (auto dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.', dot + 1)) {
    if (value.at_key(path.substr(0, dot)).get(found) != simdjson::SUCCESS) continue;
    if (const auto inner = value_at(found, path.substr(dot + 1))) return inner;
  }
  return std::nullopt;
}

/// The value of a field, nothing when it is absent or null.
std::optional<element> field(const element& record, const std::string& path) {
  const auto value = path.empty() ? std::nullopt : value_at(record, path);
  return value && !value->is_null() ? value : std::nullopt;
}

/// Removes NUL, which no text has and C strings end at. Returns whether there was one.
bool remove_nul(std::string& text) {
  return text.find('\0') != std::string::npos && std::erase(text, '\0') > 0;  // To look for one takes less time.
}

/// The string in the field `name`; nothing without such a field. Throws when it is not a string.
std::optional<std::string> string_field(const element& record, const std::string& name,
                                        std::vector<std::string>& warnings) {
  const auto value = field(record, name);
  if (!value) return std::nullopt;
  std::string_view view;
  if (value->get(view) != simdjson::SUCCESS) throw std::runtime_error("the field \"" + name + "\" is not a string");
  std::string text(view);
  if (remove_nul(text)) warnings.push_back("NUL removed from the field \"" + name + "\"");
  return text;
}

/// The title, which a summary can do without.
std::string read_title(const element& record, const std::string& name, std::vector<std::string>& warnings) {
  try {
    return string_field(record, name, warnings).value_or("");
  } catch (const std::runtime_error& reason) {
    warnings.push_back(std::string(reason.what()) + " and is not used");
    return {};
  }
}

std::optional<std::size_t> read_budget(const element& record, const std::string& name) {
  const auto value = field(record, name);
  if (!value) return std::nullopt;
  double words = 0;
  if (value->get(words) != simdjson::SUCCESS || !(words >= 1 && words <= 1e9) || words != std::floor(words))
    throw std::runtime_error("the field \"" + name + "\" is not a whole number from 1 to 1000000000");
  return static_cast<std::size_t>(words);
}

/// Copies the fields of an object to `record`, or the reason why it is no record.
void take_fields(const element& fields, const JsonFields& names, JsonRecord& record) {
  try {
    auto text = string_field(fields, names.text, record.warnings);
    if (!text) throw std::runtime_error("no field \"" + names.text + "\"");
    record.document.text = std::move(*text);
    record.document.title = read_title(fields, names.title, record.warnings);
    record.query = string_field(fields, names.query, record.warnings).value_or("");
    record.words = read_budget(fields, names.words);
  } catch (const std::runtime_error& reason) {
    record.error = reason.what();
  }
}

}  // namespace

struct JsonlReader::Parser {
  simdjson::dom::parser json;
  simdjson::dom::parser keys;
  std::string padded;

  /// Lack of memory is no error of a record. It leaves a parser that knows no depth and refuses all that comes: hence a
  /// new one.
  template <class Value>
  static simdjson::error_code parse_with(simdjson::dom::parser& parser, const std::string& text, Value& value) {
    prepare_simdjson();
    const auto error = parser.parse(text).get(value);
    if (error != simdjson::MEMALLOC) return error;
    parser = simdjson::dom::parser();
    throw std::bad_alloc();
  }

  simdjson::error_code parse_copy(std::string line, element& root) {
    padded = std::move(line);
    padded.reserve(padded.size() + simdjson::SIMDJSON_PADDING);
    return parse_with(json, padded, root);
  }

  /// The root of `line`. A line whose only fault is a number too large for the parser is read without that number.
  simdjson::error_code parse(std::string_view line, element& root) {
    padded.assign(line);
    padded.reserve(line.size() + simdjson::SIMDJSON_PADDING);
    const auto error = parse_with(json, padded, root);
    return error == simdjson::NUMBER_ERROR ? parse_copy(without_large_numbers(line), root) : error;
  }

  /// Whether the only fault of `line` is that a string has a half of a character: such a record is reported with its
  /// id.
  bool has_lone_surrogate(std::string_view line) {
    element root;
    return parse(without_lone_surrogates(line), root) == simdjson::SUCCESS && root.is_object();
  }

  /// A key with its escapes resolved.
  std::string key_of(std::string_view raw) {
    std::string_view text;
    if (raw.find('\\') == std::string_view::npos) return std::string(raw);
    const auto quoted = '"' + std::string(raw) + '"';
    return parse_with(keys, quoted, text) == simdjson::SUCCESS ? std::string(text) : std::string(raw);
  }
};

bool is_valid_json(std::string_view json) {
  const auto parse = [](std::string text) {
    simdjson::dom::parser parser;
    text.reserve(text.size() + simdjson::SIMDJSON_PADDING);
    const auto error = parser.parse(text).error();
    if (error == simdjson::MEMALLOC) throw std::bad_alloc();
    return error;
  };
  auto error = parse(std::string(json));
  if (error == simdjson::NUMBER_ERROR) error = parse(without_large_numbers(json));
  if (error == simdjson::STRING_ERROR) error = parse(without_lone_surrogates(without_large_numbers(json)));
  return error == simdjson::SUCCESS;
}

JsonlReader::JsonlReader(JsonFields fields) : fields_(std::move(fields)), parser_(std::make_unique<Parser>()) {}
JsonlReader::~JsonlReader() = default;
JsonlReader::JsonlReader(JsonlReader&&) noexcept = default;

JsonRecord JsonlReader::read(std::string_view line) {
  JsonRecord record;
  element root;
  const auto error = parser_->parse(line, root);
  if (error == simdjson::STRING_ERROR && parser_->has_lone_surrogate(line))
    record.error = "half a character in a string: a surrogate such as \\ud800 without the other one";
  else if (error != simdjson::SUCCESS)
    return {.error = std::string("not a JSON object: ") + simdjson::error_message(error)};
  else if (!root.is_object()) return {.error = "not a JSON object"};
  look_at_bytes(line, record);
  if (record.error.empty()) take_fields(root, fields_, record);
  return record;
}

/// Finds the id and the fields that are passed on as they are written in the line, so that a huge number or an odd
/// escape is echoed as it came; and fields that are there twice: the parser takes the first.
void JsonlReader::look_at_bytes(std::string_view line, JsonRecord& record) {
  const std::array names{&fields_.text, &fields_.title, &fields_.id, &fields_.query, &fields_.words};
  std::array<bool, names.size()> seen{};
  auto& id = record.document.id;
  for (const auto& [raw_key, value] : raw_fields(line)) {
    const auto key = parser_->key_of(raw_key);
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i]->empty() || key != *names[i]) continue;
      if (seen[i]) record.warnings.push_back("the field \"" + key + "\" is there twice; the first counts");
      else if (names[i] == &fields_.id) id = value;
      seen[i] = true;
    }
  }
  const auto object = trim_ascii(line);
  if (id.empty() && fields_.id.find('.') != std::string::npos) id = find_value(object, fields_.id).value_or("");
  if (id == "null") id.clear();
  if (id.size() > max_id_bytes) {
    record.error = "the field \"" + fields_.id + "\" has more than " + std::to_string(max_id_bytes) + " bytes";
    id.clear();
  }
  for (const auto& name : fields_.passed)
    if (const auto value = find_value(object, name)) record.passed.push_back({name, std::string(*value)});
}

}  // namespace zubda
