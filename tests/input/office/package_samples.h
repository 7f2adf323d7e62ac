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

/// Elements that have the ids of relations, and the relations that they have.
struct References {
  std::string elements;
  std::string relations;
};

/// So many of them with the ids `0`, `1` and so on, which lead to `target`; its asterisk stands for the id.
inline References references(std::size_t count, const std::string& element, const std::string& type,
                             const std::string& target) {
  References made;
  for (std::size_t i = 0; i < count; ++i) {
    const auto id = std::to_string(i);
    auto part = target;
    if (const auto at = part.find('*'); at != std::string::npos) part.replace(at, 1, id);
    made.elements += "<" + element + " r:id='" + id + "'/>";
    made.relations += relation(id, type, part);
  }
  return made;
}

inline const std::string space_of_relations =
    " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";

/// So many ids lead to one slide with `text`, which has one part with notes.
inline std::string make_pptx(std::size_t ids, const std::string& text) {
  const auto spaces =
      " xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main'"
      " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'" +
      space_of_relations;
  const auto slides = references(ids, "p:sldId", "slide", "s.xml");
  const auto part = [&](const std::string& words) {
    return "<p:sld" + spaces + "><a:p><a:t>" + words + "</a:t></a:p></p:sld>";
  };
  return make_office("p.xml", {{"p.xml", "<p:presentation" + spaces + ">" + slides.elements + "</p:presentation>"},
                               relations("_rels/p.xml.rels", slides.relations),
                               {"s.xml", part(text)},
                               relations("_rels/s.xml.rels", relation("n", "notesSlide", "notesSlide.xml")),
                               {"notesSlide.xml", part("Notes.")}});
}

inline const std::string space_of_sheets = " xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";

/// So many ids lead to one sheet with `rows`.
inline std::string make_sheets(std::size_t ids, const std::string& rows) {
  const auto spaces = space_of_sheets + space_of_relations;
  const auto sheets = references(ids, "sheet", "worksheet", "s.xml");
  return make_office("w.xml", {{"w.xml", "<workbook" + spaces + ">" + sheets.elements + "</workbook>"},
                               relations("_rels/w.xml.rels", sheets.relations),
                               {"s.xml", "<worksheet" + spaces + ">" + rows + "</worksheet>"}});
}

inline std::string make_xlsx(const std::string& cells, const std::string& strings = "<sst/>",
                             const std::string& styles = "<styleSheet/>") {
  const auto with_space = [](std::string xml) { return xml.insert(xml.find_first_of(">/"), space_of_sheets); };
  return make_office(
      "w.xml",
      {{"w.xml", "<workbook" + space_of_sheets + space_of_relations + "><sheet r:id='s'/></workbook>"},
       {"s.xml", with_space("<worksheet>") + cells + "</worksheet>"},
       {"t.xml", with_space(strings)},
       {"y.xml", with_space(styles)},
       relations("_rels/w.xml.rels", relation("s", "worksheet", "s.xml") + relation("t", "sharedStrings", "t.xml") +
                                         relation("y", "styles", "y.xml"))});
}

inline std::string make_docx(const std::string& body, const std::string& styles = "", std::vector<ZipMember> more = {},
                             const std::string& more_relations = "") {
  const auto space = " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'" + space_of_relations;
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
