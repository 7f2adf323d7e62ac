/// Corrects the hints of class names on elements inside a line of text.
#pragma once

#include "input/html/page.h"

namespace zubda {

/// Takes the hints from inline elements that have text beside them in their paragraph: a link of the class "reference"
/// is a part of its sentence, whatever its class means elsewhere. So is one that makes up a heading. Note marks,
/// links to edit a section and to a source, and numbers of lines keep `hint_mark`, what is not shown keeps
/// `hint_hidden`, and a box of three or more links keeps all.
void settle_inline_hints(HtmlPage& page);

}  // namespace zubda
