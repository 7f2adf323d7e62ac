/// The signs of Info within the text of a node: only for info_page.cpp.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

/// The text of one node, which has no menu any more, without cross references, addresses of links, marks of notes and
/// braces of raised digits, see `remove_info_marks`.
std::string plain_info_text(std::string_view node);

}  // namespace zubda
