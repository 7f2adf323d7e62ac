#include "text/raised_number.h"

#include <array>
#include <cstddef>

namespace zubda {

std::string raised_number(std::string_view text) {
  constexpr std::string_view plain = "0123456789+-,";
  constexpr std::array<std::string_view, 13> raised = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁺", "⁻", ","};
  constexpr std::string_view minus = "−";
  std::string number;
  bool has_digit = false;
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at).starts_with(minus)) {
      number += "⁻";
      at += minus.size();
      continue;
    }
    const auto index = plain.find(text[at++]);
    if (index == std::string_view::npos) return {};
    has_digit |= index < 10;
    number += raised[index];
  }
  return has_digit ? number : std::string{};
}

}  // namespace zubda
