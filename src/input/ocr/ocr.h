/// Reads pictures of text, and PDF files that are such pictures, by optical character recognition with tesseract.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "input/formats.h"

namespace zubda {

/// Whether `bytes` begin a picture that tesseract reads: PNG, JPEG or TIFF.
bool is_picture(std::string_view bytes);

/// What comes of one input.
struct ScanLimits {
  std::size_t bytes = std::size_t{64} << 20;  ///< Of text.
  /// Of a PDF file. Chosen by hand: hardly a book has as many, and a file of a megabyte may have 10,000, which take a
  /// day.
  std::size_t pages = 2000;
};

/// The text in a picture. `language` is a code of ISO 639-1, or empty: then those of the installed languages are tried
/// that are written in the script that tesseract finds. There is always a warning, since letters and above all digits
/// may be recognized wrongly. Throws std::runtime_error with the reason, also where the text has more than
/// `limits.bytes`; what is not installed is named with its package.
Reading read_picture(std::string_view bytes, std::string_view language, const ScanLimits& limits);

/// The same for the pages of a PDF file, which are drawn with pdftoppm. Those behind `limits.pages` are left out,
/// with a warning.
Reading read_scanned_pdf(std::string_view bytes, std::string_view language, const ScanLimits& limits);

/// The names that tesseract has for a language or a script: those of `installed` that are for the language `language`
/// (ISO 639-1), or if that is empty for texts in `script` (as tesseract names it), or all where none is. `osd` and
/// `equ`, which are no languages, are left out.
std::vector<std::string> languages_of_pictures(const std::vector<std::string>& installed, std::string_view language,
                                               std::string_view script);

}  // namespace zubda
