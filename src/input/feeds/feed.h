/// Reads feeds: RSS 2.0 and its older forms, RSS 1.0, Atom and JSON Feed, a document for each item.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "input/containers/container.h"

namespace zubda {

/// Whether `start` begins a feed: by its root element and namespace, or by the version that a JSON Feed states.
bool looks_like_feed(std::string_view start);

/// Opens a feed. XML of any size is read as it comes and repaired where it is damaged; a JSON Feed is held in memory.
std::unique_ptr<Container> open_feed(ByteStream bytes, std::uint64_t max_bytes);

/// Makes a document of an item, see feed_item.h.
Reading read_feed_item(std::string_view fields, std::size_t max_bytes);

/// Makes one document of all items, each under its title.
Reading read_feed(std::string_view bytes, std::size_t max_bytes);

}  // namespace zubda
