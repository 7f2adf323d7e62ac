/// What the properties of an office document or a book say about it: title, language, authors, dates.
#pragma once

#include <string>
#include <vector>

#include "input/office/package.h"
#include <zubda/document.h>

namespace zubda {

/// What the properties of a document say about it.
struct Properties {
  std::string title;
  std::string language;
  std::vector<std::string> authors;
  std::string date;       ///< When it was published or made; else when it was changed last.
  std::string publisher;  ///< Of a book.
};

/// Of Dublin Core and OpenDocument elements in the part with that name; a document does without them when the part is
/// damaged.
Properties read_properties(Package& package, const std::string& part);

/// Puts the properties into the document. `title` is one that the text has itself and comes first; may be empty.
void apply_properties(const Properties& properties, const std::string& title, Document& document);

}  // namespace zubda
