#include "language/language.h"

#include <libstemmer.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "language/tag.h"
#include "language/word_lists.h"
#include "text/ascii.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/word_hash.h"
#include <zubda/languages.h>

namespace zubda {
namespace {

AbbreviationKind abbreviation_kind(std::string_view name) {
  if (name == "number") return AbbreviationKind::number;
  if (name == "opening") return AbbreviationKind::opening;
  return name == "end" ? AbbreviationKind::end : AbbreviationKind::never;
}

std::string english_name(const std::string& code) {
  UErrorCode status = U_ZERO_ERROR;
  char16_t name[64];
  const auto length = uloc_getDisplayLanguage(code.c_str(), "en", name, 64, &status);
  std::string utf8;
  icu::UnicodeString(name, std::max(length, 0)).toUTF8String(utf8);
  return utf8;
}

/// Snowball names its stemmers by the English names of the languages.
std::string stemmer_name(const LanguageInfo& language) {
  if (Traits(language.code).has(Trait::light_stemmer)) return "light";
  if (!word_list("endings", language.code).lines.empty()) return "light";
  auto* stemmer = sb_stemmer_new(language.code.c_str(), nullptr);
  if (stemmer == nullptr) return {};
  sb_stemmer_delete(stemmer);
  return fold(language.name);
}

/// Bit i if a phrase of this kind begins with the i-th letter of the alphabet, bit 0 if with another letter.
std::uint32_t first_letters(std::string_view lines, std::string_view kind) {
  std::uint32_t letters = 0;
  while (!lines.empty()) {
    const auto line = lines.substr(0, lines.find('\n'));
    if (line.substr(line.find('\t') + 1) == kind) letters |= is_ascii_lower(line[0]) ? 1U << (line[0] & 31) : 1U;
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
  }
  return letters;
}

/// The first words of the phrases of `lines` that have this kind.
WordScreen first_words(std::string_view lines, std::string_view kind) {
  WordScreen words;
  while (!lines.empty()) {
    const auto line = lines.substr(0, lines.find('\n'));
    if (line.substr(line.find('\t') + 1) == kind) words.add(hash_of_word(line.substr(0, line.find_first_of(" \t"))));
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
  }
  return words;
}

/// The keys of `lines`, which end before a tab.
WordScreen screen_of_keys(std::string_view lines) {
  WordScreen keys;
  while (!lines.empty()) {
    keys.add(hash_of_word(lines.substr(0, lines.find('\t'))));
    lines.remove_prefix(std::min(lines.find('\n'), lines.size() - 1) + 1);
  }
  return keys;
}

/// The last letters of the keys of `lines`, which are folded and end before a tab.
LetterSet last_letters(std::string_view lines) {
  LetterSet letters = 0;
  for (auto tab = lines.find('\t'); tab != std::string_view::npos; tab = lines.find('\t', tab + 1))
    letters |= letter_group(decode_before(lines, tab).code);
  return letters;
}

}  // namespace

Language::Language(std::string_view language_code)
    : code(language_code),
      traits(code),
      turkic(traits.has(Trait::turkic)),
      stop_words(word_list("stopwords", code).table()),
      openings(word_list("openings", code).phrases()),
      conclusions(word_list("conclusions", code).phrases()),
      contrasts(word_list("contrasts", code).table()),
      roles(word_list("roles", code).phrases()),
      notice_openings(first_words(word_list("roles", code).lines, "notice")),
      notice_letters(first_letters(word_list("roles", code).lines, "notice")),
      role_endings(word_list("role_endings", code).table()),
      role_ending_words(screen_of_keys(word_list("role_endings", code).lines)),
      role_ending_letters(last_letters(word_list("role_endings", code).lines)),
      clause_openers(word_list("clause_openers", code).table()),
      clause_binders(word_list("clause_binders", code).table()),
      cut_words(word_list("cut_words", code).table()),
      saying_verbs(word_list("saying_verbs", code).table()),
      continuations(word_list("continuations", code).table()),
      common_continuations(word_list("continuations", "und").table()),
      units(word_list("units", code).table()),
      introductions(word_list("introductions", code).table()),
      informal_openings(word_list("informal_openings", code).table()),
      abbreviations_(word_list("abbreviations", code).table()),
      common_abbreviations_(word_list("abbreviations", "und").table()) {}

std::optional<AbbreviationKind> Language::abbreviation(std::string_view word) const {
  std::string folded;
  if (!std::ranges::all_of(word, is_ascii_lower)) fold(word, turkic, folded);  // Most words are folded as they are.
  const bool has_other_form = !folded.empty() && folded != word;
  const auto written = hashed(word);
  const auto other = has_other_form ? hashed(folded) : HashedWord();
  for (const auto* list : {&abbreviations_, &common_abbreviations_}) {
    if (const auto kind = list->find(written)) return abbreviation_kind(*kind);
    if (!has_other_form) continue;
    if (const auto kind = list->find(other)) return abbreviation_kind(*kind);
  }
  return std::nullopt;
}

const Language& Languages::get(std::string_view code) {
  const auto found = loaded_.find(code);
  if (found != loaded_.end()) return *found->second;
  return *loaded_.emplace(code, std::make_unique<Language>(code)).first->second;
}

const Language& Languages::get_by_tag(std::string_view tag) {
  if (of_tag_ == nullptr || tag != tag_) {
    of_tag_ = &get(language_code(tag));
    tag_ = tag;
  }
  return *of_tag_;
}

std::vector<LanguageInfo> list_languages() {
  std::map<std::string, LanguageInfo, std::less<>> languages;
  for (const auto& list : all_word_lists()) {
    if (list.kind == "traits" || list.kind == "units") continue;  // A language without words may have some.
    auto& info = languages[std::string(list.code)];
    const auto lines = static_cast<std::size_t>(std::ranges::count(list.lines, '\n'));
    if (list.kind == "stopwords") info.stop_words = lines;
    if (list.kind == "abbreviations") info.abbreviations = lines;
  }
  std::vector<LanguageInfo> rows;
  for (auto& [code, info] : languages) {
    if (code == "und") continue;  // What holds for all languages.
    info.code = code;
    info.name = english_name(code);
    info.stemmer = stemmer_name(info);
    rows.push_back(std::move(info));
  }
  return rows;
}

}  // namespace zubda
