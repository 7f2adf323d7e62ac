#include <algorithm>
#include <array>
#include <string>

#include "input/html_tags.h"

namespace zubda {
namespace {

enum class Match : std::uint8_t { whole, prefix };

struct Hint {
  std::string_view word;
  Match match;
  std::uint8_t bits;
};

/// Words of class names as sites write them, whatever their language.
constexpr std::array hints = {
    Hint{"ad", Match::whole, hint_clutter},
    Hint{"ads", Match::whole, hint_clutter},
    Hint{"adslot", Match::prefix, hint_clutter},
    Hint{"advert", Match::prefix, hint_clutter},
    Hint{"alert", Match::whole, hint_clutter},
    Hint{"attribution", Match::whole, hint_clutter},
    Hint{"author", Match::prefix, hint_clutter},
    Hint{"avatar", Match::whole, hint_clutter},
    Hint{"banner", Match::whole, hint_clutter},
    Hint{"bio", Match::whole, hint_clutter},
    Hint{"breadcrumb", Match::prefix, hint_aside},
    Hint{"byline", Match::prefix, hint_clutter},
    Hint{"caption", Match::prefix, hint_clutter | hint_caption},
    Hint{"carousel", Match::whole, hint_clutter},
    Hint{"comment", Match::prefix, hint_comments},
    Hint{"consent", Match::whole, hint_aside},
    Hint{"cookie", Match::prefix, hint_aside},
    Hint{"copyright", Match::prefix, hint_aside},
    Hint{"credit", Match::prefix, hint_clutter | hint_caption},
    Hint{"dateline", Match::prefix, hint_clutter},
    Hint{"disclaimer", Match::prefix, hint_aside},
    Hint{"disqus", Match::prefix, hint_comments},
    Hint{"facebook", Match::prefix, hint_clutter | hint_embed},
    Hint{"footer", Match::prefix, hint_aside},
    Hint{"footnote", Match::whole, 0},
    Hint{"gallery", Match::prefix, hint_clutter},
    Hint{"gprd", Match::whole, hint_aside},
    Hint{"gdpr", Match::prefix, hint_aside},
    Hint{"menu", Match::prefix, hint_clutter},
    Hint{"meta", Match::whole, hint_clutter},
    Hint{"metadata", Match::whole, hint_clutter},
    Hint{"modal", Match::whole, hint_clutter},
    Hint{"nav", Match::whole, hint_clutter},
    Hint{"navbar", Match::whole, hint_clutter},
    Hint{"navigation", Match::whole, hint_clutter},
    Hint{"newsletter", Match::prefix, hint_aside},
    Hint{"outbrain", Match::prefix, hint_aside},
    Hint{"pager", Match::whole, hint_aside},
    Hint{"pagination", Match::whole, hint_aside},
    Hint{"paywall", Match::whole, 0},
    Hint{"popular", Match::whole, hint_clutter},
    Hint{"popup", Match::prefix, hint_clutter},
    Hint{"prev", Match::whole, hint_clutter},
    Hint{"print", Match::whole, 0},
    Hint{"promo", Match::prefix, hint_clutter},
    Hint{"pubdate", Match::prefix, hint_clutter},
    Hint{"rating", Match::prefix, hint_clutter},
    Hint{"readmore", Match::whole, hint_clutter},
    Hint{"recirc", Match::prefix, hint_aside},
    Hint{"recommend", Match::prefix, hint_aside},
    Hint{"related", Match::prefix, hint_aside},
    Hint{"respond", Match::whole, hint_comments},
    Hint{"share", Match::prefix, hint_aside},
    Hint{"sharing", Match::prefix, hint_aside},
    Hint{"sidebar", Match::prefix, hint_clutter},
    Hint{"signup", Match::prefix, hint_clutter},
    Hint{"skip", Match::whole, hint_clutter},
    Hint{"skyscraper", Match::prefix, hint_clutter},
    Hint{"social", Match::prefix, hint_clutter | hint_embed},
    Hint{"sponsor", Match::prefix, hint_clutter},
    Hint{"subscribe", Match::prefix, hint_clutter},
    Hint{"subscription", Match::prefix, hint_clutter},
    Hint{"taboola", Match::prefix, hint_aside},
    Hint{"tags", Match::whole, hint_clutter},
    Hint{"taglist", Match::whole, hint_clutter},
    Hint{"timestamp", Match::whole, hint_clutter},
    Hint{"toolbar", Match::prefix, hint_clutter},
    Hint{"tools", Match::whole, hint_clutter},
    Hint{"tooltip", Match::prefix, hint_clutter},
    Hint{"trending", Match::whole, hint_clutter},
    Hint{"widget", Match::prefix, hint_clutter},
};

/// Words that say "text of the article" when they stand together: `entry-content`, `story-body`, `articleText`.
constexpr std::array whole_words = {std::string_view("article"), std::string_view("story"), std::string_view("post"),
                                    std::string_view("entry"), std::string_view("news")};
constexpr std::array part_words = {std::string_view("body"), std::string_view("content"), std::string_view("text")};

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
}

bool is_upper_letter(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower_letter(char c) { return c >= 'a' && c <= 'z'; }

std::uint8_t hints_of_word(std::string_view word) {
  for (const auto& hint : hints)
    if (hint.match == Match::whole ? word == hint.word : word.starts_with(hint.word)) return hint.bits;
  return 0;
}

}  // namespace

std::uint8_t html_hints(std::string_view value) {
  constexpr std::size_t limit = 512;
  value = value.substr(0, limit);
  std::uint8_t bits = 0;
  std::string word;
  bool after_whole = false;  // The word before, in the same name, was one of whole_words.
  bool after_preposition = false;  // `content-with-sidebar` is no sidebar.
  for (std::size_t at = 0; at < value.size();) {
    if (!is_letter_or_digit(value[at])) {
      if (value[at] == ' ') after_whole = after_preposition = false;
      ++at;
      continue;
    }
    word.clear();
    do {
      word += is_upper_letter(value[at]) ? static_cast<char>(value[at] + 32) : value[at];
      ++at;
    } while (at < value.size() && is_letter_or_digit(value[at]) && !(is_upper_letter(value[at]) && is_lower_letter(value[at - 1])));
    if (!after_preposition) bits |= hints_of_word(word);
    after_preposition = word == "with" || word == "has" || word == "no";
    const bool is_part = std::ranges::find(part_words, word) != part_words.end();
    if (after_whole && is_part) bits |= hint_article;
    if (word == "articlebody" || word == "storybody") bits |= hint_article;
    after_whole = std::ranges::find(whole_words, word) != whole_words.end();
  }
  return bits;
}

}  // namespace zubda
