#include <optional>
#include <string>

#include "input/html/page_builder.h"

namespace zubda {

bool HtmlBuilder::start_equation(std::string_view name, const HtmlAttributes& attributes, bool is_block) {
  if (is_block) end_equation();
  if (!equation_.is_open() && name == "math") is_hidden_equation_ = is_hidden(attributes);
  if (!equation_.is_open() && name != "math") return false;
  const auto attribute = [&](std::string_view wanted) {
    return attributes.has(wanted) ? std::optional<std::string>(attributes.get(wanted)) : std::nullopt;
  };
  return equation_.start("math:" + std::string(name), {{}, attribute("open"), attribute("close")});
}

void HtmlBuilder::append_equation() {
  const auto text = equation_.take();
  if (!is_hidden_equation_ && (page_.elements[current_].context & in_skipped) == 0) append_collapsed(text);
}

void HtmlBuilder::end_equation() {
  while (equation_.is_open())
    if (equation_.end()) append_equation();
}

}  // namespace zubda
