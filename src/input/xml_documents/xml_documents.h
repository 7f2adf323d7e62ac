/// The readers of documents in XML vocabularies: DocBook, JATS (articles of journals) and TEI (editions of texts).
#pragma once

#include <string>
#include <string_view>

#include "input/formats.h"

namespace zubda {

bool looks_like_docbook(std::string_view text);
bool looks_like_jats(std::string_view text);
bool looks_like_tei(std::string_view text);

Reading read_docbook(std::string text);
Reading read_jats(std::string text);
Reading read_tei(std::string text);

/// `xml` without the declarations in its document type, and with the text that they declare in place of each name
/// (`&version;`). Only short texts without markup are put in; the result is at most twice as long as `xml` and a
/// megabyte.
std::string resolve_own_entities(std::string xml);

}  // namespace zubda
