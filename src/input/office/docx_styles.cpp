#include "input/office/docx_styles.h"

namespace zubda {

bool is_on(const XmlElement& element) {
  const auto value = element.get("val");
  return value != "0" && value != "false" && value != "off";
}

void DocxStyles::start(const XmlElement& element) {
  const auto name = element.name();
  if (name == "w:style") entry_ = &entries_[std::string(element.get("styleId"))];
  if (entry_ == nullptr) return;
  if (name == "w:name") entry_->kind = style_kind(element.get("val"));
  if (name == "w:basedOn") entry_->based_on = element.get("val");
  if (name == "w:vanish") entry_->is_hidden = is_on(element);
  if (entry_->kind != StyleKind::unknown) return;
  if (name == "w:outlineLvl" && element.get("val") < "9") entry_->kind = StyleKind::heading;
  if (name == "w:numId" && element.get("val") != "0") entry_->kind = StyleKind::list;
}

void DocxStyles::end(std::string_view name) {
  if (name == "w:style") entry_ = nullptr;
}

DocxStyle DocxStyles::find(std::string_view id) const {
  constexpr int max_styles = 32;  // Based on each other; chosen by hand.
  DocxStyle style;
  std::optional<bool> is_hidden;
  auto at = entries_.find(id);
  for (int i = 0; i < max_styles && at != entries_.end(); ++i, at = entries_.find(at->second.based_on)) {
    if (style.kind == StyleKind::unknown) style.kind = at->second.kind;
    if (!is_hidden) is_hidden = at->second.is_hidden;
  }
  style.is_hidden = is_hidden.value_or(false);
  return style;
}

}  // namespace zubda
