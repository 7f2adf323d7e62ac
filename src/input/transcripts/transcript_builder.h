/// Collects what is said in a transcript or a chat into a document with its cues.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "input/formats.h"

namespace zubda {

/// Paragraphs are turns: what one voice says until another one speaks, or until `end_paragraph` is called.
class TranscriptBuilder {
 public:
  /// Adds a line. It continues the open paragraph of the same voice after a line end; otherwise it begins a paragraph.
  /// One without text does nothing.
  void add(std::string_view line, std::string_view voice, std::string_view time);

  /// Adds what nobody says, such as "[music]": a paragraph of boilerplate. It comes after the open paragraph, so that
  /// it tears no sentence.
  void add_note(std::string_view line, std::string_view time);

  void end_paragraph();

  /// Whether a paragraph is open and its last line does not end a sentence.
  bool is_in_sentence() const;

  Document& document() { return reading_.document; }

  /// Ends the paragraph and hands over all that was added; to be called once.
  Reading take();

 private:
  struct Note {
    std::string line;
    std::string time;
  };

  void begin_paragraph();
  /// Nothing is added for what goes on with the voice and the time of the last cue.
  void add_cue(std::string_view voice, std::string_view time);
  void write_note(std::string_view line, std::string_view time);

  Reading reading_;
  bool is_open_ = false;
  std::size_t begin_ = 0;  ///< Of the open paragraph.
  std::string voice_;      ///< Of the open paragraph.
  std::vector<Note> notes_;
};

/// The name of a speaker as far as it is kept: whole characters of at most 120 bytes. It is there with each line.
std::string_view short_voice(std::string_view name);

/// `text` without white space and direction marks (U+200E, U+200F, U+061C, embeddings, isolates, byte order marks) at
/// both ends.
std::string_view trim_marks(std::string_view text);

}  // namespace zubda
