#include "check.h"
#include "input/encoding/utf8_repair.h"
#include "output/display.h"
#include "output/json.h"
#include "output/plain_line.h"
#include "sentences/line_features.h"
#include "sentences/list_marks.h"
#include "sentences/plain_line_ends.h"
#include "sentences/plain_stops.h"
#include "sentences/split_lines.h"
#include "sentences/stop.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/utf8_steps.h"
#include "text/word_block.h"
#include "text/words.h"

namespace zubda::fuzz {
namespace {

const Language& some_language(std::string_view text) {
  static Languages languages;
  constexpr const char* codes[] = {"en", "de", "fr", "ar", "el", "und"};
  return languages.get(codes[choose(text, std::size(codes))]);
}

void check_fold(std::string_view text) {
  std::string folded;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_at(text, at);
    const auto character = fold_character(code);
    if (character == folds_to_several) return;
    if (character != folds_to_nothing) append_utf8(character, folded);
    at += length;
  }
  check(fold(text) == folded);
}

void check_plain_line(std::string_view text) {
  std::string plain;
  if (!append_plain_line(text, plain)) return check(plain.empty());
  std::string line;
  append_line(text, line);
  std::string json;
  append_json_string(line, json);
  check('"' + plain + '"' == json);
}

/// The end of a text is read plainly, and in blocks when enough follows.
void check_words(std::string_view text) {
  static DictionaryBreaker dictionary;
  std::vector<Span> plain;
  read_words(text, {0, text.size()}, dictionary, plain);
  std::vector<Span> in_blocks;
  const auto longer = std::string(text).append(WordBlock::bytes + 1, ' ');
  read_words(longer, {0, text.size()}, dictionary, in_blocks);
  check(plain == in_blocks);
}

void check_stops(std::string_view text, const Language& language) {
  NoteSeries notes(text);
  for (const bool flag : {false, true}) {
    const StopContext context{text, {0, text.size()}, 0, flag, false, flag, language, notes};
    for (auto at = text.find_first_of(".!?;"); at != std::string_view::npos; at = text.find_first_of(".!?;", at + 1)) {
      const auto plain = find_plain_stop(context, at);
      if (!plain) continue;
      const auto stop = read_stop(context, at);
      check(stop.end == at + 1 && stop.closed == plain->closed && !stop.has_notes);
      check(find_rule(context, stop) == plain->rule);
    }
  }
}

void check_line_ends(std::string_view text, const Language& language) {
  std::string_view before;
  for (const auto& line : split_lines(text)) {
    const auto after = slice(text, line.span);
    if (!before.empty() && is_plain_line_end(before, after)) {
      check(read_line_begin(after) == LineBegin::lower && list_mark_length(after) == 0);
      check(has_content(before) && has_content(after));
      check(!ends_with_stop_or_colon(before, language) && !ends_before_more(before, after, language));
    }
    before = after;
  }
}

}  // namespace

/// What fast code says is what the code says that it stands for.
void fuzz_fast_paths(std::string_view bytes) {
  check(is_valid_utf8(bytes) == is_valid_utf8_by_steps(bytes));
  auto text = replace_invalid(bytes).text;
  check(is_valid_utf8(text));
  std::erase(text, '\0');  // As no text has it that was decoded.
  const auto& language = some_language(text);
  check_fold(text);
  check_words(text);
  check_plain_line(text);
  check_stops(text, language);
  check_line_ends(text, language);
}

}  // namespace zubda::fuzz
