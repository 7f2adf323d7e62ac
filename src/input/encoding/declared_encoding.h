/// The encoding that a page names in itself.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

/// The encoding in the XML declaration or in a `<meta>` of the first bytes, under the name that browsers read it as
/// ("iso-8859-1" is windows-1252 there); empty when there is none. It may be unknown to ICU.
std::string declared_encoding(std::string_view bytes);

}  // namespace zubda
