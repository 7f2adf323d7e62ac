/// Namespaces of XML that zubda tells apart, and the prefixes by which its readers call them.
#pragma once

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace zubda {

/// The names of namespaces that zubda tells apart. Office documents have each in two forms: of ECMA-376 and, in the
/// strict form of ISO/IEC 29500, of purl.oclc.org.
struct KnownNamespace {
  std::string_view uri;
  std::string_view prefix;
};

inline constexpr std::array known_namespaces = {
    KnownNamespace{"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w:"},
    KnownNamespace{"http://purl.oclc.org/ooxml/wordprocessingml/main", "w:"},
    KnownNamespace{"http://schemas.openxmlformats.org/drawingml/2006/main", "a:"},
    KnownNamespace{"http://purl.oclc.org/ooxml/drawingml/main", "a:"},
    KnownNamespace{"http://schemas.openxmlformats.org/presentationml/2006/main", "p:"},
    KnownNamespace{"http://purl.oclc.org/ooxml/presentationml/main", "p:"},
    KnownNamespace{"http://schemas.openxmlformats.org/spreadsheetml/2006/main", "x:"},
    KnownNamespace{"http://purl.oclc.org/ooxml/spreadsheetml/main", "x:"},
    KnownNamespace{"http://schemas.openxmlformats.org/officeDocument/2006/math", "m:"},
    KnownNamespace{"http://purl.oclc.org/ooxml/officeDocument/math", "m:"},
    KnownNamespace{"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:"},
    KnownNamespace{"http://purl.oclc.org/ooxml/officeDocument/relationships", "r:"},
    KnownNamespace{"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"},
    KnownNamespace{"http://www.w3.org/1998/Math/MathML", "math:"},
    KnownNamespace{"http://www.idpf.org/2007/ops", "epub:"},
    KnownNamespace{"http://purl.org/dc/elements/1.1/", "dc:"},
    KnownNamespace{"http://purl.org/dc/terms/", "dcterms:"},
    KnownNamespace{"urn:oasis:names:tc:opendocument:xmlns:meta:1.0", "meta:"},
    KnownNamespace{"http://purl.org/rss/1.0/modules/content/", "content:"},
    KnownNamespace{"http://www.w3.org/2005/Atom", "atom:"},
    KnownNamespace{"http://purl.org/atom/ns#", "atom:"},
    KnownNamespace{"http://search.yahoo.com/mrss/", "media:"},
    KnownNamespace{"http://search.yahoo.com/mrss", "media:"},
    KnownNamespace{"http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes:"},
    KnownNamespace{"http://www.google.com/schemas/play-podcasts/1.0", "googleplay:"},
    KnownNamespace{"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office:"},
    KnownNamespace{"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text:"},
    KnownNamespace{"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table:"},
    KnownNamespace{"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw:"},
    KnownNamespace{"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style:"},
    KnownNamespace{"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0", "presentation:"},
    KnownNamespace{"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg:"},
    KnownNamespace{"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", "loext:"},
};

/// The prefix of the namespace `uri`; empty for others, and for nullptr. Of a long name only the beginning is compared,
/// since it may be that of many elements.
inline std::string_view prefix_of(const char* uri) {
  constexpr std::size_t longer_than_all = 100;
  if (uri == nullptr) return {};
  const std::string_view start(uri, ::strnlen(uri, longer_than_all));
  const auto* found = std::ranges::find(known_namespaces, start, &KnownNamespace::uri);
  return found == known_namespaces.end() ? std::string_view{} : found->prefix;
}

}  // namespace zubda
