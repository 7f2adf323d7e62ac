/// Tells what a zip archive holds by its directory; nothing is unpacked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zubda {

/// The kind of document that a zip archive is.
enum class ZipContent : std::uint8_t { no_zip, docx, odt, epub, unknown };

/// The kind, from the names and the first entry. A part of an archive that has no directory is judged by its first
/// entry.
ZipContent zip_content(std::string_view bytes);

/// How many bytes the entries have together once unpacked, as the directory has it.
std::uint64_t zip_unpacked_bytes(std::string_view bytes);

}  // namespace zubda
