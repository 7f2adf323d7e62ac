#include "input/extension_index.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "input/formats.h"

namespace zubda {
namespace {

struct Row {
  std::string_view extensions;
};

constexpr std::array rows = {Row{"txt log"}, Row{""}, Row{"md txt"}, Row{"html htm xhtml"}, Row{"txt"}};
constexpr auto row_index = index_extensions<rows>();

std::vector<int> rows_with(std::string_view extension) {
  std::vector<int> found;
  for (const auto& entry : find_extension(row_index, extension)) found.push_back(entry.row);
  return found;
}

TEST(ExtensionIndex, HasTheRowsInTheirOrder) {
  EXPECT_EQ(rows_with("txt"), (std::vector{0, 2, 4}));
  EXPECT_EQ(rows_with("log"), std::vector{0});
  EXPECT_EQ(rows_with("htm"), std::vector{3});
  for (const auto* const none : {"", "tx", "txtt", "a", "z", "xhtml html"})
    EXPECT_TRUE(rows_with(none).empty()) << none;
}

TEST(ExtensionIndex, OfTheFormatsFindsEachOfThem) {
  for (const auto& format : input_formats())
    for_each_word(format.extensions, [&](std::string_view extension) {
      const auto name = "a." + std::string(extension);
      EXPECT_TRUE(is_name_of_container(name) || !format.is_container()) << name;
      EXPECT_TRUE(is_name_of_binary_document(name) || !format.is_document()) << name;
      EXPECT_TRUE(is_record_stream(nullptr, name) || !format.is_record_stream()) << name;
    });
}

}  // namespace
}  // namespace zubda
