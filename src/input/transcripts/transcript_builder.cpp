#include "input/transcripts/transcript_builder.h"

#include <utility>

#include "text/characters.h"
#include "text/sentence_end.h"

namespace zubda {
namespace {

/// White space, and the characters without a width that programs put around lines of right-to-left text.
bool is_edge(char32_t c) {
  return character(c).is(is_space) || (c >= 0x200B && c <= 0x200F && c != 0x200C && c != 0x200D) || c == 0x061C ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

}  // namespace

std::string_view short_voice(std::string_view name) {
  constexpr std::size_t max_bytes = 120;  // A name has 25 characters; with marks and in other scripts more bytes.
  return first_characters(name, max_bytes);
}

std::string_view trim_marks(std::string_view text) {
  while (!text.empty()) {
    const auto [code, length] = decode_at(text, 0);
    if (!is_edge(code)) break;
    text.remove_prefix(length);
  }
  while (!text.empty()) {
    const auto [code, length] = decode_before(text, text.size());
    if (!is_edge(code)) break;
    text.remove_suffix(length);
  }
  return text;
}

void TranscriptBuilder::begin_paragraph() {
  auto& text = reading_.document.text;
  if (!text.empty()) text += "\n\n";
  begin_ = text.size();
  is_open_ = true;
}

void TranscriptBuilder::add_cue(std::string_view voice, std::string_view time) {
  auto& cues = reading_.cues;
  if (!cues.empty() && cues.back().voice == voice && cues.back().time == time) return;
  cues.push_back({reading_.document.text.size(), std::string(time), std::string(voice)});
}

void TranscriptBuilder::add(std::string_view line, std::string_view voice, std::string_view time) {
  if (line.empty()) return;
  if (is_open_ && voice != voice_) end_paragraph();
  if (is_open_) {
    reading_.document.text += '\n';
  } else {
    begin_paragraph();
    voice_ = voice;
  }
  add_cue(voice, time);
  reading_.document.text += line;
}

void TranscriptBuilder::write_note(std::string_view line, std::string_view time) {
  begin_paragraph();
  is_open_ = false;
  add_cue("", time);
  auto& document = reading_.document;
  document.text += line;
  document.blocks.push_back({{begin_, document.text.size()}, Role::boilerplate});
}

void TranscriptBuilder::add_note(std::string_view line, std::string_view time) {
  if (is_open_ && !is_in_sentence()) end_paragraph();
  if (is_open_) notes_.push_back({std::string(line), std::string(time)});
  else write_note(line, time);
}

void TranscriptBuilder::end_paragraph() {
  if (is_open_) reading_.document.blocks.push_back({{begin_, reading_.document.text.size()}, Role::prose});
  is_open_ = false;
  for (const auto& [line, time] : std::exchange(notes_, {})) write_note(line, time);
}

bool TranscriptBuilder::is_in_sentence() const { return is_open_ && !ends_in_stop(reading_.document.text); }

Reading TranscriptBuilder::take() {
  end_paragraph();
  return std::move(reading_);
}

}  // namespace zubda
