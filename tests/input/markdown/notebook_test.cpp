#include "input/markdown/notebook.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

namespace zubda {
namespace {

TEST(Notebook, IsItsMarkdown) {
  const std::string text = R"json({"cells":[
    {"cell_type":"markdown","id":"a","metadata":{},"source":["# النهر\n","\n","It rose by **two** metres.\n","![x](attachment:x.png)"]},
    {"cell_type":"code","execution_count":1,"metadata":{},"outputs":[{"output_type":"stream","name":"stdout","text":["printed\n"]},
      {"output_type":"display_data","data":{"text/plain":["<Markdown>"],"text/markdown":"The **pump** ran."},"metadata":{}}],"source":["print(1)"]},
    {"cell_type":"markdown","metadata":{},"source":[]},
    {"cell_type":"markdown","metadata":{},"source":"```\nnever closed"},
    {"cell_type":"raw","metadata":{},"source":"Raw text."},
    {"cell_type":"raw","metadata":{"raw_mimetype":"text/latex"},"source":"\\section{No}"},
    {"cell_type":"raw","metadata":{},"source":"<b>no</b>"},
    {"cell_type":"markdown","metadata":{},"source":"The end."}],"metadata":{},"nbformat":4,"nbformat_minor":5})json";
  EXPECT_TRUE(looks_like_notebook(text));
  const auto document = read_notebook(text).document;
  EXPECT_EQ(document.title, "النهر");
  EXPECT_EQ(document.text, "النهر\n\nIt rose by two metres.\n\nThe pump ran.\n\nRaw text.\n\nThe end.");
}

TEST(Notebook, MayBeOfVersion3) {
  const auto document =
      read_notebook(
          R"({"worksheets":[{"cells":[{"cell_type":"heading","level":2,"source":["Results"]},{"cell_type":"markdown","source":["It rose."]}]}],"nbformat":3})")
          .document;
  EXPECT_EQ(document.text, "Results\n\nIt rose.");
  ASSERT_EQ(document.blocks.size(), 2U);
  EXPECT_EQ(document.blocks[0].role, Role::heading);
}

TEST(Notebook, HasToBeJson) {
  EXPECT_THROW(read_notebook("{\"cells\":[{\"cell_type\""), std::runtime_error);
  EXPECT_THROW(read_notebook("The river."), std::runtime_error);
  EXPECT_FALSE(looks_like_notebook("{\"cells\":[],\"nbformat\":4"));
  EXPECT_FALSE(looks_like_notebook("{\"schema\":{\"cells\":[],\"nbformat\":4}}"));
  EXPECT_TRUE(read_notebook("{\"cells\":[1,{\"cell_type\":\"markdown\",\"source\":5},{}],\"nbformat\":4}")
                  .document.text.empty());
}

}  // namespace
}  // namespace zubda
