#include "input/encoding/encoding_guess.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <memory>
#include <unordered_set>
#include <vector>

#include "language/data_lines.h"
#include "language/word_lists.h"
#include "text/characters.h"
#include "text/fold.h"

namespace zubda {
namespace {

constexpr std::size_t most_bytes = std::size_t{16} << 10;

/// An encoding of one byte a character and what is written in it.
struct Candidate {
  const char* encoding;
  std::string_view sibling;  ///< What ICU calls a text in it that has none of its additional characters.
  UScriptCode script;
  std::string_view languages;
};

/// On equal evidence the first one is taken.
constexpr std::array candidates = {
    Candidate{"windows-1252", "ISO-8859-1", USCRIPT_LATIN, "fr de es pt it nl sv da no fi is ca en"},
    Candidate{"windows-1250", "ISO-8859-2", USCRIPT_LATIN, "pl cs sk hu sl hr ro"},
    Candidate{"ISO-8859-2", "", USCRIPT_LATIN, "pl cs sk hu sl hr ro"},
    Candidate{"windows-1254", "ISO-8859-9", USCRIPT_LATIN, "tr"},
    Candidate{"windows-1257", "", USCRIPT_LATIN, "lt lv et"},
    Candidate{"windows-1256", "", USCRIPT_ARABIC, "ar fa ur"},
    Candidate{"ISO-8859-6", "", USCRIPT_ARABIC, "ar"},
    Candidate{"windows-1251", "", USCRIPT_CYRILLIC, "ru uk bg sr mk be"},
    Candidate{"KOI8-R", "", USCRIPT_CYRILLIC, "ru"},
    Candidate{"KOI8-U", "", USCRIPT_CYRILLIC, "uk"},
    Candidate{"ISO-8859-5", "", USCRIPT_CYRILLIC, "ru bg sr mk"},
    Candidate{"IBM866", "", USCRIPT_CYRILLIC, "ru"},
    Candidate{"windows-1253", "ISO-8859-7", USCRIPT_GREEK, "el"},
    Candidate{"ISO-8859-7", "", USCRIPT_GREEK, "el"},
    Candidate{"windows-1255", "ISO-8859-8", USCRIPT_HEBREW, "he"},
    Candidate{"windows-874", "", USCRIPT_THAI, "th"},
};

std::string decode_start(std::string_view bytes, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding, &status), ucnv_close);
  if (U_FAILURE(status)) return {};
  const icu::UnicodeString wide(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status);
  std::string text;
  wide.toUTF8String(text);
  return text;
}

/// What a run of characters without blanks and ASCII marks looks like.
struct Shape {
  std::size_t high = 0;  ///< Characters beyond ASCII.
  std::size_t letters = 0;
  std::size_t ascii_letters = 0;
  std::size_t strange =
      0;  ///< Signs and letters of other scripts, capitals after small letters, final letters in the middle.
};

/// Marks beyond ASCII that stand beside words in ordinary text.
bool is_punctuation(char32_t c) {
  return character(c).is(is_space | is_opening | is_closing | is_terminal) || c == 0xA0 || c == 0xB7 ||
         (c >= 0x2010 && c <= 0x2026) || c == 0x060C || c == 0x061B || c == 0x2116 || c == 0xA7 || c == 0xB0 ||
         c == 0xA9;
}

/// Tatweel apart: teh marbuta and alef maksura end Arabic words, and none begins with the one or a bare hamza.
bool is_final_form(char32_t c) { return c == 0x0629 || c == 0x0649; }

Shape shape_of(std::string_view word, UScriptCode script) {
  Shape shape;
  bool seen_lower = false;
  bool after_final = false;
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < word.size();) {
    const auto [code, length] = decode_at(word, at);
    const auto properties = character(code);
    const bool mark = !properties.is(is_letter) && properties.word_break() == WordBreak::extend;
    UErrorCode status = U_ZERO_ERROR;
    const auto own = uscript_getScript(static_cast<UChar32>(code), &status);
    const bool fits = own == script || (code < 0x80 && script == USCRIPT_LATIN) || (mark && own == USCRIPT_INHERITED) ||
                      properties.is(is_digit);
    shape.high += code >= 0x80;
    shape.letters += properties.is(is_letter);
    shape.ascii_letters += code < 0x80 && properties.is(is_letter);
    shape.strange += !fits || (!mark && !properties.is(is_letter | is_digit)) ||
                     (properties.is(is_upper) && seen_lower) || after_final || (mark && at == 0) ||
                     (at == 0 && length < word.size() && (code == 0x0621 || is_final_form(code)));
    seen_lower = seen_lower || properties.is(is_lower);
    capitals += properties.is(is_upper);
    after_final = is_final_form(code);
    at += length;
  }
  // Capitals and then a small letter (KOI8-R and windows-1251 have the cases the other way round).
  if (capitals > 1 && seen_lower) ++shape.strange;
  // Latin words are mostly ASCII.
  if (script == USCRIPT_LATIN && shape.letters >= 2 && shape.ascii_letters * 5 < shape.letters * 2) ++shape.strange;
  return shape;
}

