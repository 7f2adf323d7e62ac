#include "sentences/boundaries.h"

#include <algorithm>
#include <utility>

#include "sentences/candidates.h"
#include "sentences/dateline.h"
#include "sentences/enclosure.h"
#include "sentences/list_marks.h"
#include "sentences/message_marks.h"
#include "sentences/plain_stops.h"
#include "sentences/spaces.h"
#include "sentences/stop.h"
#include "sentences/word_shape.h"

namespace zubda {
namespace {

constexpr char32_t greek_question_mark = 0x037E;

/// Whether the character at `at`, whose bytes begin a candidate, may end a sentence or is a quote, a bracket or a mark
/// of messages or notes: only these are looked at closely. Curly quotes matter behind stops alone.
bool is_candidate(std::string_view text, std::size_t at) {
  if (static_cast<unsigned char>(text[at]) < 0xE0) return true;
  if (is_curly_quote(text, at)) return false;
  const auto code = decode_at(text, at).code;
  return character(code).is(is_terminal | is_opening | is_closing | is_pictograph) || is_ornament(code) ||
         may_begin_note_mark(code);
}

/// Whether the `|` at `at` was typed for the danda of the scripts of India: after one of their letters and before white
/// space, in a paragraph that is no row of a table.
bool is_typed_danda(const StopContext& context, std::size_t at) {
  constexpr std::size_t max_row = 16;  // Of bars and blanks before it; longer is a table or a drawing. By hand.
  const bool is_spaced = at + 1 >= context.paragraph.end || context.text[at + 1] == ' ';
  if (!is_spaced || context.text[context.paragraph.begin] == '|') return false;
  const auto first = std::max(context.sentence_begin, at - std::min(at, max_row));
  auto before = at;
  while (before > first && (context.text[before - 1] == ' ' || context.text[before - 1] == '|')) --before;
  return before > context.sentence_begin && is_indic(decode_before(context.text, before).code);
}

/// Walks through a paragraph once and keeps the context of the rules.
class Splitter {
 public:
  Splitter(std::string_view text, Span paragraph, const Language& language, NoteSeries& notes,
           std::vector<SentenceUnit>& sentences, std::vector<PassedStop>* passed)
      : context_{text, paragraph, paragraph.begin, false, false, false, language, notes},
        sentences_(sentences),
        passed_(passed) {}

  void split() {
    const auto [begin, end] = context_.paragraph;
    const auto first = begin + list_mark_length(slice(context_.text, context_.paragraph));
    context_.is_informal = begins_lower(word_after(context_, first));
    ByteFinder candidates(context_.text.substr(0, end), boundary_candidates);
    for (auto at = candidates.next(first); at < end; at = candidates.next(at))
      at = is_candidate(context_.text, at) ? step(at) : at + 1;
    if (context_.sentence_begin < end)
      sentences_.push_back({{context_.sentence_begin, end}, BoundaryRule::paragraph_end, has_notes_});
  }

 private:
  /// Decides about the candidate at `at`; returns where to continue.
  std::size_t step(std::size_t at) {
    const auto [code, length] = decode_at(context_.text, at);
    if (code == '.' || code == '!' || code == '?' || code == ';')
      if (const auto plain = find_plain_stop(context_, at)) return take_plain(at, *plain);
    // The commonest candidates are no emoticon, mark of messages, quote or bracket.
    if (code != '.' && code != '!' && code != '?') {
      if (const auto end = end_of_emoticons(context_, at, enclosure_.in_brackets()); end > at)
        return end_sentence(end, BoundaryRule::emoticon);
      if (const auto mark = read_message_mark(context_, at); mark.end > at) return step_over(at, mark);
      if (may_begin_note_mark(code)) return step_over_note(at, length);
      pass(at);
    }
    if (!character(code).is(is_terminal) && !is_stop_of_language(code, at + length)) return at + length;
    if (at + length == context_.paragraph.end) return context_.paragraph.end;  // There is nothing left to split off.
    const auto stop = read_stop(context_, at);
    for (auto closing = stop.end; closing < stop.closed; closing += decode_at(context_.text, closing).length)
      pass(closing);
    has_notes_ |= stop.has_notes;
    if (stop.next >= context_.paragraph.end) return stop.closed;
    const auto rule = find_rule(context_, stop);
    return ends_sentence(rule) ? end_sentence(stop.closed, rule)
                               : continue_after({stop.begin, stop.end}, stop.closed, rule);
  }

  std::size_t take_plain(std::size_t at, const PlainStop& stop) {
    if (stop.closed > at + 1) pass(at + 1);
    return ends_sentence(stop.rule) ? end_sentence(stop.closed, stop.rule)
                                    : continue_after({at, at + 1}, stop.closed, stop.rule);
  }

  std::size_t step_over(std::size_t at, const MessageMark& mark) {
    if (mark.ends_sentence) return end_sentence(mark.end, BoundaryRule::message_mark);
    return continue_after({at, mark.end}, mark.end, BoundaryRule::inside_link);
  }

  /// A mark that follows a word; `length` is that of its first character.
  std::size_t step_over_note(std::size_t at, std::size_t length) {
    const auto mark = read_note_mark(context_.text, at, context_.paragraph.end);
    if (!mark) return at + length;
    has_notes_ = true;
    return mark.span.end;
  }

  /// Marks that are terminal in some languages or places only. A semicolon before a blank may end a sentence anywhere.
  bool is_stop_of_language(char32_t c, std::size_t after) const {
    if (c == ';') return context_.text.substr(after, 1) == " " || context_.language.traits.has(Trait::semicolon_asks);
    if (c == greek_question_mark) return context_.language.traits.has(Trait::semicolon_asks);
    if (c == '|') return is_typed_danda(context_, after - 1);
    return c == ':' && (context_.language.traits.has(Trait::colon_ends) || is_dateline(context_, after - 1));
  }

  /// Notes what the character at `at` opens or closes.
  void pass(std::size_t at) {
    enclosure_.pass(context_.text, at);
    context_.in_quote = enclosure_.in_quote();
    context_.in_brackets = enclosure_.in_brackets();
  }

  std::size_t end_sentence(std::size_t end, BoundaryRule rule) {
    sentences_.push_back({{context_.sentence_begin, end}, rule, std::exchange(has_notes_, false)});
    enclosure_.end_sentence();
    context_.in_brackets = false;
    return context_.sentence_begin = skip_spaces(context_.text, end, context_.paragraph.end);
  }

  std::size_t continue_after(Span mark, std::size_t end, BoundaryRule rule) {
    if (passed_ != nullptr) passed_->push_back({mark, rule});
    return end;
  }

  StopContext context_;
  std::vector<SentenceUnit>& sentences_;
  std::vector<PassedStop>* passed_;
  Enclosure enclosure_;
  bool has_notes_ = false;  ///< The sentence may have marks of notes.
};

}  // namespace

void split_paragraph(std::string_view text, Span paragraph, const Language& language, NoteSeries& notes,
                     std::vector<SentenceUnit>& sentences, std::vector<PassedStop>* passed) {
  Splitter(text, paragraph, language, notes, sentences, passed).split();
}

}  // namespace zubda
