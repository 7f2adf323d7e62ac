/// Makes office documents for tests: what is the same in all of one kind, and parts of the test's own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "input/archive/archive_samples.h"

namespace zubda {

inline std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

inline std::string relation(const std::string& id, const std::string& type, const std::string& target) {
  return "<Relationship Id='" + id + "' Type='x/" + type + "' Target='" + target + "'/>";
}

inline ZipMember relations(const std::string& name, const std::string& of_it) {
  return {name, "<Relationships>" + of_it + "</Relationships>"};
}

/// `main` is the name of the main part; the other parts follow.
inline std::string make_office(const std::string& main, std::vector<ZipMember> parts) {
  parts.push_back(relations("_rels/.rels", relation("a", "officeDocument", main)));
  return make_zip(parts);
}

inline std::string make_xlsx(const std::string& cells, const std::string& strings = "<sst/>",
                             const std::string& styles = "<styleSheet/>") {
  const std::string space = " xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
  const std::string office = " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";
  const auto with_space = [&](std::string xml) { return xml.insert(xml.find_first_of(">/"), space); };
  return make_office("w.xml", {{"w.xml", "<workbook" + space + office + "><sheet r:id='s'/></workbook>"},
                               {"s.xml", with_space("<worksheet>") + cells + "</worksheet>"},
                               {"t.xml", with_space(strings)},
                               {"y.xml", with_space(styles)},
                               relations("_rels/w.xml.rels", relation("s", "worksheet", "s.xml") +
                                                                 relation("t", "sharedStrings", "t.xml") +
                                                                 relation("y", "styles", "y.xml"))});
}

inline std::string make_docx(const std::string& body, const std::string& styles = "", std::vector<ZipMember> more = {},
                             const std::string& more_relations = "") {
  const std::string space =
      " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
      " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";
  more.push_back({"d.xml", "<w:document" + space + "><w:body>" + body + "</w:body></w:document>"});
  more.push_back({"y.xml", "<w:styles" + space + ">" + styles + "</w:styles>"});
  more.push_back(relations("_rels/d.xml.rels", relation("y", "styles", "y.xml") + more_relations));
  return make_office("d.xml", std::move(more));
}

inline std::string make_odt(const std::string& body, const std::string& styles = "", std::vector<ZipMember> more = {}) {
  std::string spaces;
  for (const std::string name : {"office", "text", "table", "style", "drawing"})
    spaces +=
        " xmlns:" + (name == "drawing" ? "draw" : name) + "='urn:oasis:names:tc:opendocument:xmlns:" + name + ":1.0'";
  more.push_back({"content.xml", "<office:document-content" + spaces + ">" + styles + "<office:body><office:text>" +
                                     body + "</office:text></office:body></office:document-content>"});
  return make_zip(more);
}

inline std::string make_epub(const std::string& items, const std::string& spine, std::vector<ZipMember> parts) {
  parts.push_back({"META-INF/container.xml", "<container><rootfile full-path='c.opf'/></container>"});
  parts.push_back({"c.opf", "<package><manifest>" + items + "</manifest><spine>" + spine + "</spine></package>"});
  return make_zip(parts);
}

}  // namespace zubda
