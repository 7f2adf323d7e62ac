/// Equations in the elements of office documents.
#pragma once

#include "input/equations/equation.h"
#include "input/office/xml.h"

namespace zubda {

/// Takes the start of an element, as `MathWriter::start` does.
inline bool start_math(MathWriter& equation, const XmlElement& element) {
  const auto attribute = [&](std::string_view name) {
    return element.has(name) ? std::optional<std::string>(element.get(name)) : std::nullopt;
  };
  if (!equation.is_open()) return equation.start(element.name());
  return equation.start(element.name(), {attribute("val"), attribute("open"), attribute("close")});
}

}  // namespace zubda
