/// Checks JSON against a JSON Schema, as far as the one in docs/ uses the language (2020-12).
#pragma once

#include <gtest/gtest.h>
#include <simdjson.h>

#include <string>
#include <string_view>

namespace zubda {

/// A schema that was read.
class JsonSchema {
 public:
  explicit JsonSchema(const std::string& path) { root_ = parser_.load(path); }

  /// What is wrong with `value` by the part of the schema at `pointer` ("" for all of it); empty if nothing is.
  /// Adds a failure to the test where the schema has a word that this does not know.
  std::string fault(const simdjson::dom::element& value, std::string_view pointer = "") {
    simdjson::dom::element schema;
    EXPECT_EQ(root_.at_pointer(pointer).get(schema), simdjson::SUCCESS) << pointer;
    return check(value, schema, "");
  }

 private:
  using element = simdjson::dom::element;

  static bool has_type(const element& value, std::string_view type) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "boolean") return value.is_bool();
    if (type == "integer") return value.is_int64() || value.is_uint64();
    return type == "number" && value.is_number();
  }

  std::string check(const element& value, const element& schema, const std::string& at) {
    for (const auto [word, rule] : simdjson::dom::object(schema)) {
      const auto fault = check_word(value, schema, word, rule, at);
      if (!fault.empty()) return fault;
    }
    return "";
  }

  std::string check_word(const element& value, const element& schema, std::string_view word, const element& rule,
                         const std::string& at) {
    const auto unless = [&](bool holds) { return holds ? "" : at + ": " + std::string(word) + " does not hold"; };
    if (word == "type") return unless(has_type(value, std::string_view(rule)));
    if (word == "$ref") return check(value, root_.at_pointer(std::string_view(rule).substr(1)), at);
    if (word == "minimum") return unless(!value.is_number() || double(value) >= double(rule));
    if (word == "minLength") return unless(!value.is_string() || std::string_view(value).size() >= uint64_t(rule));
    if (word == "minItems") return unless(simdjson::dom::array(value).size() >= uint64_t(rule));
    if (word == "maxItems") return unless(simdjson::dom::array(value).size() <= uint64_t(rule));
    if (word == "enum") {
      for (const auto one : simdjson::dom::array(rule))
        if (std::string_view(one) == std::string_view(value)) return "";
      return unless(false);
    }
    if (word == "required") {
      for (const auto name : simdjson::dom::array(rule))
        if (value.at_key(std::string_view(name)).error() != simdjson::SUCCESS)
          return at + ": no " + std::string(std::string_view(name));
      return "";
    }
    if (word == "anyOf") {
      for (const auto one : simdjson::dom::array(rule))
        if (check(value, one, at).empty()) return "";
      return unless(false);
    }
    if (word == "items") {
      for (const auto one : simdjson::dom::array(value))
        if (const auto fault = check(one, rule, at + "[]"); !fault.empty()) return fault;
      return "";
    }
    if (word == "properties") return check_properties(value, schema, rule, at);
    if (word == "additionalProperties" || word == "$schema" || word == "title" || word == "description" ||
        word == "$defs")
      return "";
    ADD_FAILURE() << "a word of the schema that the test does not know: " << word;
    return "";
  }

  std::string check_properties(const element& value, const element& schema, const element& properties,
                               const std::string& at) {
    element others;
    const bool closed = schema["additionalProperties"].get(others) == simdjson::SUCCESS && others.is_bool();
    for (const auto [name, field] : simdjson::dom::object(value)) {
      const auto place = at + "." + std::string(name);
      element rule;
      if (properties.at_key(name).get(rule) != simdjson::SUCCESS) {
        if (closed) return place + " is not in the schema";
        continue;
      }
      if (const auto fault = check(field, rule, place); !fault.empty()) return fault;
    }
    return "";
  }

  simdjson::dom::parser parser_;
  element root_;
};

}  // namespace zubda
