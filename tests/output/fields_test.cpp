#include "output/fields.h"

#include <gtest/gtest.h>
#include <simdjson.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "output/json_schema.h"
#include "text/read_stream.h"

namespace zubda {
namespace {

namespace fs = std::filesystem;
using simdjson::dom::element;

const std::string schema_file = ZUBDA_SOURCE_DIR "/docs/output.schema.json";

/// Adds the paths of the fields that `rules` has to `paths`.
void add_paths(const element& root, const element& rules, const std::string& before, std::set<std::string>& paths) {
  element inner;
  std::string_view reference;
  if (rules["$ref"].get(reference) == simdjson::SUCCESS)
    return add_paths(root, root.at_pointer(reference.substr(1)), before, paths);
  if (rules["items"].get(inner) == simdjson::SUCCESS) add_paths(root, inner, before, paths);
  if (rules["properties"].get(inner) != simdjson::SUCCESS) return;
  for (const auto [name, field] : simdjson::dom::object(inner)) {
    const auto path = before + std::string(name);
    paths.insert(path);
    if (path != "documents.sentences") add_paths(root, field, path + ".", paths);
  }
}

TEST(OutputFields, AreThoseOfTheSchemaAndOfThePageInDocs) {
  simdjson::dom::parser parser;
  const element root = parser.load(schema_file);
  std::set<std::string> of_schema;
  add_paths(root, root["$defs"]["record"], "", of_schema);
  std::set<std::string> of_table;
  const auto page = read_stream(std::ifstream(ZUBDA_SOURCE_DIR "/docs/json.md"));
  for (const auto& [path, help] : output_fields()) {
    of_table.insert(std::string(path));
    const auto row = "| `" + std::string(path) + "` | " + std::string(help) + " |\n";
    EXPECT_NE(page.find(row), std::string::npos) << "docs/json.md lacks " << row;
  }
  EXPECT_EQ(of_table, of_schema);
}

TEST(OutputFields, AreFoundByTheirPaths) {
  for (const auto path : {"id", "summary", "summary.text", "summary.0.text", "summary.12", "sentences.factors.position",
                          "sentences.3.continued.0.bytes.1", "keywords.score", "documents.1.sentences.verdict"})
    EXPECT_TRUE(is_output_field(path)) << path;
  for (const auto path : {"", "x", "summary.", "summary.x", "text.x", "summary text", ".summary", "documents.x"})
    EXPECT_FALSE(is_output_field(path)) << path;
}

TEST(OutputSchema, RefusesWhatZubdaDoesNotWrite) {
  JsonSchema schema(schema_file);
  simdjson::dom::parser parser;
  for (const std::string text : {
           R"({})",
           R"([{"file":"a"}])",
           R"([{"file":1,"error":"x"}])",
           R"([{"file":"a","error":""}])",
           R"([{"text":"a","sentence_count":-1}])",
           R"([{"keywords":[{"text":"a"}]}])",
           R"([{"keywords":[{"text":"a","score":1,"more":1}]}])",
           R"([{"sentences":[{"text":"a","bytes":[0],"characters":[0,1],"paragraph":0,"role":"prose"}]}])",
           R"([{"sentences":[{"text":"a","bytes":[0,1],"characters":[0,1],"paragraph":0,"role":"verse"}]}])",
       })
    EXPECT_NE(schema.fault(parser.parse(text)), "") << text;
  EXPECT_EQ(schema.fault(parser.parse(std::string(R"([{"keywords":[],"any":{}}])"))), "");
}

/// Every expected output of tests/golden that is JSON of zubda.
TEST(OutputSchema, TakesAllThatTheGoldenCasesExpect) {
  JsonSchema schema(schema_file);
  simdjson::dom::parser parser;
  std::size_t checked = 0;
  for (const auto& folder : fs::directory_iterator(ZUBDA_SOURCE_DIR "/tests/golden")) {
    const auto file = folder.path() / "expected.out";
    if (folder.path().filename().string().starts_with("eval-") || !fs::exists(file)) continue;
    const auto output = read_stream(std::ifstream(file, std::ios::binary));
    element value;
    if (output.starts_with("[{") && parser.parse(output).get(value) == simdjson::SUCCESS) {
      EXPECT_EQ(schema.fault(value), "") << folder.path();
      ++checked;
    }
    std::istringstream lines(output);
    for (std::string line; output.starts_with("{") && std::getline(lines, line);)
      if (line.starts_with("{\"") && parser.parse(line).get(value) == simdjson::SUCCESS) {
        EXPECT_EQ(schema.fault(value, "/$defs/record"), "") << folder.path() << "\n" << line;
        ++checked;
      }
  }
  EXPECT_GT(checked, 30U);
}

}  // namespace
}  // namespace zubda
