#include "input/magic.h"

#include <array>
#include <cstddef>
#include <string>

#include "input/archive/compression.h"
#include "input/encoding/wide_encoding.h"
#include "text/byte_class.h"

namespace zubda {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::string_view bytes;
  std::string_view message;
};

constexpr std::array table = {
    Magic{"\x89PNG\r\n"sv, "looks like PNG image, not text: --ocr reads a scan"},
    Magic{"\xFF\xD8\xFF"sv, "looks like JPEG image, not text: --ocr reads a scan"},
    Magic{"II*\0"sv, "looks like TIFF image, not text: --ocr reads a scan"},
    Magic{"MM\0*"sv, "looks like TIFF image, not text: --ocr reads a scan"},
    Magic{"GIF87a"sv, "looks like GIF image, not text"},
    Magic{"GIF89a"sv, "looks like GIF image, not text"},
    Magic{"%PDF-"sv, "PDF document, not text"},
    Magic{"PK\x03\x04"sv, "zip data that is no DOCX, ODT or EPUB: unpack it first"},
    Magic{"{\\rtf"sv, "RTF document, not text"},
    Magic{"\xD0\xCF\x11\xE0"sv, "an OLE compound file that is no DOC, or a damaged one: not text"},
    Magic{"\x7F"
          "ELF"sv,
          "looks like an executable, not text"},
    Magic{"ZIM\x04"sv, "a ZIM file, which the program zubda reads article by article, not as one text"},
    Magic{"OggS\0"sv, "looks like Ogg audio, not text"},
    Magic{"ID3\2\0"sv, "looks like MP3 audio, not text"},
    Magic{"ID3\3\0"sv, "looks like MP3 audio, not text"},
    Magic{"ID3\4\0"sv, "looks like MP3 audio, not text"},
    Magic{"SQLite format 3\0"sv, "looks like an SQLite database, not text"},
};

constexpr std::size_t max_start = 4096;  ///< Looked at.
/// Control characters that no text has: more than both of these, a number and a share of the bytes, are binary data.
/// Chosen by hand: a text may have some stray ones.
constexpr std::size_t max_odd = 8;
constexpr std::size_t max_odd_percent = 2;

/// The control characters that no text has, NUL apart: UTF-16 and UTF-32 are full of it.
constexpr ByteRange odd_controls[] = {{0x01, 0x07}, {0x0E, 0x1A}, {0x1C, 0x1F}};

bool has_wide_mark(std::string_view start) {
  return start.starts_with("\xFF\xFE"sv) || start.starts_with("\xFE\xFF"sv);
}

}  // namespace

void refuse_binary(std::string_view bytes) {
  const auto start = bytes.substr(0, max_start);
  for (const auto& [magic, message] : table)
    if (start.starts_with(magic)) throw NotText(std::string(message));
  if (is_tar(start)) throw NotText("tar archive, not text");
  if (has_wide_mark(start) || !wide_encoding(start).empty()) return;
  const auto odd = count_members(start, byte_class<odd_controls>);
  if (odd > max_odd && odd * 100 > start.size() * max_odd_percent) throw NotText("binary data, not text");
}

}  // namespace zubda
