#include "language/detect.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "language/detection_features.h"

namespace zubda {
namespace {

using namespace detection;

/// A long text is looked at in windows of this many bytes, spread evenly, so that its main language wins whatever its head
/// is written in.
constexpr std::size_t window_bytes = 512;
constexpr std::size_t most_windows = 4;

/// Languages alone in their script.
struct ScriptLanguage {
  UScriptCode script;
  const char* code;
};
constexpr ScriptLanguage script_languages[] = {
    {USCRIPT_HANGUL, "ko"},  {USCRIPT_GREEK, "el"},     {USCRIPT_ARMENIAN, "hy"}, {USCRIPT_GEORGIAN, "ka"}, {USCRIPT_ETHIOPIC, "am"},
    {USCRIPT_BENGALI, "bn"}, {USCRIPT_GUJARATI, "gu"},  {USCRIPT_GURMUKHI, "pa"}, {USCRIPT_TELUGU, "te"},   {USCRIPT_TAMIL, "ta"},
    {USCRIPT_KANNADA, "kn"}, {USCRIPT_MALAYALAM, "ml"}, {USCRIPT_SINHALA, "si"},  {USCRIPT_THAI, "th"},     {USCRIPT_LAO, "lo"},
    {USCRIPT_KHMER, "km"},   {USCRIPT_MYANMAR, "my"},   {USCRIPT_TIBETAN, "bo"},  {USCRIPT_THAANA, "dv"},   {USCRIPT_HAN, "zh"},
};

/// A Han character or a syllable says as much as a few letters.
constexpr std::size_t letters_per_ideograph = 3;
constexpr std::size_t letters_per_hangul = 2;
/// Japanese is hardly ever without kana; Chinese quotes some.
constexpr std::size_t least_kana = 10;  ///< One in this many.

/// Most texts are in these; where a short text fits one of them and a smaller neighbour, it is taken to be in the former.
constexpr std::string_view common_languages[] = {"ar", "de", "en", "es", "fa", "fr", "hi", "id", "it", "nl", "pl", "pt", "ru", "tr", "vi"};
constexpr std::int32_t rarity = 16;  ///< In costs.

/// One word tells at most so much: names and quotations shall not decide. In costs.
constexpr std::int32_t most_of_a_word = 48;

/// A text of fewer words than this is of no known language unless the best is this far ahead, in costs.
constexpr std::size_t few_words = 4;
constexpr std::int32_t least_lead = 16;

std::vector<std::string_view> windows_of(std::string_view text) {
  if (text.size() <= window_bytes * most_windows) return {text};
  std::vector<std::string_view> windows;
  const auto is_inside = [&](std::size_t at) { return (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; };
  for (std::size_t i = 0; i < most_windows; ++i) {
    auto begin = text.size() / most_windows * i;
    while (begin > 0 && is_inside(begin)) --begin;
    auto end = begin + window_bytes;
    while (is_inside(end)) --end;
    windows.push_back(text.substr(begin, end - begin));
  }
  return windows;
}

/// The script that most is written in, Han and kana being USCRIPT_HAN, or USCRIPT_JAPANESE with enough kana.
UScriptCode main_script(const std::vector<std::string_view>& windows) {
  std::array<std::size_t, USCRIPT_CODE_LIMIT> letters{};
  for (const auto window : windows) {
    for (std::size_t at = 0; at < window.size();) {
      const auto [code, length] = decode_at(window, at);
      at += length;
      if (!character(code).is(is_letter)) continue;
      UErrorCode status = U_ZERO_ERROR;
      ++letters[code < 0x80 ? USCRIPT_LATIN : uscript_getScript(static_cast<UChar32>(code), &status)];
    }
  }
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
  explicit Vote(const Group& group) : group_(group), costs_(group.languages + 1), of_word_(group.languages + 1) {
    for (std::size_t i = 0; i < group.languages; ++i)
      if (std::ranges::find(common_languages, group.codes[i]) == std::end(common_languages)) costs_[i] = rarity;
  }

  void add(std::string_view word) {
    std::ranges::fill(of_word_, 0);
    const auto folded = code_points(fold(word));
    if (folded.empty()) return;
    ++words_;
    if (!add_row(whole_word + folded)) add_ngrams(boundary + folded + boundary);
    for (const auto letter : code_points(word))
      if (has_spellings(letter)) add_row(std::u32string{spelling, letter});
    const auto cheapest = *std::ranges::min_element(of_word_);
    for (std::size_t i = 0; i + 1 < costs_.size(); ++i) costs_[i] += std::min(of_word_[i] - cheapest, most_of_a_word);
    costs_.back() += of_word_.back() - cheapest;
  }

  std::string winner() const {
    const auto none = costs_.end() - 1;
    const auto best = std::min_element(costs_.begin(), none);
    const auto rivals = std::count_if(costs_.begin(), none, [&](auto cost) { return cost - *best < least_lead; });
    if (*best >= *none || (words_ < few_words && rivals > 1)) return "und";
    return group_.codes[best - costs_.begin()];
  }

 private:
  void add_ngrams(const std::u32string& bounded) {
    for (std::size_t at = 1; at < bounded.size(); ++at)
      for (const auto gram : ngrams_ending_at(bounded, at))
        if (!gram.empty() && add_row(gram)) break;
  }

  /// Whether the feature is known.
  bool add_row(std::u32string_view feature) {
    const auto hash = hash_of(feature);
    const auto bucket = hash >> (32 - bucket_bits);
    const auto* end = group_.hashes + group_.buckets[bucket + 1];
    const auto* found = std::find(group_.hashes + group_.buckets[bucket], end, hash);
    if (found == end) return false;
    const auto* row = group_.costs + static_cast<std::size_t>(found - group_.hashes) * of_word_.size();
    for (std::size_t i = 0; i < of_word_.size(); ++i) of_word_[i] += row[i];
    return true;
  }

  const Group& group_;
  std::size_t words_ = 0;
  std::vector<std::int32_t> costs_;
  std::vector<std::int32_t> of_word_;
};

}  // namespace

std::string detect_language(std::string_view text) {
  const auto windows = windows_of(text);
  const auto script = main_script(windows);
  if (script == USCRIPT_JAPANESE) return "ja";
  const auto* alone = std::ranges::find(script_languages, script, &ScriptLanguage::script);
  if (alone != std::end(script_languages)) return alone->code;
  const auto [groups, count] = all_groups();
  for (const auto& group : std::span(groups, count)) {
    if (group.script != script) continue;
    Vote vote(group);
    for (const auto window : windows) for_each_letter_run(window, [&](std::string_view word) { vote.add(word); });
    return vote.winner();
  }
  return "und";
}

}  // namespace zubda
