/// Lam-alef that was turned round.
#pragma once

#include <string>

namespace zubda {

/// pdftotext reverses the letters of a right-to-left line, and with them those of a ligature that stands for two
/// letters: `لا` becomes `ال`, everywhere in a text or nowhere. Where it is everywhere, turns back what cannot be
/// anything else; some words that would be words either way (`عالم`, `طالب`) stay as they are.
std::string turn_lam_alef(std::string text);

}  // namespace zubda
