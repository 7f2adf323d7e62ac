/// Marks of quotation at the beginning of lines, as mail programs put them: `> `.
#pragma once

#include <string>

namespace zubda {

/// `text` without the marks before quoted lines, which would be in the middle of sentences when the lines are joined.
/// Two lines of one depth or more are a quotation; a blank line parts it from other depths and from what is not quoted.
/// A line alone keeps its mark, and so do the prompts of Python (`>>> `).
std::string remove_quote_marks(std::string text);

}  // namespace zubda
