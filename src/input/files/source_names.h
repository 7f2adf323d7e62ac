/// Tells by the names of files in a folder which hold programs, styles, pictures or data: text in its form, and nothing
/// to summarize.
#pragma once

#include <string_view>

namespace zubda {

/// What a file of that name holds ("program", "style sheet", "picture", "data"); empty for all other names.
std::string_view kind_of_source(std::string_view name);

}  // namespace zubda
