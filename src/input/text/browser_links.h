/// Pages that a browser of the terminal printed: lynx, elinks and w3m number the links, and list their addresses at the
/// end of the text.
#pragma once

#include <string>

namespace zubda {

/// `text` without the list of addresses at its end and without the numbers of that list before the linked words
/// (`[12]word`). A text without such a list stays as it is: its numbers in brackets are its own.
std::string remove_link_numbers(std::string text);

}  // namespace zubda
