/// Takes out of a Word document of the years 1997 to 2003 what is no text of it as it is shown.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

/// A copy of the DOC file in which deleted, hidden and struck-out text, the instructions of fields, tables of contents,
/// the marks of notes, remarks and pictures, and all text of notes, headers and remarks are optional hyphens or blanks,
/// and line breaks are blanks. Programs leave out optional hyphens, so that they need not know about the rest: antiword
/// joins the words around a line break, and catdoc prints deleted text and loses what is before a remark or a picture.
/// Paragraphs whose marks were deleted are joined. What cannot be understood stays as it is. Takes linear time and the
/// memory of the copy.
std::string without_unshown_text(std::string_view bytes);

}  // namespace zubda
