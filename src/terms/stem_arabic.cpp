#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "terms/stem.h"

namespace zubda {
namespace {

/// Letters of the folded Arabic alphabet take two bytes of UTF-8.
constexpr std::size_t letter = 2;
constexpr std::size_t shortest_stem = 3 * letter;

// Longest first. A lone conjunction needs a longer rest, since و and ف often are the first letter of a root.
constexpr std::array<std::string_view, 4> conjunctions = {"و", "ف"};
constexpr std::array<std::string_view, 6> articles = {"بال", "كال", "فال", "ال", "لل"};
constexpr std::array<std::string_view, 14> pronouns = {"كما", "هما", "هم", "هن", "ها", "كم", "نا"};
constexpr std::array<std::string_view, 10> endings = {"ات", "ان", "ون", "ين", "يه", "ته", "يا", "ه", "ي", "ا"};

bool remove_prefix(std::string& word, std::string_view prefix, std::size_t shortest_rest) {
  if (prefix.empty() || !word.starts_with(prefix) || word.size() < prefix.size() + shortest_rest) return false;
  word.erase(0, prefix.size());
  return true;
}

bool remove_suffix(std::string& word, std::string_view suffix, std::size_t shortest_rest) {
  if (suffix.empty() || !word.ends_with(suffix) || word.size() < suffix.size() + shortest_rest) return false;
  word.resize(word.size() - suffix.size());
  return true;
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
  for (const auto conjunction : conjunctions)
    if (remove_prefix(word, conjunction, shortest_stem + letter)) break;
  for (const auto article : articles)
    if (remove_prefix(word, article, shortest_stem)) break;
  for (const auto pronoun : pronouns)
    if (remove_suffix(word, pronoun, shortest_stem)) break;
  for (const auto ending : endings)
    if (remove_suffix(word, ending, shortest_stem)) break;
}

}  // namespace zubda
