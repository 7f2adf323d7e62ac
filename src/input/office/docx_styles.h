/// The styles of a Word document.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "input/office/styles.h"
#include "input/office/xml.h"

namespace zubda {

/// What a style gives its paragraphs or words, with what it inherits.
struct DocxStyle {
  StyleKind kind = StyleKind::unknown;
  bool is_hidden = false;
  bool is_struck = false;  ///< A line goes through its words.
};

/// What the properties of a run say about its words.
struct DocxRun {
  bool is_hidden = false;
  bool is_struck = false;
  bool is_raised = false;
};

/// Reads styles.xml.
class DocxStyles : public XmlHandler {
 public:
  void start(const XmlElement& element) override;
  void end(std::string_view name) override;
  void text(std::string_view) override {}

  /// The style with that id; a plain one when there is none. Styles that are based on each other in a circle end.
  DocxStyle find(std::string_view id) const;
  /// Whether `element` is a property of a run that `run` tells; sets it.
  bool read_run_property(const XmlElement& element, DocxRun& run) const;

 private:
  struct Entry {
    const Entry* based_on = nullptr;  ///< Its name may be long, and is looked up once.
    StyleKind kind = StyleKind::unknown;
    std::optional<bool> is_hidden;
    std::optional<bool> is_struck;
  };

  std::map<std::string, Entry, std::less<>> entries_;
  Entry* entry_ = nullptr;  ///< That is being read.
};

/// Whether a property without a value, or with one, is on.
bool is_on(const XmlElement& element);

}  // namespace zubda
