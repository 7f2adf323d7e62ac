/// The letters that the codes of a PDF font stand for.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "input/pdf/pdf_objects.h"

namespace zubda {

/// The text of a PDF string in UTF-16 or in Latin-1, as UTF-8.
std::string letters_of_pdf_string(std::string_view string);

/// The table that a font has for reading its text (/ToUnicode).
class FontLetters {
 public:
  /// `table` is the content of the stream; `two_bytes` tells how long codes are where it does not say so.
  FontLetters(std::string_view table, bool two_bytes, bool is_invisible = false);

  /// Whether the font has no shapes: text recognition lays its words with it over the picture that they were read from.
  bool is_invisible() const { return is_invisible_; }
  /// How many codes the table names, those that it names twice counted twice.
  std::size_t codes_read() const { return codes_read_; }

  /// Calls `visit` with the letters of each glyph of a string that is shown; a code without letters is passed over.
  template <class Visit>
  void for_each_glyph(std::string_view string, Visit&& visit) const {
    for (std::size_t at = 0; at + code_length_ <= string.size(); at += code_length_) {
      const auto found = letters_.find(code_of(string.substr(at, code_length_)));
      if (found != letters_.end()) visit(std::string_view(found->second));
    }
  }

 private:
  static std::uint32_t code_of(std::string_view bytes);
  void add_range(std::uint32_t first, std::uint32_t last, const PdfValue& target);

  std::size_t code_length_ = 1;
  bool is_invisible_ = false;
  std::size_t codes_read_ = 0;
  std::unordered_map<std::uint32_t, std::string> letters_;
};

/// The fonts of a file, each read once.
class FontCache {
 public:
  /// nullptr when the font has no table.
  const FontLetters* find(const PdfObjects& objects, const PdfValue& font);

 private:
  std::unordered_map<std::uint32_t, std::unique_ptr<FontLetters>> fonts_;
};

}  // namespace zubda
