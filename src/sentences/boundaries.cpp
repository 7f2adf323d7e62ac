#include "sentences/boundaries.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "sentences/dateline.h"
#include "sentences/emoticon.h"
#include "sentences/enclosure.h"
#include "sentences/hashtags_and_links.h"
#include "sentences/list_marks.h"
#include "sentences/spaces.h"
#include "sentences/stop.h"
#include "sentences/word_shape.h"

namespace zubda {
namespace {

constexpr char32_t greek_question_mark = 0x037E;

/// Two bytes begin a candidate if their sets have a member in common. Letters share the first byte with the marks of
/// their script, and a branch on it would be guessed wrong at every second letter.
struct ByteSets {
  std::array<std::uint8_t, 256> first{};
  std::array<std::uint8_t, 256> second{};
};

constexpr ByteSets candidates = [] {
  ByteSets sets;
  constexpr std::uint8_t any = 1;
  for (auto& second : sets.second) second = any;
  for (const char c : std::string_view("!\"#()*.:;=?_~")) sets.first[static_cast<unsigned char>(c)] = any;
  constexpr std::uint8_t pair = 128;  // Commas and apostrophes are quotes where there are two.
  for (const char c : std::string_view(",'"))
    sets.first[static_cast<unsigned char>(c)] = sets.second[static_cast<unsigned char>(c)] |= pair;
  for (std::size_t lead = 0xE0; lead < 0xF5; ++lead) sets.first[lead] = any;
  struct Marks {
    std::uint8_t lead, first, last;
  };
  constexpr Marks marks[] = {{0xCD, 0xBE, 0xBE}, {0xD6, 0x89, 0x89}, {0xD8, 0x9D, 0x9F},  // Greek ; Armenian ։ Arabic ؟
                             {0xDB, 0x94, 0x94}, {0xDC, 0x80, 0x82}, {0xDF, 0xB9, 0xB9}};  // Urdu ۔ Syriac, N'Ko
  for (std::uint8_t bit = 2; const auto& [lead, first, last] : marks) {
    sets.first[lead] = bit;
    for (std::size_t byte = first; byte <= last; ++byte) sets.second[byte] |= bit;
    bit = static_cast<std::uint8_t>(bit << 1);
  }
  return sets;
}();

/// The first place from `at` on whose bytes begin a candidate, or `end`; most bytes of a text are looked at only here.
std::size_t find_candidate(std::string_view text, std::size_t at, std::size_t end) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto begins = [&](std::size_t i) { return candidates.first[byte(i)] & candidates.second[byte(i + 1)]; };
  const auto last = std::min(end, text.size() - 1);
  // Candidates are rare: four places at a time are tested by one branch.
  while (at + 4 <= last && (begins(at) | begins(at + 1) | begins(at + 2) | begins(at + 3)) == 0) at += 4;
  while (at < last && begins(at) == 0) ++at;
  const bool is_last_of_text = at == last && at < end;
  return is_last_of_text && (candidates.first[byte(at)] & candidates.second[0]) == 0 ? end : at;
}

/// Whether the character at `at`, whose bytes begin a candidate, may end a sentence or is a quote, a bracket or a mark
/// of messages: only these are looked at closely.
bool is_candidate(std::string_view text, std::size_t at) {
  if (static_cast<unsigned char>(text[at]) < 0xE0) return true;
  const auto code = decode_at(text, at).code;
  return character(code).is(is_terminal | is_opening | is_closing | is_pictograph) || is_ornament(code);
}

/// Goes through a paragraph once and keeps what the rules need to know of the characters before a stop.
class Splitter {
 public:
  Splitter(std::string_view text, Span paragraph, const Language& language, std::vector<Span>& sentences)
      : place_{text, paragraph, paragraph.begin, false, false, false, language}, sentences_(sentences) {}

  void split() {
    const auto [begin, end] = place_.paragraph;
    const auto first = begin + list_mark_length(slice(place_.text, place_.paragraph));
    place_.is_informal = begins_lower(word_after(place_, first));
    for (auto at = find_candidate(place_.text, first, end); at < end; at = find_candidate(place_.text, at, end))
      at = is_candidate(place_.text, at) ? step(at) : at + 1;
    if (place_.sentence_begin < end) sentences_.push_back({place_.sentence_begin, end});
  }

 private:
  /// Looks at the candidate at `at`; returns where to go on.
  std::size_t step(std::size_t at) {
    const auto [code, length] = decode_at(place_.text, at);
    if (code != '.' && code != '!' &&
        code != '?') {  // Most candidates are: they smile not, mark not and enclose nothing.
      if (const auto end = end_of_smiley(place_, at, enclosure_.in_brackets()); end > at) return end_sentence(end);
      if (const auto mark = read_message_mark(place_, at); mark.end > at)
        return mark.ends_sentence ? end_sentence(mark.end) : mark.end;
      pass(at);
    }
    if (!character(code).is(is_terminal) && !is_stop_of_language(code, at + length)) return at + length;
    const auto stop = read_stop(place_, at);
    for (auto closing = stop.end; closing < stop.closed; closing += decode_at(place_.text, closing).length)
      pass(closing);
    return stop.next < place_.paragraph.end && ends_sentence(place_, stop) ? end_sentence(stop.closed) : stop.closed;
  }

  /// A semicolon before a blank may end a sentence, in Greek it asks; Armenian typists end sentences with a colon.
  bool is_stop_of_language(char32_t c, std::size_t after) const {
    if (c == ';') return place_.text.substr(after, 1) == " " || place_.language.code == "el";
    if (c == greek_question_mark) return place_.language.code == "el";
    return c == ':' && (place_.language.code == "hy" || is_dateline(place_, after - 1));
  }

  void pass(std::size_t at) {
    enclosure_.pass(place_.text, at);
    place_.in_quote = enclosure_.in_quote();
    place_.in_brackets = enclosure_.in_brackets();
  }

  std::size_t end_sentence(std::size_t end) {
    sentences_.push_back({place_.sentence_begin, end});
    enclosure_.end_sentence();
    place_.in_brackets = false;
    return place_.sentence_begin = skip_spaces(place_.text, end, place_.paragraph.end);
  }

  Place place_;
  std::vector<Span>& sentences_;
  Enclosure enclosure_;
};

}  // namespace

void split_paragraph(std::string_view text, Span paragraph, const Language& language, std::vector<Span>& sentences) {
  Splitter(text, paragraph, language, sentences).split();
}

}  // namespace zubda
