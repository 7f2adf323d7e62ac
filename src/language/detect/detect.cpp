#include "language/detect/detect.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <vector>

#include "language/detect/word_costs.h"

namespace zubda {
namespace {

using namespace detection;

/// A long text is looked at in windows of this many bytes, spread evenly, so that its main language wins whatever its
/// head is written in.
constexpr std::size_t window_bytes = 80;
constexpr std::size_t most_windows = 8;
/// Where one language leads in both of these, which are neither at the head nor at the end, the others are not asked.
constexpr std::size_t first_windows[] = {1, 5};

/// Languages alone in their script.
struct ScriptLanguage {
  UScriptCode script;
  const char* code;
};
constexpr ScriptLanguage script_languages[] = {
    {USCRIPT_HANGUL, "ko"},   {USCRIPT_GREEK, "el"},   {USCRIPT_ARMENIAN, "hy"}, {USCRIPT_GEORGIAN, "ka"},
    {USCRIPT_ETHIOPIC, "am"}, {USCRIPT_BENGALI, "bn"}, {USCRIPT_GUJARATI, "gu"}, {USCRIPT_GURMUKHI, "pa"},
    {USCRIPT_TELUGU, "te"},   {USCRIPT_TAMIL, "ta"},   {USCRIPT_KANNADA, "kn"},  {USCRIPT_MALAYALAM, "ml"},
    {USCRIPT_SINHALA, "si"},  {USCRIPT_THAI, "th"},    {USCRIPT_LAO, "lo"},      {USCRIPT_KHMER, "km"},
    {USCRIPT_MYANMAR, "my"},  {USCRIPT_TIBETAN, "bo"}, {USCRIPT_THAANA, "dv"},   {USCRIPT_HAN, "zh"},
};

/// A Han character or a syllable says as much as a few letters.
constexpr std::size_t letters_per_ideograph = 3;
constexpr std::size_t letters_per_hangul = 2;
/// Japanese is hardly ever without kana; Chinese quotes some.
constexpr std::size_t least_kana = 10;  ///< One in this many.

/// A text of fewer words than this is of no known language unless the best is this far ahead, in costs.
constexpr std::size_t few_words = 4;
constexpr std::int32_t least_lead = 16;

/// Function words alone tell the language of a window in which one is so far ahead; one that is even further ahead is
/// not caught up with by the rest of the window. Only short words are asked: most others are none, and rare ones have
/// to be fetched from far.
constexpr std::int32_t least_lead_of_function_words = 32;
constexpr std::int32_t sure_lead_of_function_words = 96;
constexpr std::size_t longest_function_word = 5;  ///< In characters; longer ones count in the full vote.

constexpr std::string_view unknown = "und";

/// `window` without what may be parts of words at its ends; all of it in scripts without blanks.
std::string_view whole_words(std::string_view window) {
  const auto first = window.find(' ');
  const auto last = window.rfind(' ');
  return first == last ? window : window.substr(first, last - first);
}

std::vector<std::string_view> windows_of(std::string_view text) {
  if (text.size() <= window_bytes * most_windows) return {text};
  std::vector<std::string_view> windows;
  const auto is_inside = [&](std::size_t at) { return (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; };
  for (std::size_t i = 0; i < most_windows; ++i) {
    auto begin = text.size() / most_windows * i;
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

/// The script that most is written in, Han and kana being USCRIPT_HAN, or USCRIPT_JAPANESE with enough kana.
UScriptCode main_script(Windows windows) {
  if (are_ascii(windows)) return USCRIPT_LATIN;
  auto letters = count_scripts(windows);
  const auto kana = letters[USCRIPT_HIRAGANA] + letters[USCRIPT_KATAKANA];
  const auto ideographs = letters[USCRIPT_HAN] + kana;
  letters[USCRIPT_HAN] = letters[USCRIPT_HIRAGANA] = letters[USCRIPT_KATAKANA] = 0;
  letters[kana * least_kana > ideographs ? USCRIPT_JAPANESE : USCRIPT_HAN] = ideographs * letters_per_ideograph;
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
  /// Whether it is one.
  bool add_function_word(std::string_view word) { return add(of_words_.of_function_word(word)); }

  /// The code of the best language; `unknown` if none of them is better than no language, or if a rival is within
  /// `lead`.
  std::string_view winner(std::int32_t lead) const {
    const std::span languages(costs_.data(), group_.languages);
    // Loops that vector registers carry out, since this is asked after each function word.
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
      if (found != unknown || count_characters(word) > longest_function_word) return;
      if (vote.add_function_word(word)) found = vote.winner(sure_lead_of_function_words);
    });
  return found != unknown ? found : vote.winner(least_lead_of_function_words);
}

/// Among few words the best language must always lead.
std::string_view vote_of_words(Windows windows, bool must_lead, WordCosts& of_words) {
  Vote vote(of_words);
  for (const auto window : windows) for_each_letter_run(window, [&](std::string_view word) { vote.add(word); });
  return vote.winner(must_lead || vote.words() < few_words ? least_lead : 0);
}

}  // namespace

LanguageDetector::LanguageDetector() = default;
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
  if (script == USCRIPT_JAPANESE) return "ja";
  const auto* alone = std::ranges::find(script_languages, script, &ScriptLanguage::script);
  if (alone != std::end(script_languages)) return alone->code;
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
  const auto agreed = windows.size() == most_windows ? agreed_language(windows) : unknown;
  return std::string(agreed != unknown ? agreed : language_in(windows, false));
}

std::string detect_language(std::string_view text) { return LanguageDetector().detect(text); }

}  // namespace zubda
