/// Cuts tags with more attributes than any page needs: the parser compares every attribute with all others.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

/// `text` without the attributes of a tag that follow its first 256. Gives a view of `text` or, if something was cut,
/// of `storage`.
std::string_view without_excess_attributes(std::string_view text, std::string& storage);

}  // namespace zubda