/// Calls `sink` for every word with a character beyond ASCII.
template <class Sink>
void for_each_high_word(std::string_view text, Sink&& sink) {
  std::size_t begin = 0;
  bool high = false;
  for (std::size_t at = 0; at <= text.size();) {
    const auto [code, length] = at < text.size() ? decode_at(text, at) : Decoded{' ', 1};
    const bool inside = code < 0x80 ? character(code).is(is_letter | is_digit) : !is_punctuation(code);
    high = high || (inside && code >= 0x80);
    if (!inside) {
      if (high) sink(text.substr(begin, at - begin));
      high = false;
      begin = at + length;
    }
    at += length;
  }
}

struct Evidence {
  double score = 0;  ///< 0 to 3.
  std::size_t words = 0;
};

using Words = std::unordered_set<std::string_view>;

Words function_words(std::string_view languages) {
  Words words;
  for (std::size_t at = 0; at < languages.size(); at += 3)
    for (const auto word : data_lines(word_list("stopwords", languages.substr(at, 2)).lines)) words.insert(word);
  return words;
}

Evidence weigh(std::string_view text, const Candidate& candidate) {
  const auto known = function_words(candidate.languages);
  Evidence evidence;
  std::size_t all = 0;
  std::size_t formed = 0;
  std::size_t function = 0;
  for_each_high_word(text, [&](std::string_view word) {
    const auto shape = shape_of(word, candidate.script);
    ++evidence.words;
    all += shape.high;
    if (shape.strange > 0 || shape.letters == 0) return;
    formed += shape.high;
    if (shape.letters > 1 && known.contains(fold(word))) function += shape.high;
  });
  if (all > 0) evidence.score = static_cast<double>(formed + 2 * function) / static_cast<double>(all);
  return evidence;
}

bool is_east_asian(std::string_view encoding) {
  for (const std::string_view name :
       {"GB18030", "Big5", "EUC-JP", "EUC-KR", "Shift_JIS", "ISO-2022-JP", "ISO-2022-CN", "ISO-2022-KR"})
    if (encoding == name) return true;
  return false;
}

/// ICU's confidence by encoding, 0 to 1.
using Confidences = std::map<std::string, double, std::less<>>;

Confidences ask_icu(std::string_view bytes) {
  Confidences confidence;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), ucsdet_close);
  ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(bytes.size()), &status);
  int32_t count = 0;
  const auto* matches = ucsdet_detectAll(detector.get(), &count, &status);
  if (U_FAILURE(status)) return confidence;
  for (int32_t i = 0; i < count; ++i)
    confidence.emplace(ucsdet_getName(matches[i], &status), ucsdet_getConfidence(matches[i], &status) / 100.0);
  return confidence;
}

double confidence_of(const Confidences& icu, std::string_view encoding) {
  const auto found = icu.find(encoding);
  return found == icu.end() ? 0 : found->second;
}

/// The bytes as one encoding has them.
struct Attempt {
  std::string encoding;
  double score = 0;
  std::size_t words = 0;
  std::string text;
};

}  // namespace

EncodingGuess guess_encoding(std::string_view bytes) {
  bytes = bytes.substr(0, most_bytes);
  constexpr double floor = 0.35;
  constexpr double weight_of_icu = 0.2;
  constexpr double common_characters = 0.5;  // ICU gives less when hardly any common character is there.
  const auto icu = ask_icu(bytes);
  std::vector<Attempt> attempts;
  for (const auto& candidate : candidates) {
    auto text = decode_start(bytes, candidate.encoding);
    const auto evidence = weigh(text, candidate);
    const auto asked = std::max(confidence_of(icu, candidate.encoding), confidence_of(icu, candidate.sibling));
    const auto bonus = evidence.score > 0 ? asked * weight_of_icu : 0;
    attempts.push_back({candidate.encoding, evidence.score + bonus, evidence.words, std::move(text)});
  }
  for (const auto& [encoding, confidence] : icu) {
    if (!is_east_asian(encoding) || confidence < common_characters) continue;
    auto text = decode_start(bytes, encoding.c_str());
    const bool whole =
        text.find("\uFFFD") >= text.size() - std::min<std::size_t>(text.size(), 6);  // The last one may be cut.
    if (whole) attempts.push_back({encoding, 2 * confidence, bytes.size() / 6, std::move(text)});
  }
  std::ranges::stable_sort(attempts, std::greater{}, &Attempt::score);
  const auto& best = attempts.front();
  if (best.score < floor) return {};
  // Encodings in which the bytes mean the same are no rivals.
  const auto rival = std::ranges::find_if(attempts, [&](const Attempt& attempt) { return attempt.text != best.text; });
  const auto lead = best.score - (rival == attempts.end() ? 0 : rival->score);
  return {best.encoding, best.words >= 4 && best.score >= 0.8 && lead >= 0.1};
}

}  // namespace zubda
