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

std::string_view first_word(std::string_view phrase) { return phrase.substr(0, phrase.find(' ')); }

/// Whether the first words of `phrase` are `words`.
bool begins_with(std::string_view phrase, std::string_view words) {
  return phrase.starts_with(words) && (phrase.size() == words.size() || phrase[words.size()] == ' ');
}

/// Lines are phrases, or roles and phrases.
std::vector<Phrase> phrases_of(const std::vector<std::string_view>& lines, bool turkic) {
  std::vector<Phrase> phrases;
  phrases.reserve(lines.size());
  for (const auto line : lines) {
    const auto [kind, phrase] = columns(line);
    if (phrase.empty()) phrases.push_back({.role = Role::prose, .words = fold(kind, turkic)});
    else phrases.push_back({.role = role_of(kind), .words = std::string(phrase)});
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
  for (auto& phrase : phrases_) {
    phrase.word_count = static_cast<std::size_t>(1 + std::ranges::count(phrase.words, ' '));
    max_words_ = std::max(max_words_, phrase.word_count);
    first_words_.set(hash_of_word(first_word(phrase.words)) % first_words_.size());
  }
}

std::span<const Phrase> PhraseList::from(std::string_view folded_word) const {
  if (!first_words_[hash_of_word(folded_word) % first_words_.size()]) return {};
  const auto first = std::ranges::lower_bound(phrases_, folded_word, {}, &Phrase::words);
  // A blank is below all characters of words: phrases with the same first word stand together.
  const auto last = std::find_if(first, phrases_.end(),
                                 [&](const Phrase& phrase) { return !begins_with(phrase.words, folded_word); });
  return {first, last};
}

std::size_t PhraseList::most_words_from(std::string_view folded_word) const {
  std::size_t most = 0;
  for (const auto& phrase : from(folded_word)) most = std::max(most, phrase.word_count);
  return most;
}

const Phrase* PhraseList::match(std::string_view folded_words) const {
  const Phrase* longest = nullptr;
  for (const auto& phrase : from(first_word(folded_words)))
    if (begins_with(folded_words, phrase.words) && (longest == nullptr || phrase.words.size() > longest->words.size()))
      longest = &phrase;
  return longest;
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
