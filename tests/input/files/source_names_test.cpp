#include "input/files/source_names.h"

#include <gtest/gtest.h>

#include <string>

namespace zubda {
namespace {

TEST(KindOfSource, TellsProgramsStylesPicturesAndDataByTheirNames) {
  for (const auto name : {"a.c", "x/y/B.PY", "a.min.js", "Makefile", "src/CMakeLists.txt", "DOCKERFILE", "run.sh"})
    EXPECT_EQ(kind_of_source(name), "program") << name;
  for (const auto name : {"a.css", "a.XSL"}) EXPECT_EQ(kind_of_source(name), "style sheet") << name;
  for (const auto name : {"logo.svg", "a.eps"}) EXPECT_EQ(kind_of_source(name), "picture") << name;
  for (const auto name : {"a.geojson", "a.xsd", "a.yml", ".config/x.ini"})
    EXPECT_EQ(kind_of_source(name), "data") << name;
}

TEST(KindOfSource, LeavesTextsAlone) {
  for (const auto name : {"", "README", "a.txt", "a.md", "c", "py", "a.", "notes.c d", "json", "feed.xml", "a.html",
                          "a.py/b", "a.tex", "a.json", "a.ipynb"})
    EXPECT_EQ(kind_of_source(name), "") << name;
}

}  // namespace
}  // namespace zubda
