/// The reader of DOCX: its parts are found by relations, so that they may have any name.
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "input/office/blocks.h"
#include "input/office/docx_body.h"
#include "input/office/docx_styles.h"
#include "input/office/office.h"
#include "input/office/package.h"
#include "input/office/properties.h"

namespace zubda {
namespace {

/// Finds the main part in `[Content_Types].xml` where no relation leads to it.
class MainPartFinder : public XmlHandler {
 public:
  void start(const XmlElement& element) override {
    if (element.get("ContentType").find("wordprocessingml.") == std::string_view::npos) return;
    if (element.get("ContentType").find(".main+xml") != std::string_view::npos)
      part = resolve_part("", element.get("PartName"));
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  std::string part;
};

std::string find_main_part(Package& package, const std::vector<Relation>& relations) {
  auto part = related_part(relations, "officeDocument");
  if (package.has(part)) return part;
  MainPartFinder finder;
  if (package.has("[Content_Types].xml")) package.read_xml("[Content_Types].xml", finder);
  if (!package.has(finder.part)) throw std::runtime_error("damaged: no main part");
  return finder.part;
}

/// The parts that may be inserted, by the ids of their relations. Each takes a walk through the package.
std::map<std::string, std::string> list_inserted(Package& package, const std::vector<Relation>& relations) {
  constexpr std::size_t max_inserted = 100;  // Chosen by hand.
  std::map<std::string, std::string> parts;
  for (const auto& relation : relations)
    if (relation.type == "aFChunk" && package.has(relation.part) && parts.size() < max_inserted)
      parts.emplace(relation.id, std::string(relation.part));
  return parts;
}

/// Adds a part that is a document of its own, in HTML or as plain text; others are named in a warning.
void insert_document(const std::string& part, const std::string& data, BlockBuilder& blocks, Reading& reading) {
  const bool is_page = part.ends_with(".html") || part.ends_with(".htm") || part.ends_with(".xhtml");
  if (!is_page && !part.ends_with(".txt")) {
    reading.warnings.push_back("left out: " + part);
    return;
  }
  auto inserted = is_page ? read_html(data) : read_text(data);
  const auto& document = inserted.document;
  for (const auto& block : document.blocks) blocks.add(std::string(slice(document.text, block.span)), block.role);
  if (document.blocks.empty() && !document.text.empty()) blocks.add(document.text, Role::prose);
}

}  // namespace

Reading read_docx(std::string_view bytes, std::size_t max_bytes) {
  Package package(bytes, max_bytes);
  const auto top = read_relations(package, "");
  const auto main = find_main_part(package, top);
  const auto relations = read_relations(package, main);
  DocxStyles styles;
  if (const auto part = related_part(relations, "styles"); package.has(part)) package.read_xml(part, styles);
  Reading reading;
  auto& document = reading.document;
  BlockBuilder blocks(document, max_bytes);
  auto inserted = list_inserted(package, relations);
  DocxBody body(styles, blocks, [&](std::string_view id) {
    // Each is there once.
    if (const auto part = inserted.extract(std::string(id)))
      insert_document(part.mapped(), package.read(part.mapped()), blocks, reading);
  });
  package.read_xml(main, body);
  const auto properties = read_properties(package, related_part(top, "core-properties"));
  apply_properties(properties, body.title(), document);
  return reading;
}

}  // namespace zubda
