/// What the HTML writer's page calls documents, and in which language.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "output/html_words.h"
#include "output/record.h"

namespace zubda {

/// The language of a record, of a digest that of its first document; "und" where none is known.
std::string language_of(const Record& record);

/// What a reader would call the record: its title, or else the last part of its name. `first_line` is its heading where
/// it has one on its first line.
std::string heading_of(const Record& record, const PageWords& words, std::string_view first_line = {});

/// The heading on the first line of a document of a digest; empty where there is none.
std::string_view first_line_of(const Record& digest, std::size_t document);

}  // namespace zubda
