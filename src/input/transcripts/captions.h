/// Captions of a recording: what was on the screen from one time to another, made a text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "input/formats.h"

namespace zubda {

/// A line of a caption without its markup.
struct CaptionLine {
  std::string text;        ///< Not empty.
  std::string voice = {};  ///< That the markup names; empty if it names none.
};

struct Caption {
  std::int64_t begin = 0;  ///< Milliseconds, of any size; the times of a file may run backwards.
  std::int64_t end = 0;
  std::vector<CaptionLine> lines = {};
};

/// Where braces are commands and comments (`{\an8}`, `{note}`), or text.
enum class Braces { commands, text };

/// Appends the lines of one caption as its file has them: without tags, positions, entities, direction marks at the
/// ends of lines, and drawings. `voice` is that of what no tag names.
void append_caption_lines(std::string_view markup, Braces braces, std::string_view voice,
                          std::vector<CaptionLine>& lines);

/// "00:01:45.759"; "-" before a time below 0.
std::string caption_time(std::int64_t milliseconds);

/// The time that `text` begins with ("1:02:03,5", "02:03.500"), in milliseconds, which is taken off `text`; -1 when
/// there is none.
std::int64_t take_caption_time(std::string_view& text);

/// The document that captions make, in their order. Lines that are shown again in the next caption are there once;
/// notes of sounds are boilerplate; names of speakers are voices. Takes linear time.
Reading read_captions(std::vector<Caption> captions);

}  // namespace zubda
