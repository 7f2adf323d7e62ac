#include "sentences/boundaries.h"

#include "sentences/candidates.h"
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
    ByteFinder candidates(place_.text.substr(0, end), boundary_candidates);
    for (auto at = candidates.next(first); at < end; at = candidates.next(at))
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
