#include "eval/records.h"

#include <simdjson.h>

#include <algorithm>
#include <filesystem>
#include <new>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <unordered_set>

#include "eval/report_error.h"
#include "input/files/file.h"

namespace zubda::eval {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::size_t max_file_bytes = std::size_t{1} << 30;

std::optional<element> field(const object& record, std::string_view name) {
  element value;
  if (record.at_key(name).get(value) != simdjson::SUCCESS || value.is_null()) return std::nullopt;
  return value;
}

std::string string_of(const element& value, std::string_view name) {
  std::string_view text;
  if (value.get(text) != simdjson::SUCCESS)
    throw std::runtime_error("the field \"" + std::string(name) + "\" is not a string");
  std::string copy(text);
  std::erase(copy, '\0');
  return copy;
}

std::string optional_string(const object& record, std::string_view name) {
  const auto value = field(record, name);
  return value ? string_of(*value, name) : std::string{};
}

std::vector<std::string> strings_of(const element& value, std::string_view name) {
  simdjson::dom::array array;
  if (value.get(array) != simdjson::SUCCESS) return {string_of(value, name)};
  std::vector<std::string> strings;
  for (const auto item : array) strings.push_back(string_of(item, name));
  return strings;
}

std::size_t words_of(const object& record) {
  const auto value = field(record, "words");
  if (!value) return 0;
  double words = 0;
  if (value->get(words) != simdjson::SUCCESS || !(words >= 1 && words <= 1e9))
    throw std::runtime_error("the field \"words\" is not a number from 1 to 1000000000");
  return static_cast<std::size_t>(words);
}

std::string id_of(const object& record) {
  const auto value = field(record, "id");
  if (!value) throw std::runtime_error("no field \"id\"");
  return simdjson::minify(*value);
}

ReferenceDocument reference_document(const object& record, std::string id, const element& references) {
  ReferenceDocument document;
  document.document = {.id = std::move(id),
                       .title = optional_string(record, "title"),
                       .language = optional_string(record, "lang"),
                       .text = optional_string(record, "text")};
  document.query = optional_string(record, "query");
  document.references = strings_of(references, "refs");
  document.has_extracts = optional_string(record, "ref_kind").starts_with("extract");
  document.words = words_of(record);
  return document;
}

/// Takes the records of one file.
class RecordSink {
 public:
  explicit RecordSink(const std::string& name) : references_{name, {}}, summaries_{name, {}} {}

  void put(const element& root) {
    object record;
    if (root.get(record) != simdjson::SUCCESS) throw std::runtime_error("not a JSON object");
    const auto references = field(record, "refs");
    const auto summary = field(record, "summary");
    if (!references && !summary) throw std::runtime_error("neither a field \"refs\" nor \"summary\"");
    if (!kind_) kind_ = references ? Kind::references : Kind::summaries;
    const auto& wanted = kind_ == Kind::references ? references : summary;
    if (!wanted) throw std::runtime_error("references and summaries in one file");
    auto id = id_of(record);
    if (ids_.contains(id)) throw std::runtime_error("a second record with the id " + id);
    if (kind_ == Kind::references) references_.documents.push_back(reference_document(record, id, *wanted));
    else summaries_.by_id.emplace(id, string_of(*wanted, "summary"));
    ids_.insert(std::move(id));
  }

  void finish(Inputs& inputs) {
    if (kind_ == Kind::references) inputs.references.push_back(std::move(references_));
    if (kind_ == Kind::summaries) inputs.summaries.push_back(std::move(summaries_));
    if (!kind_) throw std::runtime_error("no records");
  }

 private:
  enum class Kind { references, summaries };

  std::optional<Kind> kind_;
  ReferenceSet references_;
  SummarySet summaries_;
  std::unordered_set<std::string> ids_;
};

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

void read_lines(std::string_view lines, const std::string& path, RecordSink& sink, Inputs& inputs) {
  simdjson::dom::parser parser;
  if (lines.starts_with("\xEF\xBB\xBF")) lines.remove_prefix(3);
  for (std::size_t number = 1; !lines.empty(); ++number) {
    const auto line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    if (is_blank(line)) continue;
    try {
      element root;
      const auto error = parser.parse(line.data(), line.size()).get(root);
      if (error == simdjson::MEMALLOC) throw std::bad_alloc();
      if (error != simdjson::SUCCESS)
        throw std::runtime_error(std::string("not a JSON object: ") + simdjson::error_message(error));
      sink.put(root);
    } catch (const std::runtime_error& reason) {
      report_error(path + ":" + std::to_string(number), reason.what(), inputs);
    }
  }
}

}  // namespace

void read_records(const std::string& path, Inputs& inputs) {
  RecordSink sink(std::filesystem::path(path).stem().string());
  try {
    const auto bytes = path == "-" ? read_descriptor(0, max_file_bytes).bytes : read_file(path, max_file_bytes);
    read_lines(bytes, path, sink, inputs);
    sink.finish(inputs);
  } catch (const std::runtime_error& reason) {
    report_error(path, reason.what(), inputs);
  }
}

}  // namespace zubda::eval
