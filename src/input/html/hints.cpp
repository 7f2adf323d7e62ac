/// The hints of class names: the list of words, and how they are found in a name.
#include <algorithm>
#include <array>
#include <span>

#include "input/html/tags.h"
#include "text/ascii.h"

namespace zubda {
namespace {

/// How a word of a class name has to agree with the word of a hint.
enum class Match : std::uint8_t { whole, inside, prefix };

/// Words, sorted and with a blank between, that say the same.
struct Hint {
  Match match;
  std::uint16_t bits;
  std::string_view words;
};

/// Words of class names as sites write them, whatever their language. The first match counts. The list was collected by
/// hand, in English and the large languages of Europe, and tried on the tuning half of the article-extraction
/// benchmark.
constexpr std::array hints = {
    Hint{Match::prefix, 0, "commentary"},
    Hint{Match::whole, 0, "shareable shared"},
    Hint{Match::whole, hint_mark, "editsection headerlink lineno linenodiv linenos linenumber linenumbers viewcode"},
    Hint{Match::whole, hint_code,
         "code codehilite fragment highlighter hljs listingblock literal output prettyprint programlisting screen "
         "sourcecode synopsis"},
    Hint{Match::prefix, hint_code, "highlight"},
    Hint{Match::whole, hint_box, "admonition admonitionblock caution important note tip warning"},
    Hint{Match::whole, hint_note, "endnote endnotes fnref footnote footnoteref footnotes noteref"},
    Hint{Match::whole, hint_clutter,
         "ad ads alert anzeige attribution avatar banner bio carousel date iklan infobox login "
         "meta metadata modal nav navbar navbox navigation noprint overlay paidcontent popular prev published "
         "readmore reference references rss signin skip subnav supplemental syndication taglist tags teilen "
         "timestamp toc tools trending upsell viral"},
    Hint{Match::whole, hint_aside, "catlinks crumbs pager pagination replies reply respond"},
    Hint{Match::whole, hint_notice, "consent gprd"},
    Hint{Match::inside, hint_clutter, "advert gallery sidebar sponsor"},
    Hint{Match::inside, hint_aside, "breadcrumb"},
    Hint{Match::inside, hint_notice, "cookie newsletter"},
    Hint{Match::inside, hint_comments, "comment"},
    Hint{Match::prefix, hint_clutter | hint_embed, "facebook social tweet twitter widget"},
    Hint{Match::prefix, hint_clutter,
         "adslot author byline caption compart credit dateline donat lightbox menu partager popover popup "
         "promo pubdate publicid rating reklam rollover screenreader skyscraper teaser toolbar tooltip visually "
         "werbung"},
    Hint{Match::prefix, hint_aside, "notification outbrain recirc recommend relacionad related share sharing taboola"},
    Hint{Match::prefix, hint_notice, "agegate copyright disclaimer footer gdpr privacy signup subscribe subscription"},
    Hint{Match::prefix, hint_comments, "comentario disqus kommentar"},
};

/// The lowest five bits of all bytes of a word, a bit for each: a word that lacks one of another's is not that, and
/// neither begins with it nor has it inside.
constexpr std::uint32_t letter_bit(char c) { return std::uint32_t{1} << (static_cast<unsigned char>(c) & 31U); }

constexpr std::uint32_t letters_of(std::string_view word) {
  std::uint32_t letters = 0;
  for (const char c : word) letters |= letter_bit(c);
  return letters;
}

/// One word of a hint.
struct HintWord {
  std::string_view word;
  Match match;
  std::uint16_t bits;
  std::uint32_t letters;
};

constexpr std::size_t hint_word_count = [] {
  std::size_t count = hints.size();
  for (const auto& hint : hints) count += static_cast<std::size_t>(std::ranges::count(hint.words, ' '));
  return count;
}();

/// The hints word by word, in their order.
constexpr auto hint_words = [] {
  std::array<HintWord, hint_word_count> words{};
  auto* next = words.begin();
  for (const auto& hint : hints) {
    for (std::size_t at = 0; at < hint.words.size();) {
      const auto end = std::min(hint.words.find(' ', at), hint.words.size());
      const auto word = hint.words.substr(at, end - at);
      *next++ = {word, hint.match, hint.bits, letters_of(word)};
      at = end + 1;
    }
  }
  return words;
}();

/// Words that mean "text of the article" when one of the first list is followed by one of the second: `entry-content`,
/// `storyBody`, `articletext`.
constexpr std::array<std::string_view, 14> whole_words = {"article", "articolo", "articulo", "artigo",  "artikel",
                                                          "beitrag", "blog",     "entry",    "materia", "news",
                                                          "noticia", "nota",     "post",     "story"};
constexpr std::array<std::string_view, 12> part_words = {"body",    "bodycopy", "conteudo", "contenido",
                                                         "content", "copy",     "corpo",    "cuerpo",
                                                         "inhalt",  "testo",    "text",     "texto"};

bool is_one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// The lowest five bits of the first byte of a word, which is not empty.
constexpr std::size_t letter_of(std::string_view word) { return static_cast<unsigned char>(word[0]) & 31U; }

/// The lowest five bits of the letters that `whole_words` begin with, a bit for each.
constexpr auto whole_letters = [] {
  std::uint32_t letters = 0;
  for (const auto word : whole_words) letters |= std::uint32_t{1} << letter_of(word);
  return letters;
}();

bool may_begin_whole(std::string_view word) { return (whole_letters >> letter_of(word) & 1) != 0; }

/// Whether `word` is a whole and a part written as one.
bool is_joined(std::string_view word) {
  return std::ranges::any_of(whole_words, [&](std::string_view whole) {
    return word[0] == whole[0] && word.size() > whole.size() && word.starts_with(whole) &&
           is_one_of(part_words, word.substr(whole.size()));
  });
}

/// The words behind which a word says nothing: `content-with-sidebar` is no sidebar, a text in Elementor an
/// `elementor-widget`.
constexpr std::array<std::string_view, 4> prepositions = {"with", "has", "no", "elementor"};

constexpr auto bytes_of_words = [] {
  std::array<bool, 256> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto c = static_cast<char>(i);
    bytes[i] = is_ascii_letter(c) || is_ascii_digit(c) || i >= 0x80;
  }
  return bytes;
}();

bool is_letter_or_digit(char c) { return bytes_of_words[static_cast<unsigned char>(c)]; }

bool matches(std::string_view word, const HintWord& hint) {
  switch (hint.match) {
    case Match::whole: return word == hint.word;
    case Match::inside: return word.find(hint.word) != std::string_view::npos;
    case Match::prefix: return word.starts_with(hint.word);
  }
  return false;
}

/// By the lowest five bits of the first letter: the numbers of those `hint_words` that a word may agree with, in their
/// order, and how many there are. A page has thousands of names, and nearly none of them begins as a hint does.
struct HintsOfLetter {
  std::array<std::uint8_t, hint_word_count> numbers{};
  std::size_t count = 0;
};
constexpr auto hints_by_letter = [] {
  std::array<HintsOfLetter, 32> rows{};
  for (std::size_t letter = 0; letter < rows.size(); ++letter)
    for (std::size_t i = 0; i < hint_word_count; ++i)
      if (hint_words[i].match == Match::inside || letter_of(hint_words[i].word) == letter)
        rows[letter].numbers[rows[letter].count++] = static_cast<std::uint8_t>(i);
  return rows;
}();

/// `letters` are those of `word`.
std::uint16_t find_hints(std::string_view word, std::uint32_t letters) {
  const auto& [numbers, count] = hints_by_letter[letter_of(word)];
  for (const auto number : std::span(numbers).first(count))
    if ((hint_words[number].letters & ~letters) == 0 && matches(word, hint_words[number]))
      return hint_words[number].bits;
  return 0;
}

/// Whether the name at `at` is that of what the page is about, as WordPress gives posts the names of their categories
/// and tags: a post in `category-privacy` or `tag-cookies` is no notice.
bool names_topic(std::string_view value, std::size_t at) {
  if (value[at] != 'c' && value[at] != 't') return false;
  if (at > 0 && value[at - 1] != ' ') return false;
  const auto name = value.substr(at, value.find(' ', at) - at);
  for (const std::string_view prefix : {"category-", "tag-", "topic-"})
    if (name.starts_with(prefix))
      return !name.ends_with("list") && !name.ends_with("cloud") && !name.ends_with("links");
  return false;
}

}  // namespace

