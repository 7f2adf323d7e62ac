/// Arabic from printed pages: glyphs back to letters.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

/// `text` without direction marks (U+200E, U+200F, U+202A to U+202E), with letters in place of the Arabic presentation
/// forms, and with lam-alef in the order it is read in where pdftotext has turned the ligature round.
std::string arabic_letters(std::string_view text);

}  // namespace zubda
