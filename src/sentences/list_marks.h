/// Finds list marks: bullets, numbers and letters that begin an item of a list.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <zubda/document.h>

namespace zubda {

/// The length in bytes of the list mark (`•`, `-`, `1.`, `1.)`, `a)`, `• 9.`) with its blanks that `line` begins with;
/// 0 without one.
std::size_t list_mark_length(std::string_view line);

/// Appends to `items` the items of a list that was written in one line (`1) first 2) second`), in order: each begins
/// with the next mark of the same kind. Appends `paragraph` itself when it does not begin with a mark or has only one
/// item.
void split_list_items(std::string_view text, Span paragraph, std::vector<Span>& items);

}  // namespace zubda
