/// What the styles of a workbook say about its cells.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "input/office/xml.h"

namespace zubda {

/// The number that `text` begins with; 0 without one.
std::size_t xlsx_number(std::string_view text);
bool is_xlsx_true(std::string_view text);
/// Whether an element such as `strike`, which has a value or none, is on.
bool is_xlsx_set(const XmlElement& element);

/// Reads styles.xml.
class XlsxStyles : public XmlHandler {
 public:
  void start(const XmlElement& element) override;
  void end(std::string_view name) override;
  void text(std::string_view) override {}

  /// The number format of cells of that style; empty for none.
  std::string_view code(std::size_t style) const;
  /// Whether a line goes through the text of such cells.
  bool is_struck(std::size_t style) const;

 private:
  std::map<int, std::string> codes_;
  std::vector<int> ids_;
  std::vector<std::size_t> fonts_of_cells_;
  std::vector<bool> struck_;  ///< By font.
  bool in_cells_ = false;
  bool in_fonts_ = false;
};

}  // namespace zubda
