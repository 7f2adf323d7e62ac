/// Reads dumps of MediaWiki: the pages of a wiki in XML.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "input/containers/container.h"

namespace zubda {

/// Whether `start` begins a dump: by its root element and namespace.
bool looks_like_wiki_dump(std::string_view start);

/// Opens a dump: a document for each article, with its title, number and date. Redirects, pages of other namespaces
/// (by their number) and of other content (by its model), and pages without a text are passed over; of several
/// revisions the newest is read. The text of one page is held in memory. Its XML is not repaired.
std::unique_ptr<Container> open_wiki_dump(ByteStream bytes, std::uint64_t max_bytes);

/// Makes one document of all articles, each under its title.
Reading read_wiki_dump(std::string_view bytes, std::size_t max_bytes);

/// Makes a document of an article's fields.
Reading read_wiki_page(std::string_view fields, std::size_t max_bytes);

}  // namespace zubda
