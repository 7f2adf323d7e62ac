// The encoding is guessed by trying: the beginning of the bytes is decoded in each encoding of a table, and the
// encoding in which it makes most sense is taken.
//
// The evidence is in the words that have a character beyond ASCII, since ASCII is the same in all of them. Each such
// character counts
//
//   0  in a word that is not well formed: with a sign, a letter of another script, a capital after small letters, or an
//      Arabic letter where none of its words has it;
//   1  in a well-formed word of the encoding's script;
//   3  in a function word (stop word) of one of the encoding's languages.
//
// The score of an encoding is the mean over these characters, 0 to 3, plus at most 0.2 for what ICU's detector says,
// which only decides where the evidence is even. The encodings of East Asia have no table of words here: ICU's
// confidence, doubled, is their score, if all bytes can be decoded.
//
// A guess is sure when it has four words, a good score, and a lead over the best encoding in which the bytes mean
// something else. All thresholds were chosen by hand; what they are known to get right is in the tests of this folder.
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
#include <span>
#include <vector>

#include "input/encoding/decoded_words.h"
#include "language/traits.h"
#include "language/word_lists.h"
#include "text/fold.h"
#include "text/free_memory.h"
#include "text/icu_memory.h"

namespace zubda {
namespace {

constexpr std::size_t max_bytes = std::size_t{16} << 10;  ///< That are decoded in each encoding.
constexpr double min_score = 0.35;                        ///< Below this the bytes are no text in any encoding.
constexpr double icu_weight = 0.2;                        ///< Of the detector's confidence, beside a score up to 3.
/// Of ICU's detector in an encoding of East Asia: it gives less when hardly any common character is there.
constexpr double min_confidence = 0.5;
constexpr double east_asian_factor = 2;           ///< Score for full confidence; 3 is the best of the other encodings.
constexpr std::size_t east_asian_word_bytes = 6;  ///< Three characters of two bytes count as a word.
/// A guess is sure with so many words, such a score and such a lead.
constexpr std::size_t min_sure_words = 4;
constexpr double min_sure_score = 0.8;
constexpr double min_sure_lead = 0.1;

/// An encoding of one byte a character. Which languages are written in it is in src/language/traits.txt.
struct Candidate {
  const char* encoding;
  std::string_view sibling;  ///< What ICU calls a text in it that has none of its additional characters.
  UScriptCode script;
};

/// On equal evidence the first one is taken.
constexpr std::array candidates = {
    Candidate{"windows-1252", "ISO-8859-1", USCRIPT_LATIN},
    Candidate{"windows-1250", "ISO-8859-2", USCRIPT_LATIN},
    Candidate{"ISO-8859-2", "", USCRIPT_LATIN},
    Candidate{"windows-1254", "ISO-8859-9", USCRIPT_LATIN},
    Candidate{"windows-1257", "", USCRIPT_LATIN},
    Candidate{"windows-1256", "", USCRIPT_ARABIC},
    Candidate{"ISO-8859-6", "", USCRIPT_ARABIC},
    Candidate{"windows-1251", "", USCRIPT_CYRILLIC},
    Candidate{"KOI8-R", "", USCRIPT_CYRILLIC},
    Candidate{"KOI8-U", "", USCRIPT_CYRILLIC},
    Candidate{"ISO-8859-5", "", USCRIPT_CYRILLIC},
    Candidate{"IBM866", "", USCRIPT_CYRILLIC},
    Candidate{"windows-1253", "ISO-8859-7", USCRIPT_GREEK},
    Candidate{"ISO-8859-7", "", USCRIPT_GREEK},
    Candidate{"windows-1255", "ISO-8859-8", USCRIPT_HEBREW},
    Candidate{"windows-874", "", USCRIPT_THAI},
};

std::string decode_start(std::string_view bytes, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding, &status), ucnv_close);
  require_memory(status);
  if (U_FAILURE(status)) return {};
  const icu::UnicodeString wide(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status);
  require_memory(status, wide);
  std::string text;
  wide.toUTF8String(text);
  return text;
}

struct Evidence {
  double score = 0;  ///< 0 to 3.
  std::size_t words = 0;
};

/// A language that has been written in encodings of one byte a character.
struct WrittenLanguage {
  std::vector<std::string_view> encodings;
  WordTable function_words;  ///< Folded.
};

/// All of them: to be asked for once for all encodings, since reading them takes longer than to weigh a short text.
std::vector<WrittenLanguage> written_languages() {
  std::vector<WrittenLanguage> languages;
  for (const auto code : languages_with(Trait::encodings))
    languages.push_back({trait_values(code, Trait::encodings), word_list("stopwords", code).table()});
  return languages;
}

bool is_function_word(std::string_view folded, std::string_view encoding, std::span<const WrittenLanguage> languages) {
  return std::ranges::any_of(languages, [&](const WrittenLanguage& language) {
    return language.function_words.contains(folded) &&
           std::ranges::find(language.encodings, encoding) != language.encodings.end();
  });
}

