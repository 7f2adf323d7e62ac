/// The formats that documents are read from: one reader a file, one row a format in formats.cpp.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <zubda/document.h>

namespace zubda {

/// What a reader makes of one input.
struct Reading {
  Document document;
  std::vector<std::string> warnings;  ///< One line each, without the name of the input.
};

/// A way to turn decoded text into a document.
struct InputFormat {
  std::string_view name;
  std::string_view help;
  std::string_view extensions;  ///< Lower case, separated by blanks, without dots; may be empty.
  /// Whether decoded text looks like this format; nullptr when only the name or the extension tells.
  bool (*recognizes)(std::string_view text);
  /// `text` is valid UTF-8. Throws std::runtime_error with the reason when it cannot be read.
  Reading (*read)(std::string text);
};

/// All formats of single documents; plain text is the last and takes everything.
std::span<const InputFormat> input_formats();

/// The format with that name, or nullptr.
const InputFormat* find_input_format(std::string_view name);

/// The format of an input, by the extension of its name and then by its content.
const InputFormat& detect_input_format(std::string_view name, std::string_view text);

// The readers, each in its own file.
Reading read_text(std::string text);
Reading read_mail(std::string text);
Reading read_markdown(std::string text);
Reading read_pdf_text(std::string text);  ///< What pdftotext writes.
Reading read_html(std::string text);

/// Whether `text` begins as a web page does.
bool looks_like_html(std::string_view text);

}  // namespace zubda
