/// Field codes of word processors that a converter left in the text.
#pragma once

#include <string>

namespace zubda {

/// `text` without the codes of links, `HYPERLINK "http://example.org/"`, which `catdoc` prints before each linked word,
/// with the blanks and the line end beside them that belong to the code.
std::string remove_field_codes(std::string text);

}  // namespace zubda
