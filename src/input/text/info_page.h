/// Pages of GNU Info, as `info` prints them and as makeinfo writes them.
#pragma once

#include <string>

namespace zubda {

/// `text` without what Info has beside the text: the line at the head of each node, menus, the signs of cross
/// references, addresses of links, marks of notes, and the tables at the end of a file. Other text comes back as it is.
///
/// - `*note Label: Node.` and `*note Node::` become their label. The stop behind a node is makeinfo's own where the
///   sentence goes on, and then it goes, too.
/// - `label (http://example.org/)`, which is how a link is printed, becomes its label.
/// - `word(1)` loses its mark where the node has a note of that number and one mark for it. The notes stay, at the end
/// of their node.
/// - `^{2}` and `_{2}` are digits above and below the line: `m²`, `H2O`.
std::string remove_info_marks(std::string text);

}  // namespace zubda
