#include "input/office/xlsx_styles.h"

#include <charconv>

#include "input/office/number_format.h"

namespace zubda {

std::size_t xlsx_number(std::string_view text) {
  std::size_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

bool is_xlsx_true(std::string_view text) { return text == "1" || text == "true"; }

bool is_xlsx_set(const XmlElement& element) { return !element.has("val") || is_xlsx_true(element.get("val")); }

void XlsxStyles::start(const XmlElement& element) {
  const auto name = element.name();
  const auto id = static_cast<int>(xlsx_number(element.get("numFmtId")));
  if (name == "x:numFmt") {
    // Excel takes 255 characters. Each cell reads its format anew, so that a long one would take quadratic time.
    constexpr std::size_t max_code = 1020;
    const auto code = element.get("formatCode");
    codes_[id] = code.size() <= max_code ? code : std::string_view{};
  } else if (name == "x:cellXfs") {
    in_cells_ = true;
  } else if (name == "x:xf" && in_cells_) {
    ids_.push_back(id);
    fonts_of_cells_.push_back(xlsx_number(element.get("fontId")));
  } else if (name == "x:fonts") {
    in_fonts_ = true;
  } else if (name == "x:font" && in_fonts_) {
    struck_.push_back(false);
  } else if (name == "x:strike" && in_fonts_ && !struck_.empty()) {
    struck_.back() = is_xlsx_set(element);
  }
}

void XlsxStyles::end(std::string_view name) {
  in_cells_ = in_cells_ && name != "x:cellXfs";
  in_fonts_ = in_fonts_ && name != "x:fonts";
}

std::string_view XlsxStyles::code(std::size_t style) const {
  if (style >= ids_.size()) return {};
  const auto own = codes_.find(ids_[style]);
  return own != codes_.end() ? std::string_view(own->second) : built_in_format(ids_[style]);
}

bool XlsxStyles::is_struck(std::size_t style) const {
  return style < fonts_of_cells_.size() && fonts_of_cells_[style] < struck_.size() && struck_[fonts_of_cells_[style]];
}

}  // namespace zubda
