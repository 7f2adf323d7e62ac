/// How a sentence or line opens.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "language/language.h"
#include <zubda/document.h>

namespace zubda {

/// The first words of `text`, at most `count`, folded and separated by single blanks.
std::string opening_words(std::string_view text, std::size_t count, const Language& language);

/// The longest of `phrases` that `text` opens with.
std::optional<Phrase> match_opening(std::string_view text, const PhraseList& phrases, const Language& language);

/// What a sentence states, as its first words show.
enum class Statement : std::uint8_t {
  none,
  conclusion,  ///< "In conclusion, ..."
  aim,         ///< Of a paper, a report or a judgment: "In this paper we propose ..."
  finding,     ///< A result, a holding or a decision: "Our results show ...", "The appeal is dismissed".
};

/// What the first words of a sentence say about it.
struct Opening {
  bool dangles = false;  ///< A connective or pronoun points outside of the sentence, so that it reads badly alone.
  Statement states = Statement::none;
};

Opening read_opening(std::string_view sentence, const Language& language);

}  // namespace zubda