std::vector<std::string_view> html_hint_words() {
  std::vector<std::string_view> words;
  for (const auto& hint : hint_words)
    if ((hint.bits & ~(hint_code | hint_box)) != 0) words.push_back(hint.word);
  return words;
}

std::uint16_t html_hints(std::string_view value) {
  value = value.substr(0, max_hint_bytes);
  std::uint16_t bits = 0;
  std::array<char, max_hint_bytes> lower;
  bool after_whole = false;  // The word before, in the same name, was one of whole_words.
  bool after_preposition = false;
  for (std::size_t at = 0; at < value.size();) {
    if (names_topic(value, at)) at = std::min(value.find(' ', at), value.size());
    if (at == value.size()) break;
    if (!is_letter_or_digit(value[at])) {
      if (value[at] == ' ') after_whole = after_preposition = false;
      ++at;
      continue;
    }
    std::size_t size = 0;
    std::uint32_t letters = 0;
    do {
      letters |= letter_bit(value[at]);
      lower[size++] = ascii_lower(value[at++]);
    } while (at < value.size() && is_letter_or_digit(value[at]) &&
             !(is_ascii_upper(value[at]) && is_ascii_lower(value[at - 1])));
    const std::string_view word(lower.data(), size);
    if (!after_preposition) bits |= find_hints(word, letters);
    after_preposition = is_one_of(prepositions, word);
    const bool may_be_whole = may_begin_whole(word);
    if ((after_whole && is_one_of(part_words, word)) || (may_be_whole && is_joined(word))) bits |= hint_article;
    after_whole = may_be_whole && is_one_of(whole_words, word);
  }
  return bits;
}

}  // namespace zubda
