/// Tells what a zip archive is.
#pragma once

#include <cstdint>
#include <string_view>

namespace zubda {

enum class PackageKind : std::uint8_t { none, docx, odt, epub, pptx, odp, xlsx, ods };

/// The kind of document that `bytes` are; `none` for all other archives, damaged ones and whatever is no archive. An
/// archive of which only a first part is there is judged by its first members.
PackageKind package_kind(std::string_view bytes);

}  // namespace zubda
