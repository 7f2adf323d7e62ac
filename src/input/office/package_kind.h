/// Tells what a zip archive or a compound file is: which office document or book.
#pragma once

#include <cstdint>
#include <string_view>

namespace zubda {

enum class PackageKind : std::uint8_t {
  none,
  docx,
  odt,
  epub,
  pptx,
  odp,
  xlsx,
  ods,
  doc,
  xls,
  ppt,
  encrypted,  ///< DOCX, PPTX or XLSX with a password.
};

/// The kind of document that `bytes` are; `none` for all other files, damaged ones too. An archive of which only a
/// first part is there is judged by its first members.
PackageKind package_kind(std::string_view bytes);

/// Throws std::runtime_error, with advice, for kinds that nobody reads: XLS, PPT and what is encrypted. No converter in
/// Debian 12 gives their text whole: catppt prints nothing of slides that LibreOffice wrote, and xls2csv prints dates
/// as numbers.
void refuse_old_office(std::string_view bytes);

}  // namespace zubda
