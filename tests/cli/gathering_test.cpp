#include "cli/gathering.h"

#include <gtest/gtest.h>

#include <string>

namespace zubda {
namespace {

Record record(const std::string& text) {
  Record record;
  record.document.text = text;
  return record;
}

TEST(Gathering, LeavesOutAnInputThatWasLost) {
  Gathering gathering(std::size_t{1} << 20);
  gathering.end_input(true);
  gathering.add(record("The river rose."));
  gathering.end_input(false);
  gathering.add(record("Fields were under water."));
  gathering.add(record("The mill stood still."));
  gathering.end_input(true);
  gathering.add(record("It was spring."));
  gathering.end_input(false);
  const auto all = gathering.finish({});
  ASSERT_EQ(all.sources.size(), 2U);
  EXPECT_EQ(all.sources[0].document.text, "The river rose.");
  EXPECT_EQ(all.sources[1].document.text, "It was spring.");
}

TEST(Gathering, CountsNoBytesOfALostInput) {
  Gathering gathering(3 * sizeof(Record));
  for (int i = 0; i < 10; ++i) {
    gathering.add(record(std::string(sizeof(Record), 'x')));
    gathering.end_input(true);
  }
  gathering.add(record("x"));
  gathering.end_input(false);
  gathering.add(record("x"));
  EXPECT_THROW(gathering.add(record(std::string(sizeof(Record), 'x'))), TooMuchToGather);
}

}  // namespace
}  // namespace zubda
