/// The reader of DOCX: its parts are found by relations, so that they may have any name.
#include <algorithm>
#include <map>
#include <optional>
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

bool is_page(std::string_view part) {
  return part.ends_with(".html") || part.ends_with(".htm") || part.ends_with(".xhtml");
}

/// The parts that are documents of their own, in HTML or as plain text, and may be inserted.
class Inserted {
 public:
  /// One walk through the package reads all of them.
  Inserted(Package& package, const std::vector<Relation>& relations) : package_(package) {
    PartList names;
    for (const auto& relation : relations) {
      if (relation.type != "aFChunk" || relation.part.empty()) continue;
      by_id_.emplace(relation.id, relation.part);
      if (is_page(relation.part) || relation.part.ends_with(".txt")) names.add(relation.part);
    }
    package.read(names.names(), [&](const std::string& name, std::string_view data) { parts_[name].text = data; });
  }

  /// Adds the part that the relation with that id leads to, once.
  void insert(std::string_view id, BlockBuilder& blocks) {
    const auto found = by_id_.extract(std::string(id));
    if (!found) return;
    const auto name = found.mapped();
    const auto part = parts_.find(name);
    if (part == parts_.end()) {
      left_out_.add(name);
      return;
    }
    const auto& document = document_of(name, part->second);
    for (const auto& block : document.blocks) blocks.add(std::string(slice(document.text, block.span)), block.role);
    if (document.blocks.empty() && !document.text.empty()) blocks.add(document.text, Role::prose);
  }

  /// Names the parts that were to be inserted and cannot be read.
  void warn(std::vector<std::string>& warnings) const {
    constexpr std::size_t max_named = 100;  // Chosen by hand.
    const auto& names = left_out_.names();
    for (std::size_t i = 0; i < std::min(names.size(), max_named); ++i) warnings.push_back("left out: " + names[i]);
    if (names.size() > max_named)
      warnings.push_back("left out: " + std::to_string(names.size() - max_named) + " more inserted documents");
  }

 private:
  struct Part {
    std::string text;
    std::optional<Document> document = {};
    std::size_t size = 0;
  };

  /// A part that several relations lead to is read once, and counts each time as if it were unpacked again.
  const Document& document_of(std::string_view name, Part& part) {
    if (part.document) {
      package_.count(part.size);
    } else {
      part.size = part.text.size();
      part.document = (is_page(name) ? read_html(std::move(part.text)) : read_text(std::move(part.text))).document;
    }
    return *part.document;
  }

  Package& package_;
  std::map<std::string, std::string_view> by_id_;
  std::map<std::string, Part, std::less<>> parts_;
  PartList left_out_;
};

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
  Inserted inserted(package, relations);
  DocxBody body(styles, blocks, [&](std::string_view id) { inserted.insert(id, blocks); });
  package.read_xml(main, body);
  inserted.warn(reading.warnings);
  const auto properties = read_properties(package, related_part(top, "core-properties"));
  apply_properties(properties, body.title(), document);
  return reading;
}

}  // namespace zubda
