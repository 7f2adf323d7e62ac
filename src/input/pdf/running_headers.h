/// Printed pages as text: form feeds between them, numbers and running heads at their edges.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zubda {

/// The lines of one page, without their line ends.
using Page = std::vector<std::string_view>;

/// The pages of `text`, which form feeds separate. The views are into `text`.
std::vector<Page> split_pages(std::string_view text);

/// Removes from the pages what is furniture and not text: blank lines at their edges, lines there that hold only the
/// page's number, and running heads and feet, which stand at the edge of several pages and differ in nothing but
/// numbers.
void remove_furniture(std::vector<Page>& pages);

}  // namespace zubda
