#include "sentences/lines.h"

#include "sentences/line_features.h"
#include "sentences/wrapped_lines.h"

namespace zubda {

std::vector<Block> find_paragraphs(std::string_view text, const Language& language) {
  const auto lines = split_lines(text);
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

std::string unwrap(std::string_view text, const std::vector<Block>& paragraphs) {
  std::string unwrapped;
  for (const auto& [span, role] : paragraphs) {
    const auto inside = text.substr(0, span.end);
    for (auto at = inside.find('\n', span.begin); at != std::string_view::npos; at = inside.find('\n', at + 1)) {
      if (unwrapped.empty()) unwrapped = text;
      unwrapped[at] = ' ';
      if (at > span.begin && text[at - 1] == '\r') unwrapped[at - 1] = ' ';
    }
  }
  return unwrapped;
}

}  // namespace zubda
