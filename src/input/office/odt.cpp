/// The readers of OpenDocument files.
#include <map>
#include <stdexcept>

#include "input/office/blocks.h"
#include "input/office/math.h"
#include "input/office/odf_body.h"
#include "input/office/odf_styles.h"
#include "input/office/office.h"
#include "input/office/package.h"
#include "input/office/properties.h"

namespace zubda {
namespace {

/// Reads an embedded object that is an equation.
class EquationReader : public XmlHandler {
 public:
  void start(const XmlElement& element) override {
    if (is_root_ || math_.is_open()) start_math(math_, element);
    is_root_ = false;
  }
  void end(std::string_view) override {
    if (math_.is_open()) math_.end();
  }
  void text(std::string_view characters) override {
    if (math_.is_open()) math_.text(characters);
  }
  std::string take() { return math_.take(); }

 private:
  MathWriter math_;
  bool is_root_ = true;
};

/// The equations of a document by the folders that they are in.
std::map<std::string, std::string, std::less<>> read_equations(Package& package) {
  constexpr std::string_view content = "/content.xml";
  constexpr std::uint64_t max_bytes = 1 << 16;  // Of an equation; larger objects are charts and documents.
  std::vector<std::string> names;
  for (const auto& [name, size] : package.parts())
    if (name.ends_with(content) && size <= max_bytes) names.push_back(name);
  std::map<std::string, std::string, std::less<>> equations;
  package.read(names, [&](const std::string& name, std::string_view data) {
    EquationReader reader;
    read_xml(data, reader, name);
    if (auto equation = reader.take(); !equation.empty())
      equations.emplace(name.substr(0, name.size() - content.size()), std::move(equation));
  });
  return equations;
}

/// Whether the manifest says how to decrypt the content.
bool is_encrypted(Package& package) {
  const auto manifest = package.read("META-INF/manifest.xml");
  return manifest.find("encryption-data") != std::string::npos;
}

}  // namespace

Reading read_odt(std::string_view bytes, std::size_t max_bytes) {
  Package package(bytes, max_bytes);
  if (is_encrypted(package)) throw std::runtime_error("encrypted");
  const auto equations = read_equations(package);
  OdfStyles styles;
  if (package.has("styles.xml")) package.read_xml("styles.xml", styles);
  Reading reading;
  auto& document = reading.document;
  BlockBuilder blocks(document, max_bytes);
  OdfBody body(styles, blocks, equations);
  package.read_xml("content.xml", body);
  const auto properties = read_properties(package, "meta.xml");
  apply_properties(properties, body.title(), document);
  return reading;
}

}  // namespace zubda
