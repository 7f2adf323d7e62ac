#include "language/detect/detect.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <vector>

#include "language/detect/word_costs.h"
#include "language/traits.h"

namespace zubda {
namespace {

using namespace detection;

/// A long text is read in windows of this many bytes, spread evenly, so that its main language wins whatever language
/// it begins in.
constexpr std::size_t window_bytes = 80;
constexpr std::size_t max_windows = 8;
/// If one language leads in both of these, which are neither at the beginning nor at the end, the others are not read.
constexpr std::size_t first_windows[] = {1, 5};

/// A Han character or a syllable says as much as a few letters.
constexpr std::size_t letters_per_ideograph = 3;
constexpr std::size_t letters_per_hangul = 2;
/// Japanese has at least one kana in this many characters; Chinese texts quote fewer.
constexpr std::size_t max_characters_per_kana = 10;

/// In a text of fewer words the best language must be ahead of all others by `min_lead`, in costs; otherwise the text
/// is of no known language.
constexpr std::size_t few_words = 4;
constexpr std::int32_t min_lead = 16;

/// If one language is ahead by this much after the function words of a window, they settle the vote and the other words
/// are not read.
constexpr std::int32_t min_function_word_lead = 32;
/// If it is ahead by this much, the rest of the window is not read either: it could hardly change the winner.
constexpr std::int32_t sure_function_word_lead = 96;
/// In characters. Longer words are not looked up in this vote: most of them are not function words, and the costs of
/// rare words are seldom in the cache. They count in the full vote.
constexpr std::size_t max_function_word = 5;

constexpr std::string_view unknown = "und";

/// `window` without the parts of words at its ends; all of it if it has no two blanks.
std::string_view whole_words(std::string_view window) {
  const auto first = window.find(' ');
  const auto last = window.rfind(' ');
  return first == last ? window : window.substr(first, last - first);
}

std::vector<std::string_view> windows_of(std::string_view text) {
  if (text.size() <= window_bytes * max_windows) return {text};
  std::vector<std::string_view> windows;
  const auto is_inside = [&](std::size_t at) { return (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; };
  for (std::size_t i = 0; i < max_windows; ++i) {
    auto begin = text.size() / max_windows * i;
    while (begin > 0 && is_inside(begin)) --begin;
    auto end = begin + window_bytes;
    while (is_inside(end)) --end;
    windows.push_back(whole_words(text.substr(begin, end - begin)));
  }
  return windows;
}

using Windows = std::span<const std::string_view>;
using ScriptCounts = std::array<std::size_t, USCRIPT_CODE_LIMIT>;

UScriptCode script_of(char32_t c) {
  if (c < detail::first_shared) return static_cast<UScriptCode>(detail::common_scripts[c]);
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status);
}

/// Letters by script.
ScriptCounts count_scripts(Windows windows) {
  ScriptCounts scripts{};
  for (const auto window : windows)
    for_each_character(window, [&](char32_t c) {
      if (!character(c).is(is_letter)) return;
      ++scripts[static_cast<std::size_t>(script_of(c))];
    });
  return scripts;
}

bool are_ascii(Windows windows) {
  return std::ranges::all_of(windows, [](auto window) { return count_characters(window) == window.size(); });
}

/// The script with most letters. Han and kana count together, as USCRIPT_JAPANESE if there is enough kana and as
/// USCRIPT_HAN otherwise.
UScriptCode main_script(Windows windows) {
  if (are_ascii(windows)) return USCRIPT_LATIN;
  auto letters = count_scripts(windows);
  const auto kana = letters[USCRIPT_HIRAGANA] + letters[USCRIPT_KATAKANA];
  const auto ideographs = letters[USCRIPT_HAN] + kana;
  letters[USCRIPT_HAN] = letters[USCRIPT_HIRAGANA] = letters[USCRIPT_KATAKANA] = 0;
  letters[kana * max_characters_per_kana > ideographs ? USCRIPT_JAPANESE : USCRIPT_HAN] =
      ideographs * letters_per_ideograph;
  letters[USCRIPT_HANGUL] *= letters_per_hangul;
  letters[USCRIPT_COMMON] = letters[USCRIPT_INHERITED] = 0;
  const auto most = std::ranges::max_element(letters);
  return *most == 0 ? USCRIPT_UNKNOWN : static_cast<UScriptCode>(most - letters.begin());
}

/// Adds up what the words of a text cost in each language of a group, and in none of them.
class Vote {
 public:
  explicit Vote(WordCosts& of_words)
      : group_(of_words.group()), of_words_(of_words), costs_(of_words.before_any_word()) {}

