#include "input/office/odf_styles.h"

namespace zubda {
namespace {

std::string key(std::string_view family, std::string_view name) { return std::string(family).append("/").append(name); }

bool is_raised_position(std::string_view position) {
  // "super 58%" or a height such as "33% 58%".
  if (position.starts_with("super")) return true;
  return !position.empty() && position.front() >= '1' && position.front() <= '9';
}

}  // namespace

void OdfStyles::start(const XmlElement& element) {
  const auto name = element.name();
  if (name == "style:style") {
    entry_ = &entries_[key(element.get("style:family"), element.get("style:name"))];
    const auto parent = element.get("parent-style-name");
    entry_->parent = parent.empty() ? nullptr : &entries_[key(element.get("style:family"), parent)];
    const auto shown = element.get("style:display-name");
    entry_->kind = style_kind(shown.empty() ? element.get("style:name") : shown);
    const auto level = element.get("default-outline-level");
    if (entry_->kind == StyleKind::unknown && !level.empty()) entry_->kind = StyleKind::heading;
  }
  if (entry_ == nullptr) return;
  if (name == "style:text-properties") {
    for (const auto* line : {"text-line-through-style", "text-line-through-type"})
      if (element.has(line)) entry_->is_struck = element.get(line) != "none";
    if (element.has("text:display")) entry_->is_hidden = element.get("text:display") == "none";
    if (element.has("text-position")) entry_->is_raised = is_raised_position(element.get("text-position"));
  }
  if (name == "style:table-properties" && element.get("table:display") == "false") entry_->is_hidden = true;
  if (name == "style:drawing-page-properties" && element.get("presentation:visibility") == "hidden")
    entry_->is_hidden = true;
}

void OdfStyles::end(std::string_view name) {
  if (name == "style:style") entry_ = nullptr;
}

OdfStyle OdfStyles::find(std::string_view family, std::string_view name) const {
  constexpr int max_styles = 32;  // Based on each other; chosen by hand.
  OdfStyle style;
  std::optional<bool> is_hidden;
  std::optional<bool> is_raised;
  const auto found = entries_.find(key(family, name));
  const auto* entry = found == entries_.end() ? nullptr : &found->second;
  for (int i = 0; i < max_styles && entry != nullptr; ++i, entry = entry->parent) {
    if (style.kind == StyleKind::unknown) style.kind = entry->kind;
    if (!is_hidden) is_hidden = entry->is_hidden;
    if (!is_raised) is_raised = entry->is_raised;
    if (!style.is_struck) style.is_struck = entry->is_struck;
  }
  style.is_hidden = is_hidden.value_or(false);
  style.is_raised = is_raised.value_or(false);
  return style;
}

}  // namespace zubda
