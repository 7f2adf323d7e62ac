#include "language/language.h"

#include <libstemmer.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "language/characters.h"
#include "language/fold.h"
#include "language/word_lists.h"

namespace zubda {
namespace {

struct Row {
  std::string_view value;
  std::string_view kind;  ///< Empty when the line has one column.
};

Row columns(std::string_view line) {
  const auto tab = line.find('\t');
  if (tab == std::string_view::npos) return {line, {}};
  return {line.substr(0, tab), line.substr(tab + 1)};
}

AbbreviationKind abbreviation_kind(std::string_view name) {
  if (name == "number") return AbbreviationKind::number;
  return name == "end" ? AbbreviationKind::end : AbbreviationKind::never;
}

Role role_of(std::string_view kind) {
  if (kind == "byline") return Role::byline;
  if (kind == "caption") return Role::caption;
  return kind == "agency" ? Role::dateline : Role::boilerplate;
}

bool has_upper_case(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const auto [code, length] = decode_at(word, at);
    if (character(code).is(is_upper)) return true;
    at += length;
  }
  return false;
}

std::string english_name(const std::string& code) {
  UErrorCode status = U_ZERO_ERROR;
  char16_t name[64];
  const auto length = uloc_getDisplayLanguage(code.c_str(), "en", name, 64, &status);
  std::string utf8;
  icu::UnicodeString(name, std::max(length, 0)).toUTF8String(utf8);
  return utf8;
}

/// Snowball names its stemmers by the English names of the languages. Arabic has our own, see terms/stem.h.
std::string stemmer_name(const LanguageInfo& language) {
  if (language.code == "ar") return "light";
  auto* stemmer = sb_stemmer_new(language.code.c_str(), nullptr);
  if (stemmer == nullptr) return {};
  sb_stemmer_delete(stemmer);
  return fold(language.name);
}

}  // namespace

void PhraseList::add(std::string_view phrase, Role role) {
  phrases_.emplace(phrase, role);
  first_words_.emplace(phrase.substr(0, phrase.find(' ')));
  max_words_ = std::max(max_words_, static_cast<std::size_t>(1 + std::ranges::count(phrase, ' ')));
}

std::optional<Phrase> PhraseList::match(std::string_view folded_words) const {
  while (!folded_words.empty()) {
    if (const auto found = phrases_.find(folded_words); found != phrases_.end())
      return Phrase{found->second, found->first};
    const auto space = folded_words.rfind(' ');
    folded_words = folded_words.substr(0, space == std::string_view::npos ? 0 : space);
  }
  return std::nullopt;
}

Language::Language(std::string_view language_code)
    : code(language_code), turkic(language_code == "tr" || language_code == "az") {
  for (const auto line : word_list("stopwords", code)) stop_words.emplace(line);
  add_abbreviations(word_list("abbreviations", code));
  add_abbreviations(word_list("abbreviations", "und"));
  for (const auto line : word_list("openings", code)) openings.add(line, Role::prose);
  for (const auto line : word_list("conclusions", code)) conclusions.add(fold(line, turkic), Role::prose);
  for (const auto line : word_list("roles", code)) {
    const auto [kind, phrase] = columns(line);
    roles.add(phrase, role_of(kind));
  }
  for (const auto line : word_list("clauses", code)) {
    const auto [word, kind] = columns(line);
    if (kind == "binder") clause_binders.insert(fold(word));
    else clause_openers.insert(fold(word));
    if (kind == "saying") saying_verbs.emplace(word);
  }
}

void Language::add_abbreviations(const std::vector<std::string_view>& lines) {
  for (const auto line : lines) {
    const auto [word, kind] = columns(line);
    if (has_upper_case(word)) exact_abbreviations_.emplace(word, abbreviation_kind(kind));
    else abbreviations_.emplace(fold(word, turkic), abbreviation_kind(kind));
  }
}

std::optional<AbbreviationKind> Language::abbreviation(std::string_view word) const {
  if (const auto found = exact_abbreviations_.find(word); found != exact_abbreviations_.end()) return found->second;
  if (const auto found = abbreviations_.find(fold(word, turkic)); found != abbreviations_.end()) return found->second;
  return std::nullopt;
}

const Language& Languages::get(std::string_view code) {
  const auto found = loaded_.find(code);
  if (found != loaded_.end()) return *found->second;
  return *loaded_.emplace(code, std::make_unique<Language>(code)).first->second;
}

std::vector<LanguageInfo> list_languages() {
  std::map<std::string, LanguageInfo, std::less<>> languages;
  const auto [lists, count] = all_word_lists();
  for (std::size_t i = 0; i < count; ++i) {
    auto& info = languages[std::string(lists[i].code)];
    const auto lines = data_lines(lists[i].lines).size();
    if (lists[i].kind == "stopwords") info.stop_words = lines;
    if (lists[i].kind == "abbreviations") info.abbreviations = lines;
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
