/// Reads web archives: WARC, as crawlers and wget write it, and WET, which has the text of pages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "input/containers/container.h"

namespace zubda {

/// Whether `start` begins a record of a web archive.
bool looks_like_warc(std::string_view start);

/// Opens a web archive: a document for each page or text that a server answered with (status 200), and each text that
/// was made of one. Requests, redirections, errors, pages that were the same as before (revisit), `robots.txt`, other
/// kinds of files and what the crawler says about itself are passed over. Reads in constant memory. What servers packed
/// may unpack to `max_bytes`, all together; each document beyond that throws std::runtime_error when it is read.
std::unique_ptr<Container> open_warc(ByteStream bytes, std::uint64_t max_bytes);

/// Makes one document of all of them, each under its title.
Reading read_warc(std::string_view bytes, std::size_t max_bytes);

}  // namespace zubda
