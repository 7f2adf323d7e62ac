/// What documents state about themselves: author, date, site and address. Readers fill the fields of
/// `Document::metadata` with what they find; `read_input` cleans them for all readers.
#pragma once

#include <string_view>

#include <zubda/document.h>

namespace zubda {

/// Adds one author to those of `metadata`, unless it is empty or there already. `name` is valid UTF-8.
void add_author(std::string_view name, Metadata& metadata);

/// Puts every field on one line: white space becomes single blanks, control characters are removed. A field that is
/// longer than such a field can be is not what it seems, and a cut one would not be what the document says: it becomes
/// empty. So does an address that is not one of http or https.
void clean_metadata(Metadata& metadata);

}  // namespace zubda
