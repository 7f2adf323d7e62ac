/// Reads ZIM files, in which Kiwix and others keep wikis: runs zubda-zim, the program that opens them with libzim.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "input/containers/container.h"

namespace zubda {

/// Whether `start` begins a ZIM file.
bool looks_like_zim(std::string_view start);

/// Opens the ZIM file at `path`: a document for each page and text, in the order in which they lie in it, with its path
/// as id. Redirects, pictures and what the file says about itself are passed over. Some megabytes are read at a time.
/// `next` throws std::runtime_error where the file is damaged.
std::unique_ptr<Container> open_zim(const std::string& path);

/// Makes a document of an article's fields, as zubda-zim writes them.
Reading read_zim_article(std::string_view fields, std::size_t max_bytes);

}  // namespace zubda