  void add(std::string_view word) { add(of_words_.of(word)); }
  /// Adds `word` if it is a function word of some language; returns whether it is.
  bool add_function_word(std::string_view word) { return add(of_words_.of_function_word(word)); }

  /// The code of the best language; `unknown` if none of them is better than no language, or if a rival is within
  /// `lead`.
  std::string_view winner(std::int32_t lead) const {
    const std::span languages(costs_.data(), group_.languages);
    // Loops that compilers turn into vector instructions, since this runs after each function word.
    auto best = languages[0];
    for (const auto cost : languages) best = std::min(best, cost);
    if (best >= costs_[group_.languages]) return unknown;
    int rivals = 0;
    for (const auto cost : languages) rivals += cost - best < lead ? 1 : 0;
    return rivals > 1 ? unknown : group_.codes[std::ranges::find(languages, best) - languages.begin()];
  }

  std::size_t words() const { return words_; }

 private:
  bool add(std::span<const std::uint8_t> costs) {
    if (costs.empty()) return false;
    ++words_;
    auto* const __restrict sums = costs_.data();
    for (std::size_t i = 0; i < costs.size(); ++i) sums[i] += costs[i];
    return true;
  }

  const Group& group_;
  WordCosts& of_words_;
  std::size_t words_ = 0;
  std::vector<std::int32_t> costs_;
};

std::string_view vote_of_function_words(Windows windows, WordCosts& of_words) {
  Vote vote(of_words);
  auto found = unknown;
  for (const auto window : windows)
    for_each_letter_run(window, [&](std::string_view word) {
      if (found != unknown || count_characters(word) > max_function_word) return;
      if (vote.add_function_word(word)) found = vote.winner(sure_function_word_lead);
    });
  return found != unknown ? found : vote.winner(min_function_word_lead);
}

/// In a text of few words the best language must always lead.
std::string_view vote_of_words(Windows windows, bool must_lead, WordCosts& of_words) {
  Vote vote(of_words);
  for (const auto window : windows) for_each_letter_run(window, [&](std::string_view word) { vote.add(word); });
  return vote.winner(must_lead || vote.words() < few_words ? min_lead : 0);
}

}  // namespace

LanguageDetector::LanguageDetector() {
  for (const auto code : languages_with(Trait::alone_in_script))
    for (const auto script : trait_values(code, Trait::alone_in_script))
      alone_in_script_.push_back({u_getPropertyValueEnum(UCHAR_SCRIPT, std::string(script).c_str()), code});
}
LanguageDetector::~LanguageDetector() = default;
LanguageDetector::LanguageDetector(LanguageDetector&&) noexcept = default;
LanguageDetector& LanguageDetector::operator=(LanguageDetector&&) noexcept = default;

WordCosts* LanguageDetector::costs_in_script(std::int32_t script) {
  const auto known = std::ranges::find(costs_, script, [](const WordCosts& costs) { return costs.group().script; });
  if (known != costs_.end()) return &*known;
  const auto [groups, count] = all_groups();
  const auto* group = std::find_if(groups, groups + count, [&](const Group& g) { return g.script == script; });
  return group == groups + count ? nullptr : &costs_.emplace_back(*group);
}

std::string_view LanguageDetector::language_in(Windows windows, bool must_lead) {
  const auto script = main_script(windows);
  const auto alone = std::ranges::find(alone_in_script_, script, &ScriptLanguage::script);
  if (alone != alone_in_script_.end()) return alone->code;
  auto* costs = costs_in_script(script);
  if (costs == nullptr) return unknown;
  const auto by_function_words = must_lead ? vote_of_function_words(windows, *costs) : unknown;
  return by_function_words != unknown ? by_function_words : vote_of_words(windows, must_lead, *costs);
}

std::string_view LanguageDetector::agreed_language(Windows windows) {
  auto found = unknown;
  for (const auto first : first_windows) {
    const auto code = language_in(windows.subspan(first, 1), true);
    if (code == unknown || (found != unknown && code != found)) return unknown;
    found = code;
  }
  return found;
}

std::string LanguageDetector::detect(std::string_view text) {
  const auto windows = windows_of(text);
  const auto agreed = windows.size() == max_windows ? agreed_language(windows) : unknown;
  return std::string(agreed != unknown ? agreed : language_in(windows, false));
}

std::string detect_language(std::string_view text) { return LanguageDetector().detect(text); }

}  // namespace zubda
