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
  explicit SpineReader(std::string path) : path_(std::move(path)) {}

  void start(const XmlElement& element) override {
    const auto name = element.name();
    if (name == "item") {
      items_[std::string(element.get("id"))] = {resolve_part(path_, element.get("href")),
                                                std::string(element.get("media-type")),
                                                element.get("properties").find("nav") != std::string_view::npos};
      if (element.get("media-type") == "text/css") style_sheets.push_back(resolve_part(path_, element.get("href")));
    } else if (name == "itemref") {
      (element.get("linear") == "no" ? last_ : first_).emplace_back(element.get("idref"));
    }
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  /// The parts with chapters: those that are not in the line of the text come after it. The navigation is none.
  std::vector<std::string> chapters() const {
    std::vector<std::string> parts;
    for (const auto* ids : {&first_, &last_}) {
      for (const auto& id : *ids) {
        const auto item = items_.find(id);
        if (item == items_.end() || item->second.is_navigation || item->second.part.empty()) continue;
        const auto& type = item->second.type;
        if (type == "application/xhtml+xml" || type == "text/html" || type == "application/x-dtbook+xml")
          parts.push_back(item->second.part);
      }
    }
    return parts;
  }

  std::vector<std::string> style_sheets;

 private:
  struct Item {
    std::string part;
    std::string type;
    bool is_navigation = false;
  };

  std::string path_;
  std::map<std::string, Item, std::less<>> items_;
  std::vector<std::string> first_;
  std::vector<std::string> last_;
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
  SpineReader spine(container.path);
  package.read_xml(container.path, spine);
  HiddenNames hidden;
  package.read(spine.style_sheets, [&](const std::string&, std::string_view css) { read_style_sheet(css, hidden); });
  const bool may_be_encrypted = package.has("META-INF/encryption.xml");
  Reading reading;
  auto& document = reading.document;
  BlockBuilder blocks(document, max_bytes);
  std::string title;
  std::string repaired;
  const auto chapters = spine.chapters();
  package.read(chapters, [&](const std::string& name, std::string_view data) {
    if (may_be_encrypted && !is_xml(data)) throw std::runtime_error("encrypted");
    EpubChapter chapter(blocks, hidden);
    if (read_chapter(name, data, chapter) && repaired.empty()) repaired = name;
    if (title.empty()) title = chapter.title();
  });
  for (const auto& chapter : chapters)
    if (!package.has(chapter)) {
      reading.warnings.push_back("missing in it: " + chapter);
      break;
    }
  if (!repaired.empty()) reading.warnings.push_back("damaged, some of it may be missing: " + repaired);
  const auto properties = read_properties(package, container.path);
  apply_properties(properties, properties.title.empty() ? title : properties.title, document);
  return reading;
}

}  // namespace zubda
