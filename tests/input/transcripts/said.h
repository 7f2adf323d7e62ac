/// Shows what a reader of transcripts made of its input.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "input/formats.h"

namespace zubda {

/// A paragraph a string: "TIME VOICE: text", with `/` for line ends, and in brackets what nobody says.
inline std::vector<std::string> said(const Reading& reading) {
  std::vector<std::string> paragraphs;
  for (const auto& block : reading.document.blocks) {
    const auto after = std::ranges::upper_bound(reading.cues, block.span.begin, {}, &Cue::begin);
    std::string line;
    if (after != reading.cues.begin()) {
      const auto& cue = *(after - 1);
      line += cue.time;
      if (!cue.voice.empty()) line += (line.empty() ? "" : " ") + cue.voice;
      if (!line.empty()) line += ": ";
    }
    std::string text(slice(reading.document.text, block.span));
    std::ranges::replace(text, '\n', '/');
    paragraphs.push_back(line + (block.role == Role::boilerplate ? "{" + text + "}" : text));
  }
  return paragraphs;
}

using Said = std::vector<std::string>;

}  // namespace zubda
