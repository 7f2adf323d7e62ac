/// Writes sentences as JSON.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "output/json.h"
#include "output/places.h"
#include "output/record.h"
#include "output/shown_sentences.h"
#include "text/characters.h"
#include <zubda/document.h>
#include <zubda/split_reason.h>

namespace zubda {

/// Turns byte offsets, asked in ascending order, into offsets in characters.
class CharacterOffsets {
 public:
  explicit CharacterOffsets(std::string_view text) : text_(text) {}

  std::size_t at(std::size_t byte) {
    if (byte < byte_) byte_ = characters_ = 0;
    characters_ += count_characters(text_.substr(byte_, byte - byte_));
    byte_ = byte;
    return characters_;
  }

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  std::size_t characters_ = 0;
};

/// Appends `[...]` with one element for each of `values`.
template <class Values, class Write>
void write_array(const Values& values, std::string& json, Write&& write) {
  json += '[';
  for (bool first = true; const auto& value : values) {
    if (!first) json += ',';
    first = false;
    write(value);
  }
  json += ']';
}

/// The sentences of the document of one record. Their `text` is what the other formats print: on one line, cleaned,
/// with an ellipsis where it was cut; `bytes` and `characters` are the slice of the document's text.
class JsonSentences {
 public:
  /// `record` outlives this.
  explicit JsonSentences(const Record& record)
      : document_(record.document), offsets_(record.document.text), places_(record) {}

  /// Adds the members of a chosen sentence, which is shown without marks of notes.
  void write_chosen(const ScoredSentence& sentence, JsonObject& object);

  /// Appends an array of the chosen sentences.
  void write_summary(const std::vector<ScoredSentence>& sentences, std::string& json);

  /// Appends an array of all sentences with what decided about each; `factors` are the names of their factors.
  void write_explained(const std::vector<ScoredSentence>& sentences, const std::vector<std::string>& factors,
                       std::string& json);

  /// Appends an array of sentences; `reasons` are those of all of them, or none.
  void write_split(const std::vector<Sentence>& sentences, const std::vector<SplitReason>& reasons, std::string& json);

 private:
  std::size_t write_place(const Sentence& sentence, std::string_view shown, bool truncated, JsonObject& object);
  void write_scored(const ScoredSentence& sentence, std::string_view shown, JsonObject& object);

  const Document& document_;
  CharacterOffsets offsets_;
  Places places_;
  ShownSentences shown_;
};

}  // namespace zubda
