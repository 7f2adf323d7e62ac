#include "input/office/properties.h"

#include <stdexcept>
#include <string_view>

#include "input/declared_language.h"
#include "input/metadata.h"
#include "input/office/xml.h"
#include "text/ascii.h"

namespace zubda {
namespace {

/// Reads the first title, language and publisher, all authors, and the best of the dates.
class PropertyReader : public XmlHandler {
 public:
  explicit PropertyReader(Properties& properties) : properties_(properties) {}
  void start(const XmlElement& element) override {
    name_ = element.name();
    value_.clear();
    role_ = element.get("role");
    event_ = element.get("event");
  }
  void end(std::string_view name) override {
    if (name == name_) set(trim_ascii(value_));
    name_.clear();
  }
  void text(std::string_view characters) override {
    constexpr std::size_t max_value = 10'000;  // Bytes; no property that is used is as long.
    if (value_.size() < max_value) value_ += characters;
  }

 private:
  void set(std::string_view value) {
    if (value.empty()) return;
    const auto set_first = [&](std::string& property) { property = property.empty() ? value : property; };
    if (name_ == "dc:title") set_first(properties_.title);
    else if (name_ == "dc:language") set_first(properties_.language);
    else if (name_ == "dc:publisher") set_first(properties_.publisher);
    else if (name_ == "meta:initial-creator") properties_.authors = {std::string(value)}, has_first_author_ = true;
    else if (name_ == "dc:creator" && !has_first_author_ && (role_.empty() || role_ == "aut"))
      properties_.authors.emplace_back(value);
    else set_date(value);
  }

  /// Of several dates, that of publication or of the beginning counts most. Where nothing is known, programs write
  /// years such as 0101.
  void set_date(std::string_view value) {
    int rank = 0;
    if (name_ == "dcterms:created" || name_ == "meta:creation-date") rank = 3;
    if (name_ == "dc:date") rank = event_ == "publication" ? 4 : event_.empty() ? 2 : 0;
    if (name_ == "dcterms:modified") rank = 1;
    if (rank <= date_rank_ || value < "1000") return;
    date_rank_ = rank;
    properties_.date = value;
  }

  Properties& properties_;
  std::string name_;
  std::string value_;
  std::string role_;   ///< Of a creator: `aut` for an author.
  std::string event_;  ///< Of a date.
  int date_rank_ = 0;
  bool has_first_author_ = false;  ///< In OpenDocument `dc:creator` is who changed it last.
};

}  // namespace

Properties read_properties(Package& package, const std::string& part) {
  Properties properties;
  PropertyReader reader(properties);
  if (!package.has(part)) return properties;
  try {
    package.read_xml(part, reader);
  } catch (const std::runtime_error&) {
    return {};
  }
  return properties;
}

void apply_properties(const Properties& properties, const std::string& title, Document& document) {
  document.title = title.empty() ? properties.title : title;
  document.language = check_language(properties.language, document.text);
  for (const auto& author : properties.authors) add_author(author, document.metadata);
  document.metadata.date = properties.date;
  document.metadata.site = properties.publisher;
}

}  // namespace zubda
