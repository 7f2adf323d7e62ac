#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "terms/stem.h"
#include "text/word_hash.h"

namespace zubda {
namespace {

/// Letters of the folded Arabic alphabet take two bytes of UTF-8.
constexpr std::size_t letter = 2;
constexpr std::size_t shortest_stem = 3 * letter;

/// Up to four letters at the begin or the end of a word, compared as one number with a word of at least four.
using Four = std::array<char, 4 * letter>;

constexpr std::uint64_t number_of(const Four& letters) { return std::bit_cast<std::uint64_t>(letters); }

struct Affix {
  std::uint64_t letters = 0;
  std::uint64_t mask = 0;
  std::size_t size = 0;  ///< In bytes.
};

constexpr Affix affix(std::string_view letters, std::size_t at) {
  Four bytes{};
  Four mask{};
  std::ranges::copy(letters, bytes.begin() + static_cast<std::ptrdiff_t>(at));
  std::fill_n(mask.begin() + static_cast<std::ptrdiff_t>(at), letters.size(), '\xFF');
  return {number_of(bytes), number_of(mask), letters.size()};
}
constexpr Affix prefix(std::string_view letters) { return affix(letters, 0); }
constexpr Affix suffix(std::string_view letters) { return affix(letters, sizeof(Four) - letters.size()); }

// Longest first.
constexpr Affix articles[] = {prefix("بال"), prefix("كال"), prefix("فال"), prefix("ال"), prefix("لل")};
constexpr Affix pronouns[] = {suffix("كما"), suffix("هما"), suffix("هم"), suffix("هن"),
                              suffix("ها"),  suffix("كم"),  suffix("نا")};
constexpr Affix endings[] = {suffix("ات"), suffix("ان"), suffix("ون"), suffix("ين"), suffix("يه"),
                             suffix("ته"), suffix("يا"), suffix("ه"),  suffix("ي"),  suffix("ا")};

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

/// The first and the last four letters of a word that has so many.
std::uint64_t head(std::string_view word) { return detail::load<std::uint64_t>(word.data()); }
std::uint64_t tail(std::string_view word) {
  return detail::load<std::uint64_t>(word.data() + word.size() - sizeof(Four));
}

/// The first of `affixes`, longest first, that `letters`, the head or tail of `word`, have, if a stem remains without
/// it; its size, or 0.
std::size_t removable(std::string_view word, std::uint64_t letters, std::span<const Affix> affixes) {
  for (const auto& affix : affixes)
    if ((letters & affix.mask) == affix.letters && word.size() >= affix.size + shortest_stem) return affix.size;
  return 0;
}

void remove_prefix(std::string_view& word, std::span<const Affix> affixes) {
  if (word.size() > shortest_stem) word.remove_prefix(removable(word, head(word), affixes));
}

void remove_suffix(std::string_view& word, std::span<const Affix> affixes) {
  if (word.size() > shortest_stem) word.remove_suffix(removable(word, tail(word), affixes));
}

bool has_article(std::string_view word) {
  return std::ranges::any_of(articles,
                             [&](const Affix& article) { return (head(word) & article.mask) == article.letters; });
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
  if (word.size() <= shortest_stem || !is_arabic(word)) return;
  std::string_view stem = word;
  if (has_conjunction(stem)) stem.remove_prefix(letter);
  remove_prefix(stem, articles);
  if (has_future(stem)) stem.remove_prefix(letter);
  remove_suffix(stem, pronouns);
  remove_suffix(stem, endings);
  word.resize(static_cast<std::size_t>(stem.data() - word.data()) + stem.size());
  word.erase(0, word.size() - stem.size());
  make_singular(word);
}

}  // namespace zubda
