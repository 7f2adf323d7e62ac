/// What pdftotext writes as plain text for pages with right-to-left letters, back to lines as they lie on the page.
///
/// pdftotext has the characters of a line as they lie on the page, from left to right. What it writes is no reading
/// order: it reverses runs of right-to-left letters and puts direction marks around them, so that a terminal shows the
/// line as the page does. A run in a left-to-right line is between U+202B and U+202C. A line of a right-to-left page is
/// reversed as a whole between these two, but for runs without right-to-left letters, which keep their order between
/// U+202A and U+202C; stops and blanks beside them are within. Numbers of several parts have their parts exchanged then
/// (`5-3` for `3-5`). All that can be undone exactly, and the line be read as those of a PDF file are.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

/// Whether the direction marks in `text` are where only pdftotext puts them. False for text without such marks, and
/// for text in reading order with marks of other programs or people.
bool is_pdftotext_output(std::string_view text);

/// The characters of a line of such a text as they lie on the page, from left to right, without direction marks.
std::string visual_line(std::string_view line);

}  // namespace zubda
