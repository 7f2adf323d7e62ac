#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "language/word_hash.h"
#include "terms/stem.h"

namespace zubda {
namespace {

/// Letters of the folded Arabic alphabet take two bytes of UTF-8.
constexpr std::size_t letter = 2;
constexpr std::size_t shortest_stem = 3 * letter;

// Longest first.
constexpr std::array<std::string_view, 5> articles = {"بال", "كال", "فال", "ال", "لل"};
constexpr std::array<std::string_view, 7> pronouns = {"كما", "هما", "هم", "هن", "ها", "كم", "نا"};
constexpr std::array<std::string_view, 10> endings = {"ات", "ان", "ون", "ين", "يه", "ته", "يا", "ه", "ي", "ا"};

/// A pattern of broken plurals and that of its singular: `-` stands for a letter of the root, in order; other letters
/// for themselves. Endings have been taken off before.
struct BrokenPlural {
  std::string_view plural;
  std::string_view singular;
};
constexpr BrokenPlural broken_plurals[] = {
    {"م-ا--", "م---"},    // مدارس مدرسة
    {"م-ا-ي-", "م--و-"},  // مشاريع مشروع
    {"-وا--", "-ا--"},    // شوارع شارع
    {"--اي-", "--ا-"},    // رسائل رسالة
};

/// The bytes of a word of this pattern.
constexpr std::size_t word_size(std::string_view pattern) {
  const auto roots = static_cast<std::size_t>(std::ranges::count(pattern, '-'));
  return pattern.size() - roots + roots * letter;
}

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
  for (const auto& [plural, singular] : broken_plurals) {
    if (word.size() != word_size(plural)) continue;
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

bool has_prefix(std::string_view word, std::string_view prefix) {
  return word.size() >= prefix.size() && are_equal_words(word.data(), prefix.data(), prefix.size());
}

bool has_suffix(std::string_view word, std::string_view suffix) {
  return word.size() >= suffix.size() &&
         are_equal_words(word.data() + word.size() - suffix.size(), suffix.data(), suffix.size());
}

bool remove_prefix(std::string& word, std::string_view prefix, std::size_t shortest_rest) {
  if (word.size() < prefix.size() + shortest_rest || !has_prefix(word, prefix)) return false;
  word.erase(0, prefix.size());
  return true;
}

bool remove_suffix(std::string& word, std::string_view suffix, std::size_t shortest_rest) {
  if (word.size() < suffix.size() + shortest_rest || !has_suffix(word, suffix)) return false;
  word.resize(word.size() - suffix.size());
  return true;
}

bool has_article(std::string_view word) {
  return std::ranges::any_of(articles, [&](std::string_view article) { return has_prefix(word, article); });
}

/// Whether و or ف before the word is a conjunction. Both often are the first letter of a root (وزارة, فرنسا), so that
/// more must follow: an article, a long word, or after و a word of four letters that is no feminine noun.
bool has_conjunction(std::string_view word) {
  const bool is_and = has_prefix(word, "و");
  if (!is_and && !has_prefix(word, "ف")) return false;
  const auto rest = word.substr(letter);
  if (rest.size() >= 5 * letter) return true;
  if (rest.size() < 4 * letter) return false;
  return has_article(rest) || (is_and && !rest.ends_with("ه"));
}

/// Whether س before the word makes a verb of the future: a prefix of the present follows it, and no long vowel (سياسة,
/// سيارة).
bool has_future(std::string_view word) {
  if (!has_prefix(word, "س") || word.size() < 5 * letter) return false;
  const auto rest = word.substr(letter);
  return (has_prefix(rest, "ي") || has_prefix(rest, "ت") || has_prefix(rest, "ن")) &&
         !has_prefix(rest.substr(letter), "ا") && !has_prefix(rest.substr(letter), "و");
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
  if (!is_arabic(word)) return;
  if (has_conjunction(word)) word.erase(0, letter);
  for (const auto article : articles)
    if (remove_prefix(word, article, shortest_stem)) break;
  if (has_future(word)) word.erase(0, letter);
  for (const auto pronoun : pronouns)
    if (remove_suffix(word, pronoun, shortest_stem)) break;
  for (const auto ending : endings)
    if (remove_suffix(word, ending, shortest_stem)) break;
  make_singular(word);
}

}  // namespace zubda
