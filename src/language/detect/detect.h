/// Detection of a document's language.
///
/// 1. The text is read in up to eight windows of 80 bytes, spread over it. The script with most letters is counted.
/// 2. If the script is not in the model, the answer is the language that alone is looked for in it (traits.txt:
///    `alone-in-script`).
/// 3. Otherwise the languages of the script vote: each word has a cost in each language (word_costs.h), and the
///    language with the lowest sum wins. The model has columns for languages that zubda does not know, too: "und" is
///    the answer if one of them wins.
/// 4. If it is one of two that are hard to tell apart, words that only one of them has are counted as well
///    (close_languages.h).
///
/// To be quick, two windows are read first. If one language is clearly ahead in both, it is the answer; otherwise all
/// windows vote together. In both steps the words of up to five letters, whose costs are mostly remembered, are asked
/// first, and the others only if no language is clearly ahead by then, or the one that is has a close one.
#pragma once

#include <cstdint>
#include <list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zubda {

namespace detection {
class WordCosts;
}

/// Detects languages. Remembers the costs of words, which makes a stream of documents faster and changes no answer.
class LanguageDetector {
 public:
  LanguageDetector();
  ~LanguageDetector();
  LanguageDetector(LanguageDetector&&) noexcept;
  LanguageDetector& operator=(LanguageDetector&&) noexcept;

  /// The ISO 639-1 code of the main language of `text`, valid UTF-8; "und" when it cannot be told. Looks at some
  /// hundred characters, spread over the text.
  std::string detect(std::string_view text);

 private:
  /// The language of all `windows` together. If it `must_lead`, "und" is returned when another is nearly as good.
  std::string_view language_in(std::span<const std::string_view> windows, bool must_lead);
  /// The language that leads in each of the windows that are read first; "und" when they differ.
  std::string_view agreed_language(std::span<const std::string_view> windows);
  /// The language that alone is looked for in a script that the model lacks (a UScriptCode); "und" when there is none.
  std::string_view language_alone_in(std::int32_t script);
  /// Of the languages of a script; nullptr when it is not in the model.
  detection::WordCosts* costs_in_script(std::int32_t script);

  /// A language that is alone in its script.
  struct ScriptLanguage {
    std::int32_t script = 0;  ///< A UScriptCode.
    std::string_view code;
  };
  static std::vector<ScriptLanguage> languages_alone_in_scripts();

  std::list<detection::WordCosts> costs_;        ///< Of the scripts met.
  std::vector<ScriptLanguage> alone_in_script_;  ///< Empty until a text is in a script that the model lacks.
};

/// The same for a single text.
std::string detect_language(std::string_view text);

}  // namespace zubda
