#include "sentences/boundaries.h"

#include <array>

#include "sentences/dateline.h"
#include "sentences/enclosure.h"
#include "sentences/list_marks.h"
#include "sentences/messages.h"
#include "sentences/smiley.h"
#include "sentences/stop.h"
#include "sentences/word_shape.h"

namespace zubda {
namespace {

/// First bytes of the characters that may end a sentence, and those of quotes and brackets; only these are looked at closely.
constexpr std::array<bool, 256> is_candidate = [] {
  std::array<bool, 256> table{};
  for (const unsigned byte : {0x21U, 0x22U, 0x23U, 0x27U, 0x28U, 0x29U, 0x2AU, 0x2CU, 0x2EU, 0x3AU, 0x3BU, 0x3DU, 0x3FU, 0x5FU, 0x7EU, 0xCDU, 0xD6U, 0xD8U, 0xDBU, 0xDCU, 0xDFU}) table[byte] = true;
  for (std::size_t byte = 0xE0; byte < 0xF5; ++byte) table[byte] = true;
  return table;
}();

std::size_t skip_spaces(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end && character(decode_at(text, at).code).is(is_space)) at += decode_at(text, at).length;
  return at;
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
    for (auto at = first; at < end;)
      at = is_candidate[static_cast<unsigned char>(place_.text[at])] ? step(at) : at + 1;
    if (place_.sentence_begin < end) sentences_.push_back({place_.sentence_begin, end});
  }

 private:
  /// Looks at the candidate at `at`; returns where to go on.
  std::size_t step(std::size_t at) {
    const auto [code, length] = decode_at(place_.text, at);
    if (const auto end = end_of_smiley(place_, at, enclosure_.in_brackets()); end > at) return end_sentence(end);
    if (const auto mark = read_message_mark(place_, at); mark.end > at) return mark.ends_sentence ? end_sentence(mark.end) : mark.end;
    pass(at);
    if (!character(code).is(is_terminal) && !is_stop_of_language(code, at + length)) return at + length;
    const auto stop = read_stop(place_, at);
    for (auto closing = stop.end; closing < stop.closed; closing += decode_at(place_.text, closing).length) pass(closing);
    return stop.next < place_.paragraph.end && ends_sentence(place_, stop) ? end_sentence(stop.closed) : stop.closed;
  }

  /// A semicolon before a blank may end a sentence, in Greek it asks; Armenian typists end sentences with a colon.
  bool is_stop_of_language(char32_t c, std::size_t after) const {
    if (c == ';') return place_.text.substr(after, 1) == " " || place_.language.code == "el";
    if (c == 0x037E) return place_.language.code == "el";
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
