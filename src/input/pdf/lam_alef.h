/// Lam-alef that was turned round.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

/// pdftotext reverses the letters of a right-to-left line, and with them those of a ligature that stands for two
/// letters: `لا` becomes `ال`, everywhere in a text or nowhere. Where it is everywhere, turns back what is likely to be
/// lam-alef by the letters around it. Words that would be words either way (`عالم`, `ثالث`) get the more frequent one.
std::string turn_lam_alef(std::string text);

/// Whether lam-alef is surely turned round in a text of unknown origin: the article before an alef with hamza or madda
/// (`األول` for `الأول`) is turned everywhere in the first 64 kilobytes. False for text without it.
bool has_turned_lam_alef(std::string_view text);

}  // namespace zubda
