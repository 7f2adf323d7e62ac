#include "sentences/stop.h"

#include <algorithm>

#include "sentences/message_marks.h"
#include "sentences/word_shape.h"
#include "text/ascii.h"

namespace zubda {
namespace {

std::size_t skip_spaces(std::string_view text, std::size_t position, std::size_t end) {
  while (position < end && character_at(text, position).is(is_space)) position += decode_at(text, position).length;
  return position;
}

/// The end of a number in brackets that begins at `open`; `open` if there is none.
std::size_t skip_bracketed_number(std::string_view text, std::size_t open, std::size_t end) {
  constexpr std::size_t max_digits = 3;
  if (open + 2 >= end || text[open] != '[') return open;
  auto close = open + 1;
  while (close < end && close <= open + max_digits && is_ascii_digit(text[close])) ++close;
  return close > open + 1 && close < end && text[close] == ']' ? close + 1 : open;
}

/// `[12]` after a stop and one blank, or several in a row. They end the sentence, but may be references and are no part
/// of the stop's notes.
std::size_t skip_spaced_footnote_marks(std::string_view text, std::size_t position, std::size_t end) {
  if (text[position] != ' ') return position;
  auto after = position;
  for (auto open = position + 1;;) {
    const auto close = skip_bracketed_number(text, open, end);
    if (close == open) return after;
    after = close;
    open = close < end && text[close] == ' ' ? close + 1 : close;
  }
}

/// Quotes that open in one language or place and close in another.
bool is_ambiguous_quote(char32_t c) {
  return c == '"' || c == '\'' || c == '`' || c == 0x00AB || c == 0x00BB || c == 0x2018 || c == 0x201C || c == 0x201E;
}

/// Whether the character right after a stop closes something: an ambiguous quote does so before white space or another
/// mark (`»So?« Nein.`), a straight one also before a letter if one was open.
bool closes(const StopContext& context, std::size_t position) {
  const auto [code, length] = decode_at(context.text, position);
  if (!is_ambiguous_quote(code)) return character(code).is(is_closing);
  if (code == '"' && context.in_quote) return true;
  const auto after = position + length;
  return after >= context.paragraph.end || !character_at(context.text, after).is(is_letter | is_digit);
}

/// Whether the last of two quotes between `begin` and `stop` is the opening one. Only the last kilobyte is searched,
/// as it is for each of these stops.
bool is_quote_open(const StopContext& context, std::size_t begin, const Stop& stop, std::string_view opening,
                   std::string_view closing) {
  constexpr std::size_t max_reach = 1000;
  begin = std::max(begin, stop.begin - std::min(stop.begin, max_reach));
  const auto before = context.text.substr(begin, stop.begin - begin);
  const auto opened = before.rfind(opening);
  return opened != std::string_view::npos && before.find(closing, opened) == std::string_view::npos;
}

/// Whether the last of the quotes `„` and `“` before `stop` in its sentence is the opening one.
bool is_low_quote_open(const StopContext& context, const Stop& stop) {
  return is_quote_open(context, context.sentence_begin, stop, "„", "“");
}

/// Whether a `«` before `stop` in its paragraph is not closed. Such a quotation may have several sentences.
bool is_guillemet_open(const StopContext& context, const Stop& stop) {
  return is_quote_open(context, context.paragraph.begin, stop, "«", "»");
}

/// A closing quote with blanks around it, as tokenized text has it: `he said . '' Then`. A mark may come after it, and
/// whether `"` and `“` close depends on what has been opened.
std::size_t skip_spaced_quote(const StopContext& context, const Stop& stop) {
  constexpr std::size_t max_bytes = 7;
  auto rest = context.text.substr(stop.end, std::min(max_bytes, context.paragraph.end - stop.end));
  constexpr std::string_view first_bytes = "'\"`\xC2\xE2";
  if (rest.size() < 2 || rest[0] != ' ' || first_bytes.find(rest[1]) == std::string_view::npos) return stop.end;
  rest.remove_prefix(1);
  for (const std::string_view quote : {"''", "\"", "”", "»", "“", "``"}) {
    if (!rest.starts_with(quote)) continue;
    const auto after = rest.size() > quote.size() ? rest[quote.size()] : ' ';
    const auto second = rest.size() > quote.size() + 1 ? rest[quote.size() + 1] : ' ';
    const bool is_mark = (after == '.' || after == ',') && second == ' ';
    if (after != ' ' && !is_mark) return stop.end;
    const bool closes = quote == "”" || (quote == "»" && is_guillemet_open(context, stop)) ||
                        (quote == "“" && is_low_quote_open(context, stop)) || is_mark ||
                        (context.in_quote && (quote == "''" || quote == "\""));
    return closes ? stop.end + 1 + quote.size() : stop.end;
  }
  return stop.end;
}

/// Marks of writing direction and combining marks belong to the character before them.
bool is_invisible(std::string_view text, std::size_t position) {
  return character_at(text, position).word_break() == WordBreak::extend;
}

/// Whether digits on the line behind a stop are a note's mark: a capital of a language whose nouns have none shows that
/// a sentence begins behind them, everywhere else the document has to show that they count up.
bool is_plain_mark(const StopContext& context, const Stop& stop, const NoteMark& mark) {
  if (context.language.abbreviation(word_before(context, stop.begin))) return false;
  const bool shows = !context.language.traits.has(Trait::capital_nouns) &&
                     begins_upper(word_after(context, skip_spaces(context.text, mark.span.end, context.paragraph.end)));
  return shows || context.notes.confirms(mark);
}

/// The end of the mark of a note at `position`, which what closes `stop` has reached; `position` without one.
std::size_t skip_note_mark(const StopContext& context, const Stop& stop, std::size_t position) {
  const auto end = context.paragraph.end;
  const auto code = decode_at(context.text, position).code;
  if (!may_begin_note_mark(code) && !character(code).is(is_digit))
    return skip_spaced_footnote_marks(context.text, position, end);
  const auto mark = read_note_mark(context.text, position, end);
  if (!mark || (mark.style == NoteStyle::plain && !is_plain_mark(context, stop, mark))) return position;
  return mark.span.end;
}

/// The end of what closes the stop, from `position` on; notes the marks of notes among it in `stop`.
std::size_t skip_closing(const StopContext& context, Stop& stop, std::size_t position) {
  const auto end = context.paragraph.end;
  while (position < end) {
    if (const auto after = skip_note_mark(context, stop, position); after > position) {
      stop.has_notes = true;
      position = after;
    } else if (closes(context, position) || is_invisible(context.text, position)) {
      position += decode_at(context.text, position).length;
    } else {
      break;
    }
  }
  return position;
}

/// The mark at `position`, or the one after a single blank if it continues a row of marks: `. . .`, `? ...`, `! !`.
/// `end` when there is none.
std::size_t next_mark(std::string_view text, std::size_t position, std::size_t end) {
  if (position >= end) return end;
  if (character_at(text, position).is(is_terminal)) return position;
  if (text[position] != ' ' || position + 1 >= end) return end;
  const auto mark = text[position + 1];
  if (mark != '.' && mark != '!' && mark != '?') return end;
  auto after = position + 2;
  while (after < end && character_at(text, after).is(is_terminal)) after += decode_at(text, after).length;
  const bool is_alone = after >= end || character_at(text, after).is(is_space | is_closing);
  return is_alone ? position + 1 : end;
}

/// `compounds. . . . The practice`: the end of a sentence and the ellipsis that the next one begins with.
bool is_stop_before_ellipsis(const StopContext& context, const Stop& stop) {
  constexpr std::string_view four_dots = ". . . .";
  if (context.text.substr(stop.begin, stop.end - stop.begin) != four_dots || stop.begin == context.sentence_begin)
    return false;
  const auto next = skip_spaces(context.text, stop.end, context.paragraph.end);
  return context.text[stop.begin - 1] != ' ' && next < context.paragraph.end &&
         character_at(context.text, next).is(is_upper);
}

}  // namespace

Stop read_stop(const StopContext& context, std::size_t position) {
  const auto end = context.paragraph.end;
  Stop stop;
  stop.begin = position;
  stop.mark = '.';
  do {
    const auto [code, length] = decode_at(context.text, position);
    if (code != '.') stop.mark = code;
    ++stop.count;
    stop.end = position + length;
    position = next_mark(context.text, stop.end, end);
  } while (position < end);
  while (stop.end < end && is_invisible(context.text, stop.end)) stop.end += decode_at(context.text, stop.end).length;
  if (is_stop_before_ellipsis(context, stop)) stop.end = stop.begin + (stop.count = 1);
  stop.closed = skip_emoticons(context, skip_closing(context, stop, skip_spaced_quote(context, stop)));
  stop.next = skip_spaces(context.text, stop.closed, end);
  return stop;
}

}  // namespace zubda
