#include "text/words.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/characters.h"
#include "text/letter_runs.h"
#include "text/plain_words.h"

namespace zubda {
namespace {

bool is_letter_class(WordBreak c) { return c == WordBreak::letter || c == WordBreak::hebrew_letter; }

/// Whether a mark of class `middle` holds a letter or digit before it and one after it together: `don't`, `3.14`,
/// `צה"ל`.
bool joins(WordBreak before, WordBreak middle, WordBreak after) {
  const bool either = middle == WordBreak::mid_num_let || middle == WordBreak::single_quote;
  if (is_letter_class(before) && is_letter_class(after) && (either || middle == WordBreak::mid_letter)) return true;
  if (before == WordBreak::numeric && after == WordBreak::numeric && (either || middle == WordBreak::mid_num))
    return true;
  return before == WordBreak::hebrew_letter && after == WordBreak::hebrew_letter && middle == WordBreak::double_quote;
}

struct Step {
  WordBreak word_break = WordBreak::other;
  std::size_t end = 0;  ///< After the character and the marks that extend it.
};

Step step_at(std::string_view text, std::size_t at, std::size_t end) {
  if (at >= end) return {WordBreak::other, end};
  const auto [code, length] = decode_at(text, at);
  return {character(code).word_break(), at + length};
}

std::size_t skip_marks(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    const auto [word_break, next] = step_at(text, at, end);
    if (word_break != WordBreak::extend) break;
    at = next;
  }
  return at;
}

/// The end of the characters of `run` and their marks from `at` on.
std::size_t skip_run(std::string_view text, std::size_t at, std::size_t end, WordBreak run) {
  for (auto step = step_at(text, at, end); step.word_break == run || step.word_break == WordBreak::extend;
       step = step_at(text, at, end))
    at = step.end;
  return at;
}

/// Classes of ASCII letters, digits and the low line, which most words of most texts are made of; `other` for all other
/// bytes.
constexpr std::array<WordBreak, 256> plain_classes = [] {
  std::array<WordBreak, 256> classes{};
  for (unsigned char c = 'A'; c <= 'Z'; ++c) classes[c] = classes[c + 32U] = WordBreak::letter;
  for (unsigned char c = '0'; c <= '9'; ++c) classes[c] = WordBreak::numeric;
  classes['_'] = WordBreak::extend_num_let;
  return classes;
}();

bool is_inside_class(WordBreak c) { return c >= WordBreak::letter && c <= WordBreak::extend_num_let; }

/// Where the letters end that are found many at a time from `at` on; sets `last` to the class of the last one.
[[gnu::always_inline]] inline std::size_t skip_letter_run(std::string_view text, std::size_t at, std::size_t end,
                                                          WordBreak& last) {
  if (at + vector_bytes > text.size()) return at;
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) {
    const auto after = std::min(at + ascii_run(text.data() + at), end);
    if (after > at) last = plain_classes[static_cast<unsigned char>(text[after - 1])];
    return after;
  }
  if (byte < 0xD8 || byte > 0xDB) return at;
  const auto after = std::min(at + arabic_run(text.data() + at), end);
  for (auto before = after; before > at;) {
    const auto word_break = character(decode_at(text, before -= 2).code).word_break();
    if (word_break == WordBreak::extend) continue;
    last = word_break;
    break;
  }
  return after;
}

/// Where the characters end that surely belong to a word with what is before them; sets `last` to the class of the last
/// one. Most letters of most texts are of one or two bytes in UTF-8.
std::size_t skip_inside(std::string_view text, std::size_t at, std::size_t end, WordBreak& last) {
  at = skip_letter_run(text, at, end, last);
  while (at < end) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (plain_classes[byte] != WordBreak::other) {
      last = plain_classes[byte];
      ++at;
    } else if (byte >= 0xC2 && byte < 0xE0) {
      const auto word_break =
          character((byte & 0x1FU) << 6 | (static_cast<unsigned char>(text[at + 1]) & 0x3FU)).word_break();
      if (is_inside_class(word_break)) last = word_break;
      else if (word_break != WordBreak::extend) break;
      at += 2;
    } else {
      break;
    }
  }
  return at;
}

/// The Hebrew letter behind an apostrophe that is followed by `second`, if that is an apostrophe, too: two of them are
/// often typed for gershayim inside an abbreviation, as in `צה''ל`. UAX #29 has no such rule.
Step behind_gershayim(std::string_view text, const Step& second, std::size_t end) {
  if (second.word_break != WordBreak::single_quote) return {};
  const auto behind = step_at(text, skip_marks(text, second.end, end), end);
  return behind.word_break == WordBreak::hebrew_letter ? behind : Step{};
}

/// The end of the word that goes on with a character of class `last`, which ends at `at`, if it may go on beyond.
std::size_t end_beyond(std::string_view text, std::size_t at, std::size_t end, WordBreak last) {
  while (at < end && text[at] != ' ') {
    const auto [middle, after] = step_at(text, at, end);
    if (is_inside_class(middle)) {
      last = middle;
    } else if (middle >= WordBreak::mid_letter && middle <= WordBreak::double_quote) {
      const auto mark_end = skip_marks(text, after, end);
      auto follower = step_at(text, mark_end, end);
      if (!joins(last, middle, follower.word_break)) {
        if (last != WordBreak::hebrew_letter || middle != WordBreak::single_quote) return at;
        follower = behind_gershayim(text, follower, end);
        if (follower.end == 0) return mark_end;
      }
      last = follower.word_break;
      at = skip_inside(text, follower.end, end, last);
      continue;
    } else if (middle != WordBreak::extend) {
      return at;
    }
    at = skip_inside(text, after, end, last);
  }
  return at;
}