Evidence weigh(std::string_view text, const Candidate& candidate, std::span<const WrittenLanguage> languages) {
  Evidence evidence;
  std::size_t all = 0;
  std::size_t formed = 0;
  std::size_t function = 0;
  for (const auto word : words_beyond_ascii(text)) {
    const auto shape = describe_shape(word, candidate.script);
    ++evidence.words;
    all += shape.high;
    if (shape.strange > 0 || shape.letters == 0) continue;
    formed += shape.high;
    if (shape.letters > 1 && is_function_word(fold(word), candidate.encoding, languages)) function += shape.high;
  }
  if (all > 0) evidence.score = static_cast<double>(formed + 2 * function) / static_cast<double>(all);
  return evidence;
}

bool is_east_asian(std::string_view encoding) {
  for (const std::string_view name :
       {"GB18030", "Big5", "EUC-JP", "EUC-KR", "Shift_JIS", "ISO-2022-JP", "ISO-2022-CN", "ISO-2022-KR"})
    if (encoding == name) return true;
  return false;
}

/// The confidence of ICU's detector by encoding, 0 to 1.
using Confidences = std::map<std::string, double, std::less<>>;

/// Enough for ICU's detector, which has no way to tell that there was none for its first part (72).
constexpr std::size_t detector_bytes = std::size_t{64} << 10;

Confidences detect_with_icu(std::string_view bytes) {
  Confidences confidence;
  UErrorCode status = U_ZERO_ERROR;
  require_free_memory(detector_bytes);
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), ucsdet_close);
  ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(bytes.size()), &status);
  int32_t count = 0;
  const auto* matches = ucsdet_detectAll(detector.get(), &count, &status);
  require_memory(status);
  if (U_FAILURE(status)) return confidence;
  for (int32_t i = 0; i < count; ++i)
    confidence.emplace(ucsdet_getName(matches[i], &status), ucsdet_getConfidence(matches[i], &status) / 100.0);
  return confidence;
}

double find_confidence(const Confidences& icu, std::string_view encoding) {
  const auto found = icu.find(encoding);
  return found == icu.end() ? 0 : found->second;
}

/// The bytes as they are read in one encoding.
struct Attempt {
  std::string encoding;
  double score = 0;
  std::size_t words = 0;
  std::string text;
};

/// The bytes in the encoding of a candidate.
Attempt attempt_candidate(std::string_view bytes, const Candidate& candidate,
                          std::span<const WrittenLanguage> languages, const Confidences& icu) {
  auto text = decode_start(bytes, candidate.encoding);
  const auto evidence = weigh(text, candidate, languages);
  const auto confidence = std::max(find_confidence(icu, candidate.encoding), find_confidence(icu, candidate.sibling));
  const auto bonus = evidence.score > 0 ? confidence * icu_weight : 0;
  return {candidate.encoding, evidence.score + bonus, evidence.words, std::move(text)};
}

/// Whether all of `text` was decoded; its last character may be cut.
bool is_whole(std::string_view text) {
  constexpr std::size_t end_bytes = 6;  // Of two characters.
  return text.find("\uFFFD") >= text.size() - std::min(text.size(), end_bytes);
}

/// The bytes in the encodings of East Asia that ICU takes them for.
void attempt_east_asian(std::string_view bytes, const Confidences& icu, std::vector<Attempt>& attempts) {
  for (const auto& [encoding, confidence] : icu) {
    if (!is_east_asian(encoding) || confidence < min_confidence) continue;
    auto text = decode_start(bytes, encoding.c_str());
    if (is_whole(text))
      attempts.push_back(
          {encoding, east_asian_factor * confidence, bytes.size() / east_asian_word_bytes, std::move(text)});
  }
}

}  // namespace

EncodingGuess guess_encoding(std::string_view bytes) {
  bytes = bytes.substr(0, max_bytes);
  const auto icu = detect_with_icu(bytes);
  std::vector<Attempt> attempts;
  const auto languages = written_languages();
  for (const auto& candidate : candidates) attempts.push_back(attempt_candidate(bytes, candidate, languages, icu));
  attempt_east_asian(bytes, icu, attempts);
  std::ranges::stable_sort(attempts, std::greater{}, &Attempt::score);
  const auto& best = attempts.front();
  if (best.score < min_score) return {};
  // Encodings in which the bytes mean the same are no rivals.
  const auto rival = std::ranges::find_if(attempts, [&](const Attempt& attempt) { return attempt.text != best.text; });
  const auto lead = best.score - (rival == attempts.end() ? 0 : rival->score);
  return {best.encoding, best.words >= min_sure_words && best.score >= min_sure_score && lead >= min_sure_lead};
}

}  // namespace zubda
