#include "select/wire_dateline.h"

#include <algorithm>

#include "sentences/opening.h"
#include "text/characters.h"
#include "text/words.h"

namespace zubda {
namespace {

/// Chosen by hand: a place, a date and the name of an agency.
constexpr std::size_t max_bytes = 100;
constexpr std::size_t max_words = 8;
constexpr std::size_t max_words_without_case = 5;
constexpr std::string_view dashes[] = {" - ", " – ", " — ", " -- "};

/// What the words of a head show.
struct Head {
  std::size_t words = 0;
  bool has_case = false;        ///< Some letter is in upper case.
  bool has_lower_word = false;  ///< A word begins in lower case.
  bool begins_in_capitals = false;
};

bool is_in_capitals(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const auto [code, length] = decode_at(word, at);
    at += length;
    if (!character(code).is(is_upper)) return false;
    ++letters;
  }
  return letters > 2;
}

Head read_head(std::string_view head) {
  Head read;
  for (auto word = first_word(head, {0, head.size()}); word.begin < word.end;
       word = first_word(head, {word.end, head.size()})) {
    const auto first = decode_at(head, word.begin).code;
    read.has_case |= character(first).is(is_upper);
    read.has_lower_word |= character(first).is(is_lower);
    if (read.words++ == 0) read.begins_in_capitals = is_in_capitals(slice(head, word));
  }
  return read;
}

/// Whether what follows the last bracket or dash of `head` is the name of an agency.
bool ends_with_agency(std::string_view head, const Language& language) {
  auto begin = head.rfind('(');
  for (const auto dash : dashes)
    if (const auto at = head.rfind(dash);
        at != std::string_view::npos && (begin == std::string_view::npos || at > begin))
      begin = at + dash.size() - 1;
  const auto phrase =
      match_opening(begin == std::string_view::npos ? head : head.substr(begin + 1), language.roles, language);
  return phrase && phrase->kind == "agency";
}

bool is_dateline(std::string_view head, const Language& language) {
  const auto read = read_head(head);
  if (read.words == 0 || read.words > max_words || read.has_lower_word) return false;
  if (!read.has_case && read.words > max_words_without_case) return false;
  return head.ends_with(')') || read.begins_in_capitals || ends_with_agency(head, language);
}

}  // namespace

std::size_t dateline_size(std::string_view sentence, const Language& language) {
  const auto start = sentence.substr(0, std::min(max_bytes, sentence.size()));
  if (start.find('-') == std::string_view::npos && start.find("\xE2\x80") == std::string_view::npos) return 0;
  std::size_t size = 0;
  for (const auto dash : dashes)
    for (auto at = start.find(dash); at != std::string_view::npos; at = start.find(dash, at + 1))
      if (is_dateline(start.substr(0, at), language)) size = std::max(size, at + dash.size());
  return size < sentence.size() ? size : 0;
}

}  // namespace zubda
