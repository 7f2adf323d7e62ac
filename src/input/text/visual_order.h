/// Text that was printed from left to right as it lies on the page, right-to-left lines backwards.
#pragma once

#include <string>

namespace zubda {

/// `text` in reading order, if it is Arabic in presentation forms, or Hebrew, whose letters show that it is backwards:
/// `mutool draw -F txt` and old converters write so. Letters become those that are typed, and blank lines that such
/// programs put behind each line are left out. All other text stays as it is. Throws std::bad_alloc.
std::string turn_visual_order(std::string text);

}  // namespace zubda