/// The end of the word that begins with a character of class `last` which ends at `at`. Most words end before a blank.
[[gnu::always_inline]] inline std::size_t word_end(std::string_view text, std::size_t at, std::size_t end,
                                                   WordBreak last) {
  if (at < end && text[at] != ' ') at = skip_inside(text, at, end, last);
  return at == end || text[at] == ' ' ? at : end_beyond(text, at, end, last);
}

/// A word, or characters that a dictionary has to split into words.
struct Run {
  Span span;
  bool needs_dictionary = false;
};

/// The first run from `at` on; an empty one at `end` when there is none.
[[gnu::always_inline]] inline Run next_run(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    const auto begin = at;
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80 && plain_classes[byte] == WordBreak::other) {
      ++at;
      continue;
    }
    // A mark without a letter before it is no part of a word, and the fast run of Arabic letters would take it.
    if (byte >= 0xD8 && byte <= 0xDB && step_at(text, at, end).word_break == WordBreak::extend) {
      at += 2;
      continue;
    }
    auto first = WordBreak::other;
    at = skip_letter_run(text, at, end, first);
    if (at == begin) {
      const auto step = step_at(text, at, end);
      first = step.word_break;
      at = step.end;
    }
    if (is_inside_class(first)) return {{begin, word_end(text, at, end, first)}};
    if (first == WordBreak::dictionary) return {{begin, skip_run(text, at, end, first)}, true};
    if (first == WordBreak::hangul) return {{begin, skip_run(text, at, end, first)}};
  }
  return {{end, end}};
}

bool has_letter_or_digit(std::string_view text, Span run) {
  for (std::size_t at = run.begin; at < run.end;) {
    const auto [code, length] = decode_at(text, at);
    if (character(code).is(is_letter | is_digit) || character(code).word_break() == WordBreak::numeric) return true;
    at += length;
  }
  return false;
}

/// Whether a run is a word. Only runs that begin with a low line, with a modifier symbol (U+02C2 to U+02FF) or Armenian
/// or Hebrew mark of two bytes, or with a character of three bytes may have no letter.
bool is_word(std::string_view text, Span run) {
  const auto lead = static_cast<unsigned char>(text[run.begin]);
  const bool may_be_mark = lead == '_' || lead == 0xCB || lead == 0xD5 || lead == 0xD6 || lead == 0xD7 || lead >= 0xE0;
  return !may_be_mark || has_letter_or_digit(text, run);
}

constexpr char32_t first_east_asian = 0x2E80;

/// How many words `word` counts as, which begins with a character of three bytes.
std::size_t count_ideographs(std::string_view text, Span word) {
  std::size_t ideographs = 0;
  for (std::size_t at = word.begin; at < word.end;) {
    const auto [code, length] = decode_at(text, at);
    if (code < first_east_asian) return 1;
    if (character(code).is(is_ideograph)) ++ideographs;
    at += length;
  }
  return std::max<std::size_t>(ideographs, 1);
}

/// How many words `word` counts as.
std::size_t weight(std::string_view text, Span word) {
  constexpr unsigned char lead_of_east_asian = 0xE2;
  return static_cast<unsigned char>(text[word.begin]) < lead_of_east_asian ? 1 : count_ideographs(text, word);
}

/// Whether plain words may begin at a byte: all of ASCII, and the first bytes of the letters that PlainWords knows.
bool may_begin_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 || (byte >= 0xC3 && byte <= 0xC5) || byte == 0xD0 || byte == 0xD1 ||
         (byte >= 0xD8 && byte <= 0xDB);
}

/// Calls `sink` with the words of `run` and their weights.
template <class Sink>
void split_run(std::string_view text, const Run& run, DictionaryBreaker& dictionary, Sink&& sink) {
  const auto take = [&](Span word) {
    if (is_word(text, word)) sink(word, weight(text, word));
  };
  if (!run.needs_dictionary) {
    take(run.span);
    return;
  }
  dictionary.start(text, run.span);
  for (auto word = dictionary.next(); word.begin < word.end; word = dictionary.next()) take(word);
}

/// Calls `sink` with the span of each word and with how many it counts as.
template <class Sink>
void for_each_word(std::string_view text, Span range, DictionaryBreaker& dictionary, Sink&& sink) {
  PlainWords plain(text, range.end);
  const auto take_plain = [&](Span word) { sink(word, 1); };
  for (auto at = range.begin; at < range.end;) {
    if (text[at] == ' ') ++at;
    if (at < range.end && may_begin_plain(text[at])) at = plain.read(at, take_plain);
    const auto run = next_run(text, at, range.end);
    if (run.span.begin < run.span.end) split_run(text, run, dictionary, sink);
    at = run.span.end;
  }
}

}  // namespace

std::size_t read_words(std::string_view text, Span range, DictionaryBreaker& dictionary, std::vector<Span>& words) {
  std::size_t count = 0;
  for_each_word(text, range, dictionary, [&](Span word, std::size_t weight) {
    words.push_back(word);
    count += weight;
  });
  return count;
}

std::size_t count_words(std::string_view text, Span range, DictionaryBreaker& dictionary) {
  std::size_t count = 0;
  for_each_word(text, range, dictionary, [&](Span /*word*/, std::size_t weight) { count += weight; });
  return count;
}

Span first_word(std::string_view text, Span range) {
  auto run = next_run(text, range.begin, range.end).span;
  while (run.begin < run.end && !is_word(text, run)) run = next_run(text, run.end, range.end).span;
  return run;
}

}  // namespace zubda
