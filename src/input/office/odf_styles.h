/// The styles of OpenDocument files: those with names in styles.xml and the automatic ones in content.xml.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "input/office/styles.h"
#include "input/office/xml.h"

namespace zubda {

/// What a style gives, with what it inherits.
struct OdfStyle {
  StyleKind kind = StyleKind::unknown;
  bool is_hidden = false;  ///< Words that are not displayed, a hidden sheet, slide.
  bool is_raised = false;
  std::optional<bool> is_struck = {};  ///< A line goes through its words; nothing where it does not say.
};

class OdfStyles : public XmlHandler {
 public:
  void start(const XmlElement& element) override;
  void end(std::string_view name) override;
  void text(std::string_view) override {}

  /// The style of that family (`paragraph`, `text`, `table`, `drawing-page`); a plain one when there is none. Styles
  /// that are based on each other in a circle end.
  OdfStyle find(std::string_view family, std::string_view name) const;

 private:
  struct Entry {
    const Entry* parent = nullptr;  ///< Its name may be long, and is looked up once.
    StyleKind kind = StyleKind::unknown;
    std::optional<bool> is_hidden;
    std::optional<bool> is_raised;
    std::optional<bool> is_struck;
  };

  std::map<std::string, Entry, std::less<>> entries_;  ///< By family and name, with a slash between.
  Entry* entry_ = nullptr;                             ///< That is being read.
};

}  // namespace zubda
