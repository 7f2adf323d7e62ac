#include "input/office/xml.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "linear_time.h"
#include "text/utf8.h"

namespace zubda {
namespace {

/// Writes what it is told.
class Recorder : public XmlHandler {
 public:
  void start(const XmlElement& element) override {
    events += "<" + std::string(element.name());
    if (element.has("val")) events += "=" + std::string(element.get("val"));
    events += ">";
  }
  void end(std::string_view name) override { events += "</" + std::string(name) + ">"; }
  void text(std::string_view characters) override { events += characters; }

  std::string events;
};

std::string read(const std::string& xml, std::size_t piece = 1 << 20) {
  Recorder recorder;
  try {
    XmlReader reader(recorder, "part");
    for (std::size_t at = 0; at < xml.size(); at += piece) reader.feed(std::string_view(xml).substr(at, piece));
    reader.finish();
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return recorder.events;
}

TEST(Xml, KnowsNamespacesByWhatTheyAreAndNotByTheirPrefixes) {
  for (const auto* uri : {"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                          "http://purl.oclc.org/ooxml/wordprocessingml/main"})
    EXPECT_EQ(read("<q:p xmlns:q='" + std::string(uri) + "' q:val='1'><x/></q:p>"), "<w:p=1><x></x></w:p>");
  EXPECT_EQ(read("<p xmlns='http://www.w3.org/1999/xhtml'>a&amp;b<![CDATA[<c>]]>&#1593;</p>"), "<p>a&b<c>ع</p>");
}

TEST(Xml, GivesTheSameEventsInPiecesOfAnySize) {
  const std::string xml = "<?xml version='1.0'?><a val='x &lt; y'><b>السد</b><!-- ' --><b/></a>";
  const auto whole = read(xml);
  EXPECT_EQ(whole, "<a=x < y><b>السد</b><b></b></a>");
  for (const std::size_t piece : {1U, 2U, 3U, 7U}) EXPECT_EQ(read(xml, piece), whole) << piece;
}

TEST(Xml, RefusesWhatIsDamagedOrHostile) {
  EXPECT_EQ(read("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "part: entity declarations refused");
  EXPECT_EQ(read("<a><b></a>").substr(0, 22), "damaged: part, line 1:");
  EXPECT_EQ(read("<a>").substr(0, 13), "damaged: part");
  EXPECT_EQ(read("").substr(0, 13), "damaged: part");
  std::string deep;
  for (int i = 0; i < 10'000; ++i) deep += "<a>";
  EXPECT_EQ(read(deep), "part: elements nested deeper than 4000");
  std::string wide = "<a";
  for (int i = 0; i < 10'000; ++i) wide += " a" + std::to_string(i) + "=''";
  EXPECT_EQ(read(wide + "/>"), "part: an element has too many attributes");
  EXPECT_EQ(read("<!-- <b c=\" -->" + wide + "/>"), "part: an element has too many attributes");
  std::string values = "<!DOCTYPE a [<!ATTLIST a b (a0";
  for (int i = 1; i < 10'000; ++i) values += "|a" + std::to_string(i);
  EXPECT_EQ(read(values + ") #IMPLIED>]><a/>"), "part: an element has too many attributes");
}

TEST(Xml, TakesAFewDefaultValuesOfAttributes) {
  const auto with_defaults = [](int count, std::size_t size) {
    std::string xml = "<!DOCTYPE a [<!ATTLIST a";
    for (int i = 0; i < count; ++i) xml += " a" + std::to_string(i) + " (x|y) 'x'";
    return xml + " val CDATA '" + std::string(size, 'v') + "' b CDATA #IMPLIED>]><a/>";
  };
  EXPECT_EQ(read(with_defaults(19, 1)), "<a=v></a>");
  EXPECT_EQ(read(with_defaults(20, 1)), "part: too many or too long default values of attributes");
  EXPECT_EQ(read(with_defaults(0, 100)).size(), 108U);
  EXPECT_EQ(read(with_defaults(0, 101)), "part: too many or too long default values of attributes");
}

TEST(Xml, RefusesTooManyNamespacesAtOnce) {
  const auto nested = [](std::size_t elements, int declared) {
    std::string xml;
    for (std::size_t i = 0; i < elements; ++i) {
      xml += "<a";
      for (int name = 0; name < declared; ++name) xml += " xmlns:n" + std::to_string(name) + "='u'";
      xml += ">";
    }
    for (std::size_t i = 0; i < elements; ++i) xml += "</a>";
    return xml;
  };
  EXPECT_EQ(read(nested(25, 40)).size(), 175U);
  EXPECT_EQ(read(nested(26, 40)), "part: more than 1000 namespaces at once");
  std::string in_a_row = "<a>";
  for (int i = 0; i < 200; ++i) in_a_row += nested(1, 40);
  EXPECT_EQ(read(in_a_row + "</a>").size(), 1407U) << "one after the other";
}

TEST(Xml, ReadsLongTagsAndCommentsInLinearTime) {
  struct Shape {
    std::string before;
    char c;
    std::string after;
  };
  for (const auto& [before, c, after] : {Shape{"<a b='", '>', "'>x</a>"}, Shape{"<a>x<!--", 'x', " --></a>"},
                                         Shape{"<a>x<?b ", '?', " ?></a>"}, Shape{"<a>x<![CDATA[", ']', "]]></a>"}}) {
    const auto make = [&](std::size_t size) { return before + std::string(size, c) + after; };
    EXPECT_EQ(read(make(300'000), 1000).substr(0, 4), "<a>x");
    expect_linear(100'000, [&](std::size_t size) { read(make(size), 1000); });
  }
}

TEST(Xml, RepairsWhatItIsToldToAndKnowsTheNamesOfHtml) {
  Recorder recorder;
  XmlReader reader(recorder, "part", XmlFaults::repaired);
  reader.feed("<a>dam&nbsp;<b>wall</b></a>");
  EXPECT_FALSE(reader.finish());
  EXPECT_EQ(recorder.events, "<a>dam\u00A0<b>wall</b></a>");
  Recorder torn;
  XmlReader second(torn, "part", XmlFaults::repaired);
  second.feed("<a>dam & wall</a");
  EXPECT_TRUE(second.finish());
  EXPECT_NE(torn.events.find("dam"), std::string::npos);
}

TEST(Xml, RepairsTextThatIsNoUtf8) {
  for (const std::size_t piece : {1U, 1000U}) {
    Recorder recorder;
    XmlReader reader(recorder, "part", XmlFaults::repaired);
    const std::string xml = "<?xml version='1.0' encoding='UTF-8'?><a>السد caf\xE9 \xFF.</a>";
    for (std::size_t at = 0; at < xml.size(); at += piece) reader.feed(std::string_view(xml).substr(at, piece));
    reader.finish();
    EXPECT_TRUE(is_valid_utf8(recorder.events)) << piece;
    EXPECT_NE(recorder.events.find("السد caf"), std::string::npos) << piece;
  }
}

class Thrower : public Recorder {
 public:
  void text(std::string_view) override { throw std::runtime_error("stop"); }
};

TEST(Xml, PassesWhatTheHandlerThrows) {
  Thrower thrower;
  EXPECT_THROW(read_xml("<a>b</a>", thrower, "part"), std::runtime_error);
}

}  // namespace
}  // namespace zubda
