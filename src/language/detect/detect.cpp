#include "language/detect/detect.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <vector>

#include "language/detect/close_languages.h"
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
constexpr std::int32_t min_lead = 8;
/// A window alone decides if one language is ahead by this much in it. With 32 and 24 none of 19,569 texts (the sets of
/// detection, news and abstracts) got another language.
constexpr std::int32_t min_window_lead = 24;
/// All windows together are decided without long words if one language is ahead by this much in the others.
constexpr std::int32_t min_total_lead = 64;
/// Words of more letters are left out where the others decide a window: they are rare, so that the costs of most of
/// them have to be worked out, which takes 4,000 instructions a word and made detection an eighth of a stream of news.
constexpr std::size_t max_short_word = 5;

/// What a word that one of two close languages has alone is worth. It may outweigh a few words of the model, most of
/// which cost much less in the wrong language of such a pair. On pieces of Croatian, Indonesian, Malay and Serbian 24
/// gives up to three more wrong of 120 pieces of 200 characters.
constexpr std::int32_t worth_of_distinctive_word = 32;
/// In per cent, what the tendencies of the other words are worth. On the same pieces of 50 characters, Malay and
/// Indonesian: 50 gives 76 and 88 % right, 100 gives 80 and 88 %, 150 gives 82 and 87 %, 200 gives 83 and 86 %.
constexpr std::int32_t worth_of_tendencies = 150;

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

/// Adds up what the words of a text cost in each language of a group.
class Vote {
 public:
  explicit Vote(WordCosts& of_words)
      : group_(of_words.group()), of_words_(of_words), costs_(of_words.before_any_word()) {}

  void add(std::string_view word) {
    const auto costs = of_words_.of(word);
    if (costs.empty()) return;
    ++words_;
    auto* const __restrict sums = costs_.data();
    for (std::size_t i = 0; i < costs.size(); ++i) sums[i] += costs[i];
  }

  /// The code of the best language; `unknown` if another language is within `lead` of it.
  std::string_view winner(std::int32_t lead) const {
    const std::span columns(costs_.data(), group_.columns);
    const auto best = std::ranges::min_element(columns);
    const std::string_view code = group_.codes[best - columns.begin()];
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (columns[i] - *best < lead && code != group_.codes[i]) return unknown;
    return code;
  }

  /// Takes `amount` off what the text costs in the language `code`.
  void favour(std::string_view code, std::int32_t amount) {
    for (std::size_t i = 0; i < group_.columns; ++i)
      if (code == group_.codes[i]) costs_[i] -= amount;
  }

  std::size_t words() const { return words_; }

 private:
  const Group& group_;
  WordCosts& of_words_;
  std::size_t words_ = 0;
  std::vector<std::int32_t> costs_;
};

/// Lets the words decide that only one of two close languages has or has more often, if the best is one of such a pair.
/// Both are favoured, so that no third language wins by this.
void tell_close_languages_apart(Windows windows, Vote& vote) {
  const auto best = vote.winner(0);
  const CloseLanguages close(best);
  if (close.other().empty()) return;
  const auto counts = close.count(windows);
  const auto tendency = counts.tendency * worth_of_tendencies / 100;
  vote.favour(best, counts.own * worth_of_distinctive_word + std::max(tendency, 0));
  vote.favour(close.other(), counts.others * worth_of_distinctive_word + std::max(-tendency, 0));
}

}  // namespace

LanguageDetector::LanguageDetector() = default;
LanguageDetector::~LanguageDetector() = default;
LanguageDetector::LanguageDetector(LanguageDetector&&) noexcept = default;
LanguageDetector& LanguageDetector::operator=(LanguageDetector&&) noexcept = default;

std::vector<LanguageDetector::ScriptLanguage> LanguageDetector::languages_alone_in_scripts() {
  std::vector<ScriptLanguage> languages;
  for (const auto code : languages_with(Trait::alone_in_script))
    for (const auto name : trait_values(code, Trait::alone_in_script))
      languages.push_back({u_getPropertyValueEnum(UCHAR_SCRIPT, std::string(name).c_str()), code});
  return languages;
}

// The table is made when it is needed first: most texts are in a script of several languages, and ICU's names of
// scripts take as long to look up as a short text to detect.
std::string_view LanguageDetector::language_alone_in(std::int32_t script) {
  if (alone_in_script_.empty()) alone_in_script_ = languages_alone_in_scripts();
  const auto alone = std::ranges::find(alone_in_script_, script, &ScriptLanguage::script);
  return alone == alone_in_script_.end() ? unknown : alone->code;
}

WordCosts* LanguageDetector::costs_in_script(std::int32_t script) {
  const auto known = std::ranges::find(costs_, script, [](const WordCosts& costs) { return costs.group().script; });
  if (known != costs_.end()) return &*known;
  const auto [groups, count] = all_groups();
  const auto* group = std::find_if(groups, groups + count, [&](const Group& g) { return g.script == script; });
  return group == groups + count ? nullptr : &costs_.emplace_back(*group);
}

std::string_view LanguageDetector::language_in(Windows windows, bool must_lead) {
  const auto script = main_script(windows);
  auto* costs = costs_in_script(script);
  if (costs == nullptr) return language_alone_in(script);
  Vote vote(*costs);
  const auto add_words = [&](bool are_long) {
    for (const auto window : windows)
      for_each_letter_run(window, [&](std::string_view word) {
        if ((count_characters(word) > max_short_word) == are_long) vote.add(word);
      });
  };
  add_words(false);
  const auto enough = must_lead ? min_window_lead : min_total_lead;
  const bool is_long_text = must_lead || windows.size() == max_windows;  // Of short ones each word is needed.
  if (is_long_text && vote.words() > 0)
    if (const auto code = vote.winner(enough); code != unknown && CloseLanguages(code).other().empty()) return code;
  add_words(true);
  if (vote.words() == 0) return unknown;
  tell_close_languages_apart(windows, vote);
  return vote.winner(must_lead ? min_window_lead : vote.words() < few_words ? min_lead : 0);
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
