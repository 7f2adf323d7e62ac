#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "input/html_tags.h"

namespace zubda {
namespace {

enum class Match : std::uint8_t { whole, prefix, inside };

struct Hint {
  std::string_view word;
  Match match;
  std::uint8_t bits;
};

/// Words of class names as sites write them, whatever their language.
constexpr std::array hints = {
    // The first match counts.
    Hint{"commentary", Match::prefix, 0},
    Hint{"shareable", Match::whole, 0},
    Hint{"shared", Match::whole, 0},
    Hint{"ad", Match::whole, hint_clutter},
    Hint{"ads", Match::whole, hint_clutter},
    Hint{"adslot", Match::prefix, hint_clutter},
    Hint{"advert", Match::inside, hint_clutter},
    Hint{"agegate", Match::prefix, hint_aside},
    Hint{"alert", Match::whole, hint_clutter},
    Hint{"anzeige", Match::whole, hint_clutter},
    Hint{"attribution", Match::whole, hint_clutter},
    Hint{"author", Match::prefix, hint_clutter},
    Hint{"avatar", Match::whole, hint_clutter},
    Hint{"banner", Match::whole, hint_clutter},
    Hint{"bio", Match::whole, hint_clutter},
    Hint{"breadcrumb", Match::inside, hint_aside},
    Hint{"byline", Match::prefix, hint_clutter},
    Hint{"caption", Match::prefix, hint_clutter},
    Hint{"carousel", Match::whole, hint_clutter},
    Hint{"catlinks", Match::whole, hint_aside},
    Hint{"comentario", Match::prefix, hint_comments},
    Hint{"comment", Match::inside, hint_comments},
    Hint{"compart", Match::prefix, hint_clutter},
    Hint{"consent", Match::whole, hint_aside},
    Hint{"cookie", Match::inside, hint_aside},
    Hint{"copyright", Match::prefix, hint_aside},
    Hint{"credit", Match::prefix, hint_clutter},
    Hint{"crumbs", Match::whole, hint_aside},
    Hint{"date", Match::whole, hint_clutter},
    Hint{"dateline", Match::prefix, hint_clutter},
    Hint{"disclaimer", Match::prefix, hint_aside},
    Hint{"disqus", Match::prefix, hint_comments},
    Hint{"donat", Match::prefix, hint_clutter},
    Hint{"editsection", Match::whole, hint_clutter},
    Hint{"facebook", Match::prefix, hint_clutter | hint_embed},
    Hint{"footer", Match::prefix, hint_aside},
    Hint{"gallery", Match::inside, hint_clutter},
    Hint{"gdpr", Match::prefix, hint_aside},
    Hint{"gprd", Match::whole, hint_aside},
    Hint{"iklan", Match::whole, hint_clutter},
    Hint{"infobox", Match::whole, hint_clutter},
    Hint{"kommentar", Match::prefix, hint_comments},
    Hint{"lightbox", Match::prefix, hint_clutter},
    Hint{"login", Match::whole, hint_clutter},
    Hint{"menu", Match::prefix, hint_clutter},
    Hint{"meta", Match::whole, hint_clutter},
    Hint{"metadata", Match::whole, hint_clutter},
    Hint{"modal", Match::whole, hint_clutter},
    Hint{"nav", Match::whole, hint_clutter},
    Hint{"navbar", Match::whole, hint_clutter},
    Hint{"navbox", Match::whole, hint_clutter},
    Hint{"navigation", Match::whole, hint_clutter},
    Hint{"newsletter", Match::inside, hint_aside},
    Hint{"noprint", Match::whole, hint_clutter},
    Hint{"notification", Match::prefix, hint_aside},
    Hint{"outbrain", Match::prefix, hint_aside},
    Hint{"overlay", Match::whole, hint_clutter},
    Hint{"pager", Match::whole, hint_aside},
    Hint{"pagination", Match::whole, hint_aside},
    Hint{"paidcontent", Match::whole, hint_clutter},
    Hint{"partager", Match::prefix, hint_clutter},
    Hint{"popover", Match::prefix, hint_clutter},
    Hint{"popular", Match::whole, hint_clutter},
    Hint{"popup", Match::prefix, hint_clutter},
    Hint{"prev", Match::whole, hint_clutter},
    Hint{"privacy", Match::prefix, hint_aside},
    Hint{"promo", Match::prefix, hint_clutter},
    Hint{"pubdate", Match::prefix, hint_clutter},
    Hint{"published", Match::whole, hint_clutter},
    Hint{"publicid", Match::prefix, hint_clutter},
    Hint{"rating", Match::prefix, hint_clutter},
    Hint{"readmore", Match::whole, hint_clutter},
    Hint{"recirc", Match::prefix, hint_aside},
    Hint{"recommend", Match::prefix, hint_aside},
    Hint{"reference", Match::whole, hint_clutter},
    Hint{"references", Match::whole, hint_clutter},
    Hint{"reklam", Match::prefix, hint_clutter},
    Hint{"relacionad", Match::prefix, hint_aside},
    Hint{"related", Match::prefix, hint_aside},
    Hint{"replies", Match::whole, hint_comments},
    Hint{"reply", Match::whole, hint_comments},
    Hint{"respond", Match::whole, hint_comments},
    Hint{"rollover", Match::prefix, hint_clutter},
    Hint{"rss", Match::whole, hint_clutter},
    Hint{"screenreader", Match::prefix, hint_clutter},
    Hint{"share", Match::prefix, hint_aside},
    Hint{"sharing", Match::prefix, hint_aside},
    Hint{"sidebar", Match::inside, hint_clutter},
    Hint{"signin", Match::whole, hint_clutter},
    Hint{"signup", Match::prefix, hint_clutter},
    Hint{"skip", Match::whole, hint_clutter},
    Hint{"skyscraper", Match::prefix, hint_clutter},
    Hint{"social", Match::prefix, hint_clutter | hint_embed},
    Hint{"sponsor", Match::inside, hint_clutter},
    Hint{"subnav", Match::whole, hint_clutter},
    Hint{"subscribe", Match::prefix, hint_clutter},
    Hint{"subscription", Match::prefix, hint_clutter},
    Hint{"supplemental", Match::whole, hint_clutter},
    Hint{"syndication", Match::whole, hint_clutter},
    Hint{"taboola", Match::prefix, hint_aside},
    Hint{"taglist", Match::whole, hint_clutter},
    Hint{"tags", Match::whole, hint_clutter},
    Hint{"teaser", Match::prefix, hint_clutter},
    Hint{"teilen", Match::whole, hint_clutter},
    Hint{"timestamp", Match::whole, hint_clutter},
    Hint{"toc", Match::whole, hint_clutter},
    Hint{"toolbar", Match::prefix, hint_clutter},
    Hint{"tools", Match::whole, hint_clutter},
    Hint{"tooltip", Match::prefix, hint_clutter},
    Hint{"trending", Match::whole, hint_clutter},
    Hint{"tweet", Match::prefix, hint_clutter | hint_embed},
    Hint{"twitter", Match::prefix, hint_clutter | hint_embed},
    Hint{"upsell", Match::whole, hint_clutter},
    Hint{"viral", Match::whole, hint_clutter},
    Hint{"visually", Match::prefix, hint_clutter},
    Hint{"werbung", Match::prefix, hint_clutter},
    Hint{"widget", Match::prefix, hint_clutter | hint_embed},
};

/// Words that say "text of the article" when they stand together: `entry-content`, `storyBody`, `articletext`.
constexpr std::array<std::string_view, 14> whole_words = {"article", "articolo", "articulo", "artigo",  "artikel",
                                                          "beitrag", "blog",     "entry",    "materia", "news",
                                                          "noticia", "nota",     "post",     "story"};
constexpr std::array<std::string_view, 12> part_words = {"body",    "bodycopy", "conteudo", "contenido",
                                                         "content", "copy",     "corpo",    "cuerpo",
                                                         "inhalt",  "testo",    "text",     "texto"};

bool is_one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// Whether `word` is a whole and a part written as one.
bool is_joined(std::string_view word) {
  return std::ranges::any_of(whole_words, [&](std::string_view whole) {
    return word.size() > whole.size() && word.starts_with(whole) && is_one_of(part_words, word.substr(whole.size()));
  });
}

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
}

bool is_upper_letter(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower_letter(char c) { return c >= 'a' && c <= 'z'; }

bool matches(std::string_view word, const Hint& hint) {
  switch (hint.match) {
    case Match::whole:
      return word == hint.word;
    case Match::prefix:
      return word.starts_with(hint.word);
    case Match::inside:
      return word.find(hint.word) != std::string_view::npos;
  }
  return false;
}

std::uint8_t hints_of_word(std::string_view word) {
  for (const auto& hint : hints)
    if (matches(word, hint)) return hint.bits;
  return 0;
}

}  // namespace

std::uint8_t html_hints(std::string_view value) {
  constexpr std::size_t limit = 512;
  value = value.substr(0, limit);
  std::uint8_t bits = 0;
  std::string word;
  bool after_whole = false;        // The word before, in the same name, was one of whole_words.
  bool after_preposition = false;  // `content-with-sidebar` is no sidebar, a text in Elementor an `elementor-widget`.
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
    } while (at < value.size() && is_letter_or_digit(value[at]) &&
             !(is_upper_letter(value[at]) && is_lower_letter(value[at - 1])));
    if (!after_preposition) bits |= hints_of_word(word);
    after_preposition = word == "with" || word == "has" || word == "no" || word == "elementor";
    if ((after_whole && is_one_of(part_words, word)) || is_joined(word)) bits |= hint_article;
    after_whole = is_one_of(whole_words, word);
  }
  return bits;
}

}  // namespace zubda
