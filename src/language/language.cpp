#include "language/language.h"

#include <libstemmer.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "language/fold.h"
#include "language/word_hash.h"
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

std::size_t count_words(std::string_view phrase) { return static_cast<std::size_t>(1 + std::ranges::count(phrase, ' ')); }

/// Lines are phrases, or roles and phrases.
std::vector<Phrase> phrases_of(const std::vector<std::string_view>& lines, bool turkic) {
  std::vector<Phrase> phrases;
  phrases.reserve(lines.size());
  for (const auto line : lines) {
    const auto [kind, phrase] = columns(line);
    if (phrase.empty()) phrases.push_back({Role::prose, fold(kind, turkic)});
    else phrases.push_back({role_of(kind), std::string(phrase)});
  }
  return phrases;
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

PhraseList::PhraseList(std::vector<Phrase> phrases) : phrases_(std::move(phrases)) {
  if (!std::ranges::is_sorted(phrases_, {}, &Phrase::words)) std::ranges::stable_sort(phrases_, {}, &Phrase::words);
  for (const auto& phrase : phrases_) {
    max_words_ = std::max(max_words_, count_words(phrase.words));
    first_words_.set(hash_of_word(std::string_view(phrase.words).substr(0, phrase.words.find(' '))) % first_words_.size());
  }
}

std::size_t PhraseList::most_words_from(std::string_view folded_word) const {
  std::size_t most = 0;
  if (!first_words_[hash_of_word(folded_word) % first_words_.size()]) return 0;
  for (auto phrase = std::ranges::lower_bound(phrases_, folded_word, {}, &Phrase::words); phrase != phrases_.end(); ++phrase) {
    const std::string_view words = phrase->words;
    // A blank is below all characters of words: phrases with the same first word stand together.
    if (!words.starts_with(folded_word) || (words.size() > folded_word.size() && words[folded_word.size()] != ' ')) break;
    most = std::max(most, count_words(words));
  }
  return most;
}

const Phrase* PhraseList::match(std::string_view folded_words) const {
  while (!folded_words.empty()) {
    if (const auto found = std::ranges::lower_bound(phrases_, folded_words, {}, &Phrase::words);
        found != phrases_.end() && found->words == folded_words)
      return &*found;
    const auto space = folded_words.rfind(' ');
    folded_words = folded_words.substr(0, space == std::string_view::npos ? 0 : space);
  }
  return nullptr;
}

Language::Language(std::string_view language_code)
    : code(language_code),
      turkic(language_code == "tr" || language_code == "az"),
      stop_words(word_list_file("stopwords", code)),
      openings(phrases_of(word_list("openings", code), turkic)),
      conclusions(phrases_of(word_list("conclusions", code), turkic)),
      roles(phrases_of(word_list("roles", code), turkic)),
      abbreviations_(word_list_file("abbreviations", code)),
      common_abbreviations_(word_list_file("abbreviations", "und")) {
  for (const auto line : word_list("clauses", code)) {
    const auto [word, kind] = columns(line);
    if (kind == "binder") clause_binders.insert(fold(word));
    else clause_openers.insert(fold(word));
    if (kind == "saying") saying_verbs.emplace(word);
  }
}

std::optional<AbbreviationKind> Language::abbreviation(std::string_view word) const {
  const auto folded = fold(word, turkic);
  for (const auto key : {word, std::string_view(folded)})
    for (const auto* list : {&abbreviations_, &common_abbreviations_})
      if (const auto kind = list->find(key)) return abbreviation_kind(*kind);
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
