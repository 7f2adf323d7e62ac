/// The sections of a paper or a report that say what was found.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include <zubda/document.h>

namespace zubda {

/// For each of `sentences`, which are spans of `text`, whether it is in a section whose heading is one of the names in
/// src/language/result_sections ("5. Conclusions"): from that heading to the next one. Numbers, colons and the marks of
/// headings in wikitext around the name do not matter.
std::vector<bool> find_result_sections(std::string_view text, std::span<const Sentence> sentences);

}  // namespace zubda
