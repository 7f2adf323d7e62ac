#include "input/office/package_kind.h"

#include <array>
#include <stdexcept>
#include <string>

#include "input/archive/archive.h"
#include "input/office/compound_file.h"

namespace zubda {
namespace {

struct MediaType {
  std::string_view type;
  PackageKind kind;
};

/// What the member `mimetype` begins with, templates included.
constexpr std::array mimetypes = {
    MediaType{"application/epub+zip", PackageKind::epub},
    MediaType{"application/vnd.oasis.opendocument.text", PackageKind::odt},
    MediaType{"application/vnd.oasis.opendocument.presentation", PackageKind::odp},
    MediaType{"application/vnd.oasis.opendocument.spreadsheet", PackageKind::ods},
};

/// Types of main parts in `[Content_Types].xml`: documents, templates and those with macros.
constexpr std::array main_types = {
    MediaType{"wordprocessingml.document.main+xml", PackageKind::docx},
    MediaType{"wordprocessingml.template.main+xml", PackageKind::docx},
    MediaType{"ms-word.document.macroEnabled.main+xml", PackageKind::docx},
    MediaType{"ms-word.template.macroEnabledTemplate.main+xml", PackageKind::docx},
    MediaType{"presentationml.presentation.main+xml", PackageKind::pptx},
    MediaType{"presentationml.slideshow.main+xml", PackageKind::pptx},
    MediaType{"presentationml.template.main+xml", PackageKind::pptx},
    MediaType{"ms-powerpoint.presentation.macroEnabled.main+xml", PackageKind::pptx},
    MediaType{"spreadsheetml.sheet.main+xml", PackageKind::xlsx},
    MediaType{"spreadsheetml.template.main+xml", PackageKind::xlsx},
    MediaType{"ms-excel.sheet.macroEnabled.main+xml", PackageKind::xlsx},
};

PackageKind kind_of_member(Archive& archive) {
  if (archive.name() == "META-INF/container.xml") return PackageKind::epub;
  if (archive.name() == "mimetype") {
    const auto type = archive.read_all();
    for (const auto& [start, kind] : mimetypes)
      if (type.starts_with(start)) return kind;
  }
  if (archive.name() == "[Content_Types].xml") {
    const auto types = archive.read_all();
    for (const auto& [type, kind] : main_types)
      if (types.find(type) != std::string::npos) return kind;
  }
  return PackageKind::none;
}

struct NamedStream {
  std::string_view name;
  PackageKind kind;
};

/// The streams that tell what a compound file is. A Word document may have sheets and slides in it.
constexpr std::array streams = {NamedStream{"WordDocument", PackageKind::doc},
                                NamedStream{"PowerPoint Document", PackageKind::ppt},
                                NamedStream{"Workbook", PackageKind::xls}, NamedStream{"Book", PackageKind::xls},
                                NamedStream{"EncryptedPackage", PackageKind::encrypted}};

PackageKind compound_kind(std::string_view bytes) {
  try {
    const CompoundFile file(bytes);
    for (const auto& [name, kind] : streams)
      if (file.has(name)) return kind;
  } catch (const std::runtime_error&) {
    // Whoever reads it says what is wrong.
  }
  return PackageKind::none;
}

}  // namespace

void refuse_old_office(std::string_view bytes) {
  if (!CompoundFile::begins(bytes)) return;
  switch (compound_kind(bytes)) {
    case PackageKind::xls: throw std::runtime_error("XLS, a sheet of Excel until 2003: save it as XLSX");
    case PackageKind::ppt: throw std::runtime_error("PPT, slides of PowerPoint until 2003: save them as PPTX");
    case PackageKind::encrypted: throw std::runtime_error("encrypted: save it without a password");
    default: return;
  }
}

PackageKind package_kind(std::string_view bytes) {
  if (CompoundFile::begins(bytes)) return compound_kind(bytes);
  if (!bytes.starts_with("PK\x03\x04")) return PackageKind::none;
  constexpr std::uint64_t max_bytes = std::uint64_t{1} << 20;  // Of the members that tell; chosen by hand.
  try {
    Archive archive(bytes, ArchiveMode::members, {.unpacked_bytes = max_bytes});
    while (archive.next())
      if (const auto kind = kind_of_member(archive); kind != PackageKind::none) return kind;
  } catch (const std::runtime_error&) {
    // Whoever reads it says what is wrong.
  }
  return PackageKind::none;
}

}  // namespace zubda
