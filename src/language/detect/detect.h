/// Detection of a document's language.
#pragma once

#include <cstdint>
#include <list>
#include <span>
#include <string>
#include <string_view>

namespace zubda {

namespace detection {
class WordCosts;
}

/// Detects languages. Remembers words, which makes a stream of documents faster and changes no answer.
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
  /// The language of all parts of a text together. If it `must_lead` it is told only if no other is nearly as good.
  std::string_view language_in(std::span<const std::string_view> windows, bool must_lead);
  /// The language that leads in each of the first windows.
  std::string_view agreed_language(std::span<const std::string_view> windows);
  detection::WordCosts* costs_in_script(std::int32_t script);

  std::list<detection::WordCosts> costs_;  ///< Of the scripts met.
};

/// The same for a single text.
std::string detect_language(std::string_view text);

}  // namespace zubda
