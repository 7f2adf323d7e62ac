#include "input/office/symbols.h"

#include <algorithm>
#include <array>

namespace zubda {

std::string_view symbol_text(std::string_view font, unsigned code) {
  // Adobe's encoding of the font Symbol from A to Z and a to z; Word adds F000.
  constexpr std::array<std::string_view, 58> greek = {
      "Α", "Β", "Χ", "Δ", "Ε", "Φ", "Γ", "Η", "Ι", "ϑ", "Κ", "Λ", "Μ", "Ν", "Ο", "Π", "Θ", "Ρ", "Σ", "Τ",
      "Υ", "ς", "Ω", "Ξ", "Ψ", "Ζ", "[", "∴", "]", "⊥", "_", " ", "α", "β", "χ", "δ", "ε", "φ", "γ", "η",
      "ι", "ϕ", "κ", "λ", "μ", "ν", "ο", "π", "θ", "ρ", "σ", "τ", "υ", "ϖ", "ω", "ξ", "ψ", "ζ"};
  struct Sign {
    unsigned code;
    std::string_view text;
  };
  constexpr std::array signs = {Sign{0x2D, "−"}, Sign{0x40, "≅"}, Sign{0xA2, "′"}, Sign{0xA3, "≤"}, Sign{0xA5, "∞"},
                                Sign{0xAB, "↔"}, Sign{0xAC, "←"}, Sign{0xAD, "↑"}, Sign{0xAE, "→"}, Sign{0xAF, "↓"},
                                Sign{0xB0, "°"}, Sign{0xB1, "±"}, Sign{0xB2, "″"}, Sign{0xB3, "≥"}, Sign{0xB4, "×"},
                                Sign{0xB6, "∂"}, Sign{0xB7, "•"}, Sign{0xB8, "÷"}, Sign{0xB9, "≠"}, Sign{0xBA, "≡"},
                                Sign{0xBB, "≈"}, Sign{0xBC, "…"}, Sign{0xD1, "∇"}, Sign{0xD5, "∏"}, Sign{0xD6, "√"},
                                Sign{0xD7, "⋅"}, Sign{0xE5, "∑"}, Sign{0xF2, "∫"}};
  if (font != "Symbol") return " ";
  code &= 0xFF;
  if (code >= 'A' && code < 'A' + greek.size()) return greek[code - 'A'];
  const auto* sign = std::ranges::find(signs, code, &Sign::code);
  if (sign != signs.end()) return sign->text;
  constexpr std::string_view digits = "0123456789";
  return code >= '0' && code <= '9' ? digits.substr(code - '0', 1) : std::string_view(" ");
}

}  // namespace zubda
