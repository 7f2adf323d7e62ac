#include "input/append_reading.h"

#include <utility>

#include "sentences/lines.h"

namespace zubda {

void append_blocks(std::string_view text, const std::vector<Block>& blocks, Document& document) {
  if (!document.text.empty()) document.text += "\n\n";
  const auto offset = document.text.size();
  for (const auto& [span, role] : blocks) document.blocks.push_back({{span.begin + offset, span.end + offset}, role});
  document.text += text;
}

void append_reading(Reading reading, Reading& all, bool titles_as_headings) {
  auto& document = all.document;
  auto& added = reading.document;
  const bool is_first = document.text.empty() && document.title.empty();
  const auto text = std::exchange(added.text, {});
  auto blocks = std::exchange(added.blocks, {});
  if (blocks.empty()) blocks = find_paragraphs(text);
  if (is_first) {
    document = std::move(added);
  } else {
    document.metadata = {};
    document.id.clear();
    document.language.clear();
    if (titles_as_headings && !added.title.empty())
      append_blocks(added.title, {{{0, added.title.size()}, Role::heading}}, document);
    else if (document.title.empty()) document.title = std::move(added.title);
  }
  const auto offset = document.text.empty() ? 0 : document.text.size() + 2;  // Behind a blank line.
  append_blocks(text, blocks, document);
  for (auto& cue : reading.cues) all.cues.push_back({cue.begin + offset, std::move(cue.time), std::move(cue.voice)});
  for (auto& warning : reading.warnings) all.warnings.push_back(std::move(warning));
}

}  // namespace zubda
