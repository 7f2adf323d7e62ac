/// Markup languages that other programs read: what is changed in them before, and how the result is read.
#pragma once

#include <string>
#include <string_view>

#include "input/formats.h"

namespace zubda {

// The source with what its program loses or shows as text mended.
std::string prepare_latex(std::string text);
std::string prepare_restructured_text(std::string text);
std::string prepare_manual(std::string text);

bool looks_like_latex(std::string_view text);
/// Whether `text` is the source of a manual page, and no printed one.
bool looks_like_manual(std::string_view text);
bool is_djvu(std::string_view bytes);

/// The page that pandoc writes: all of its text, without notes.
Reading read_pandoc_page(std::string html);
/// The pages that djvutxt prints.
Reading read_djvu_text(std::string text);

}  // namespace zubda
