#include "output/json.h"

#include <gtest/gtest.h>
#include <simdjson.h>

#include <string>

#include "failing_memory.h"
#include "text/fold.h"

namespace zubda {
namespace {

std::string written(std::string_view text) {
  std::string json;
  append_json_string(text, json);
  return json;
}

TEST(JsonString, EscapesWhatIsNoPlainText) {
  EXPECT_EQ(written("a \"b\" \\ c\td\r\n"), R"("a \"b\" \\ c\td\r\n")");
  EXPECT_EQ(written("\x01\x1B[31m\x7F\u009B"), R"("\u0001\u001b[31m\u007f\u009b")");
  EXPECT_EQ(written("»é العربية 😀«"), "\"»é العربية 😀«\"");
}

/// Texts are looked at sixteen bytes at a time.
TEST(JsonString, ReadsBackWhateverStandsWhere) {
  simdjson::dom::parser parser;
  for (char32_t c = 0; c < 0x100; ++c)
    for (std::size_t place = 0; place < 36; ++place) {
      std::string text(36, 'x');
      std::string character;
      append_utf8(c, character);
      text.replace(place, 1, character);
      const auto json = written(text);
      std::string_view read;
      ASSERT_EQ(parser.parse(json).get(read), simdjson::SUCCESS) << static_cast<unsigned>(c);
      EXPECT_EQ(read, text);
      const bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0);
      const bool is_escaped = json != "\"" + text + "\"";
      EXPECT_EQ(is_escaped, is_control || c == '"' || c == '\\') << static_cast<unsigned>(c);
    }
}

TEST(JsonObject, TellsALackOfMemoryWhereverItComes) {
  expect_failures_leave_no_trace([] { return std::string(); },
                                 [](std::string&) {
                                   std::string json;
                                   for (std::size_t size = 0; size < 40; ++size) {
                                     JsonObject object(json);
                                     object.text("t", std::string(size, 'x'));
                                   }
                                   return json;
                                 });
}

}  // namespace
}  // namespace zubda
