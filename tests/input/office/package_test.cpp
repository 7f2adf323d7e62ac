#include "input/office/package.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "input/archive/archive_samples.h"
#include "input/office/package_kind.h"

namespace zubda {
namespace {

TEST(Package, ReadsPartsInTheOrderThatTheyAreAskedFor) {
  const auto bytes = make_zip({{"a", "one"}, {"b", std::string(5'000'000, 'b')}, {"c", "three"}, {"a", "later"}});
  Package package(bytes, 20'000'000);
  std::string all;
  package.read({"c", "none", "b", "a", "c"}, [&](const std::string& name, std::string_view data) {
    all += name + std::to_string(data.size()) + " ";
  });
  EXPECT_EQ(all, "c5 b5000000 a3 ");
  EXPECT_EQ(package.read("a"), "one");
  EXPECT_EQ(package.read("none"), "");
}

TEST(Package, UnpacksNoMoreThanTheLimitTogether) {
  const auto bytes = make_zip({{"a", std::string(600, 'a')}, {"b", std::string(600, 'b')}});
  Package package(bytes, 1000);
  EXPECT_EQ(package.read("a").size(), 600U);
  try {
    package.read("b");
    FAIL();
  } catch (const std::runtime_error& error) {
    EXPECT_STREQ(error.what(), "expands over limit (--max-bytes 1000)");
  }
}

TEST(Package, RefusesPartsThatClaimToBeTooLarge) {
  const auto bytes = make_zip({{"a", "one"}, {.name = "b", .data = "two", .size = 5000}});
  Package package(bytes, 1000);
  EXPECT_EQ(package.read("a"), "one");
  EXPECT_THROW(package.read("b"), std::runtime_error);
}

TEST(ResolvePart, StaysInThePackage) {
  EXPECT_EQ(resolve_part("word/document.xml", "media/a%20b.xml#x"), "word/media/a b.xml");
  EXPECT_EQ(resolve_part("word/document.xml", "/styles.xml"), "styles.xml");
  EXPECT_EQ(resolve_part("OPS/text/a.xhtml", "../b.xhtml"), "OPS/b.xhtml");
  EXPECT_EQ(resolve_part("a.xml", "../../../etc/passwd"), "etc/passwd") << "a part, if there is one of that name";
  EXPECT_EQ(resolve_part("a.xml", "file:///etc/passwd"), "");
  EXPECT_EQ(resolve_part("a.xml", "//host/a"), "");
  EXPECT_EQ(resolve_part("", "word/document.xml"), "word/document.xml");
  EXPECT_EQ(resolve_part("a/./b//c.xml", "../.././../d/../e"), "e");
  const auto folder = std::string(900, 'a') + "/";
  EXPECT_EQ(resolve_part(folder + "a.xml", std::string(99, 'b')).size(), 1000U);
  EXPECT_EQ(resolve_part(folder + "a.xml", std::string(100, 'b')), "");
  EXPECT_EQ(resolve_part(std::string(1001, 'a') + "/b.xml", "../c"), "");
  EXPECT_EQ(resolve_part(std::string(1001, 'a') + "/b.xml", "/c"), "c");
}

TEST(ReadRelations, HaveNoPartOutside) {
  const auto bytes = make_zip({{"word/s.xml", "x"},
                               {"word/_rels/d.xml.rels",
                                "<Relationships><Relationship Id='a' Type='http://x/styles' Target='s.xml'/>"
                                "<Relationship Id='b' Type='x' Target='s.xml' TargetMode='External'/>"
                                "<Relationship Id='c' Type='x' Target='t.xml'/></Relationships>"}});
  Package package(bytes, 10'000);
  const auto relations = read_relations(package, "word/d.xml");
  ASSERT_EQ(relations.size(), 3U);
  EXPECT_EQ(related_part(relations, "styles"), "word/s.xml");
  EXPECT_EQ(relations[1].part, "");
  EXPECT_EQ(relations[2].part, "") << "there is no such part";
  EXPECT_TRUE(read_relations(package, "").empty());
}

TEST(PackageKind, IsToldByMimetypeAndMainPart) {
  const auto office = [](const std::string& type) {
    return package_kind(make_zip({{"x.xml", "x"}, {"[Content_Types].xml", "<a ContentType='" + type + "'/>"}}));
  };
  EXPECT_EQ(office("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
            PackageKind::docx);
  EXPECT_EQ(office("application/vnd.ms-word.document.macroEnabled.main+xml"), PackageKind::docx);
  EXPECT_EQ(office("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"), PackageKind::xlsx);
  EXPECT_EQ(office("application/xml"), PackageKind::none);
  EXPECT_EQ(package_kind(make_zip({{"mimetype", "application/epub+zip"}})), PackageKind::epub);
  EXPECT_EQ(package_kind(make_zip({{"mimetype", "application/vnd.oasis.opendocument.text"}})), PackageKind::odt);
  EXPECT_EQ(package_kind(make_zip({{"META-INF/container.xml", "x"}})), PackageKind::epub);
  EXPECT_EQ(package_kind("PK\x03\x04 damaged"), PackageKind::none);
  EXPECT_EQ(package_kind("text"), PackageKind::none);
}

}  // namespace
}  // namespace zubda
