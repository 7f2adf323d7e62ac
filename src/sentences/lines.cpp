#include "sentences/lines.h"

#include "sentences/line_features.h"
#include "sentences/mark_columns.h"
#include "sentences/right_aligned_lines.h"
#include "sentences/wrapped_lines.h"

namespace zubda {

std::vector<Block> find_paragraphs(std::string_view text, const Language& language) {
  auto lines = split_lines(text);
  measure_columns_without_marks(text, lines);
  measure_indents_from_right(text, lines);
  const auto continued = find_continued_lines(text, lines, language);
  std::vector<Block> blocks;
  blocks.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].is_blank()) continue;
    if (continued[i]) blocks.back().span.end = lines[i].span.end;
    else blocks.push_back({lines[i].span, Role::prose});
  }
  return blocks;
}

std::vector<Block> find_paragraphs(std::string_view text) { return find_paragraphs(text, Language("und")); }

std::string_view unwrap(std::string_view text, Span paragraph, std::string& scratch) {
  const auto characters = slice(text, paragraph);
  auto line_end = characters.find('\n');
  if (line_end == std::string_view::npos) return characters;
  scratch = characters;
  for (; line_end != std::string_view::npos; line_end = characters.find('\n', line_end + 1)) {
    scratch[line_end] = ' ';
    if (line_end > 0 && characters[line_end - 1] == '\r') scratch[line_end - 1] = ' ';
  }
  return scratch;
}

}  // namespace zubda
