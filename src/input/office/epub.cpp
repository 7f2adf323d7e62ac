/// The reader of EPUB: the chapters in the order of the spine.
#include <map>
#include <stdexcept>
#include <utility>

#include "input/office/blocks.h"
#include "input/office/epub_chapter.h"
#include "input/office/office.h"
#include "input/office/package.h"
#include "input/office/properties.h"
#include "text/ascii.h"

namespace zubda {
namespace {

/// Finds the package document in META-INF/container.xml.
class ContainerReader : public XmlHandler {
 public:
  void start(const XmlElement& element) override {
    if (element.name() == "rootfile" && path.empty()) path = resolve_part("", element.get("full-path"));
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  std::string path;
};

/// Reads a package document: what chapters there are, and in which order.
class SpineReader : public XmlHandler {
 public:
  SpineReader(const Package& package, std::string path) : package_(package), path_(std::move(path)) {}

  void start(const XmlElement& element) override {
    const auto name = element.name();
    if (name == "item") {
      items_[std::string(element.get("id"))] = {std::string(element.get("href")),
                                                std::string(element.get("media-type")),
                                                element.get("properties").find("nav") != std::string_view::npos};
      if (element.get("media-type") != "text/css") return;
      if (const auto part = resolve_part(path_, element.get("href")); package_.has(part)) style_sheets_.add(part);
    } else if (name == "itemref") {
      (element.get("linear") == "no" ? last_ : first_).emplace_back(element.get("idref"));
    }
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  /// The parts with chapters, each once: those that are not in the line of the text come after it. The navigation is
  /// none.
  std::vector<std::string> chapters() {
    PartList parts;
    for (const auto* ids : {&first_, &last_}) {
      for (const auto& id : *ids) {
        const auto item = items_.find(id);
        if (item == items_.end() || item->second.is_navigation) continue;
        const auto& type = item->second.type;
        if (type != "application/xhtml+xml" && type != "text/html" && type != "application/x-dtbook+xml") continue;
        const auto part = resolve_part(path_, item->second.target);
        if (package_.has(part)) parts.add(part);
        else if (missing_.empty()) missing_ = part;
      }
    }
    return parts.names();
  }

  const std::vector<std::string>& style_sheets() const { return style_sheets_.names(); }

  /// The first part that is named and not there; empty for none.
  const std::string& missing() const { return missing_; }

 private:
  struct Item {
    std::string target;  ///< As the document has it: many short ones may be in a folder with a long name.
    std::string type;
    bool is_navigation = false;
  };

  const Package& package_;
  std::string path_;
  std::map<std::string, Item, std::less<>> items_;
  PartList style_sheets_;
  std::vector<std::string> first_;
  std::vector<std::string> last_;
  std::string missing_;
};

/// Adds a chapter; returns whether it had to be repaired.
bool read_chapter(const std::string& name, std::string_view data, EpubChapter& chapter) {
  XmlReader reader(chapter, name, XmlFaults::repaired);
  reader.feed(data);
  const bool is_repaired = reader.finish();
  chapter.finish();
  return is_repaired;
}

bool is_xml(std::string_view data) {
  if (data.starts_with("\xEF\xBB\xBF")) data.remove_prefix(3);
  data = trim_ascii(data);
  return data.empty() || data.front() == '<' || data.front() == '\0' || data.front() == '\xFF' ||
         data.front() == '\xFE';
}

}  // namespace

Reading read_epub(std::string_view bytes, std::size_t max_bytes) {
  Package package(bytes, max_bytes);
  ContainerReader container;
  package.read_xml("META-INF/container.xml", container);
  SpineReader spine(package, container.path);
  package.read_xml(container.path, spine);
  HiddenNames hidden;
  package.read(spine.style_sheets(), [&](const std::string&, std::string_view css) { read_style_sheet(css, hidden); });
  const bool may_be_encrypted = package.has("META-INF/encryption.xml");
  Reading reading;
  auto& document = reading.document;
  BlockBuilder blocks(document, max_bytes);
  std::string title;
  std::string repaired;
  package.read(spine.chapters(), [&](const std::string& name, std::string_view data) {
    if (may_be_encrypted && !is_xml(data)) throw std::runtime_error("encrypted");
    EpubChapter chapter(blocks, hidden);
    if (read_chapter(name, data, chapter) && repaired.empty()) repaired = name;
    if (title.empty()) title = chapter.title();
  });
  if (!spine.missing().empty()) reading.warnings.push_back("missing in it: " + spine.missing());
  if (!repaired.empty()) reading.warnings.push_back("damaged, some of it may be missing: " + repaired);
  const auto properties = read_properties(package, container.path);
  apply_properties(properties, properties.title.empty() ? title : properties.title, document);
  return reading;
}

}  // namespace zubda
