#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "terms/stem.h"

namespace zubda {
namespace {

/// Letters of the folded Arabic alphabet take two bytes of UTF-8.
constexpr std::size_t letter = 2;
constexpr std::size_t min_stem = 3 * letter;

/// Letters that are taken off, longest first.
constexpr std::string_view articles[] = {"بال", "كال", "فال", "ال", "لل"};
constexpr std::string_view pronouns[] = {"كما", "هما", "هم", "هن", "ها", "كم", "نا"};
constexpr std::string_view endings[] = {"ات", "ان", "ون", "ين", "يه", "ته", "يا", "ه", "ي", "ا"};

/// The second bytes of letters, which tell most letters apart, as bits: a word that begins or ends with none of them
/// has no affix, and half of all words have none.
class LetterSet {
 public:
  constexpr void add(char second_byte) { bits_ |= std::uint64_t{1} << (second_byte & 0x3F); }
  constexpr bool has(char second_byte) const { return (bits_ >> (second_byte & 0x3F) & 1) != 0; }

 private:
  std::uint64_t bits_ = 0;
};

template <std::size_t count>
constexpr LetterSet first_letters(const std::string_view (&affixes)[count]) {
  LetterSet letters;
  for (const auto affix : affixes) letters.add(affix[1]);
  return letters;
}
template <std::size_t count>
constexpr LetterSet last_letters(const std::string_view (&affixes)[count]) {
  LetterSet letters;
  for (const auto affix : affixes) letters.add(affix.back());
  return letters;
}
constexpr auto article_begins = first_letters(articles);
constexpr auto pronoun_ends = last_letters(pronouns);
constexpr auto ending_ends = last_letters(endings);

/// The bytes of a word of this pattern.
constexpr std::size_t word_size(std::string_view pattern) {
  const auto roots = static_cast<std::size_t>(std::ranges::count(pattern, '-'));
  return pattern.size() - roots + roots * letter;
}

/// A pattern of broken plurals and that of its singular: `-` stands for a letter of the root, in order; other letters
/// for themselves. Endings have been taken off before.
struct BrokenPlural {
  std::string_view plural;
  std::string_view singular;
  std::size_t size = word_size(plural);
};
constexpr BrokenPlural broken_plurals[] = {
    {"م-ا--", "م---"},    // مدارس مدرسة
    {"م-ا-ي-", "م--و-"},  // مشاريع مشروع
    {"-وا--", "-ا--"},    // شوارع شارع
    {"--اي-", "--ا-"},    // رسائل رسالة
};

/// Whether `word` has the form `pattern`; the letters of its root are appended to `root`.
bool matches(std::string_view word, std::string_view pattern, std::string& root) {
  for (std::size_t at = 0; at < pattern.size(); word.remove_prefix(letter)) {
    if (word.empty()) return false;
    const bool is_root = pattern[at] == '-';
    if (is_root) root += word.substr(0, letter);
    else if (!word.starts_with(pattern.substr(at, letter))) return false;
    at += is_root ? 1 : letter;
  }
  return word.empty();
}

void make_singular(std::string& word) {
  for (const auto& [plural, singular, size] : broken_plurals) {
    if (word.size() != size) continue;
    std::string root;
    if (!matches(word, plural, root)) continue;
    word.clear();
    for (std::size_t at = 0, next = 0; at < singular.size();) {
      const bool is_root = singular[at] == '-';
      word += is_root ? root.substr(next, letter) : std::string(singular.substr(at, letter));
      next += is_root ? letter : 0;
      at += is_root ? 1 : letter;
    }
    return;
  }
}

/// Whether a stem remains of `word` without `affix`.
bool can_lose(std::string_view word, std::string_view affix) { return word.size() >= affix.size() + min_stem; }

/// Whether `word`, which has at least a letter, begins or ends so. The second byte of a letter tells most apart.
bool has_prefix(std::string_view word, std::string_view prefix) {
  return word[1] == prefix[1] && word.starts_with(prefix);
}
bool has_suffix(std::string_view word, std::string_view suffix) {
  return word.back() == suffix.back() && word.ends_with(suffix);
}

void remove_article(std::string_view& word) {
  if (!article_begins.has(word[1])) return;
  for (const auto article : articles)
    if (has_prefix(word, article) && can_lose(word, article)) return word.remove_prefix(article.size());
}

void remove_suffix(std::string_view& word, std::span<const std::string_view> suffixes, LetterSet last_letters) {
  if (!last_letters.has(word.back())) return;
  for (const auto suffix : suffixes)
    if (has_suffix(word, suffix) && can_lose(word, suffix)) return word.remove_suffix(suffix.size());
}

bool has_article(std::string_view word) {
  return article_begins.has(word[1]) &&
         std::ranges::any_of(articles, [&](std::string_view article) { return has_prefix(word, article); });
}

/// Whether و or ف before the word is a conjunction. Both often are the first letter of a root (وزارة, فرنسا), so that
/// more must follow: an article, a long word, or after و a word of four letters that is no feminine noun.
bool has_conjunction(std::string_view word) {
  const bool is_and = word.starts_with("و");
  if (!is_and && !word.starts_with("ف")) return false;
  const auto rest = word.substr(letter);
  if (rest.size() >= 5 * letter) return true;
  if (rest.size() < 4 * letter) return false;
  return has_article(rest) || (is_and && !rest.ends_with("ه"));
}

/// Whether س before the word makes a verb of the future: a prefix of the present follows it, and no long vowel (سياسة,
/// سيارة).
bool has_future(std::string_view word) {
  if (word.size() < 5 * letter || !word.starts_with("س")) return false;
  const auto rest = word.substr(letter);
  const auto after = rest.substr(letter);
  return (rest.starts_with("ي") || rest.starts_with("ت") || rest.starts_with("ن")) && !after.starts_with("ا") &&
         !after.starts_with("و");
}

bool is_arabic(std::string_view word) {
  for (std::size_t at = 0; at < word.size(); at += letter) {
    const auto lead = static_cast<unsigned char>(word[at]);
    if (lead < 0xD8 || lead > 0xDB) return false;
  }
  return true;
}

}  // namespace

void stem_arabic(std::string& word) {
  if (word.size() <= min_stem || !is_arabic(word)) return;
  std::string_view stem = word;
  if (has_conjunction(stem)) stem.remove_prefix(letter);
  remove_article(stem);
  if (has_future(stem)) stem.remove_prefix(letter);
  remove_suffix(stem, pronouns, pronoun_ends);
  remove_suffix(stem, endings, ending_ends);
  word.resize(static_cast<std::size_t>(stem.data() - word.data()) + stem.size());
  word.erase(0, word.size() - stem.size());
  make_singular(word);
}

}  // namespace zubda
