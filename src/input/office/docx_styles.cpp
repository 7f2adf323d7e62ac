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
  if (name == "w:basedOn") entry_->based_on = &entries_[std::string(element.get("val"))];
  if (name == "w:strike" || name == "w:dstrike")
    entry_->is_struck = is_on(element) || entry_->is_struck.value_or(false);  // With one line or with two.
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
  std::optional<bool> is_struck;
  const auto found = entries_.find(id);
  const auto* entry = found == entries_.end() ? nullptr : &found->second;
  for (int i = 0; i < max_styles && entry != nullptr; ++i, entry = entry->based_on) {
    if (style.kind == StyleKind::unknown) style.kind = entry->kind;
    if (!is_hidden) is_hidden = entry->is_hidden;
    if (!is_struck) is_struck = entry->is_struck;
  }
  style.is_hidden = is_hidden.value_or(false);
  style.is_struck = is_struck.value_or(false);
  return style;
}

bool DocxStyles::read_run_property(const XmlElement& element, DocxRun& run) const {
  const auto name = element.name();
  if (name == "w:vanish") {
    run.is_hidden = is_on(element);
  } else if (name == "w:strike" || name == "w:dstrike") {
    run.is_struck = is_on(element) || (run.is_struck && name == "w:dstrike");
  } else if (name == "w:vertAlign") {
    run.is_raised = element.get("val") == "superscript";
  } else if (name == "w:rStyle") {
    const auto style = find(element.get("val"));
    run.is_hidden |= style.is_hidden;
    run.is_struck |= style.is_struck;
  } else {
    return false;
  }
  return true;
}

}  // namespace zubda
