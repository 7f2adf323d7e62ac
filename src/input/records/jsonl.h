/// Reads records of JSON, one a line.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/records/passed_field.h"
#include <zubda/document.h>

namespace zubda {

/// The fields of a record, by their paths: a name, or names joined by dots (`story.body`) where one lies in another.
/// Empty ones are not looked for.
struct JsonFields {
  std::string text = "text";
  std::string title = "title";
  std::string id = "id";
  std::string query = "query";
  std::string words;
  std::vector<std::string> passed = {};  ///< Fields that go to the output as they are.
};

/// Of the bytes of an id as it is written: a digest has it with each sentence. A record with a longer one is refused.
constexpr std::size_t max_id_bytes = 4096;

/// One line read.
struct JsonRecord {
  Document document = {};  ///< `id` is the raw JSON of the id field.
  std::string query = {};
  std::optional<std::size_t> words = {};
  std::vector<PassedField> passed = {};    ///< Those of `JsonFields::passed` that the record has.
  std::vector<std::string> warnings = {};  ///< One line each.
  std::string error = {};                  ///< Why there is no document; `document.id` may be set nevertheless.
};

/// Whether `json` is one value, nested at most 1024 deep: what json_fields.h expects. Numbers of any size and halves of
/// surrogate pairs are taken. Throws std::bad_alloc.
bool is_valid_json(std::string_view json);

/// Reads one line after the other.
class JsonlReader {
 public:
  explicit JsonlReader(JsonFields fields);
  ~JsonlReader();
  JsonlReader(JsonlReader&&) noexcept;

  /// The record of `line`, without its line end. Invalid UTF-8 and whatever is not one JSON object with a text is an
  /// error of the record, never an exception but std::bad_alloc, after which the next can be read.
  JsonRecord read(std::string_view line);

 private:
  struct Parser;

  void look_at_bytes(std::string_view line, JsonRecord& record);

  JsonFields fields_;
  std::unique_ptr<Parser> parser_;
};

}  // namespace zubda
