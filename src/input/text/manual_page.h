/// Manual pages as `man` and `groff -man` print them for terminals.
#pragma once

#include <string>

namespace zubda {

/// `text` without the heads and feet of manual pages: a head has the name of the page with its section, `LS(1)`, at
/// both ends, and a foot has it at the end. Texts that do not begin with such a head stay as they are.
std::string remove_manual_heads(std::string text);

}  // namespace zubda
