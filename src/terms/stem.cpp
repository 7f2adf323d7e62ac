#include "terms/stem.h"

#include <libstemmer.h>

#include <cerrno>
#include <charconv>
#include <new>
#include <utility>

#include "language/traits.h"
#include "language/word_lists.h"
#include "text/ascii.h"
#include "text/characters.h"

namespace zubda {
namespace {

using Handle = std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)>;

constexpr const char* utf8_name = "UTF_8";
constexpr const char* latin1_name = "ISO_8859_1";

/// No stemmer when there is none for the language. Only the error number tells that from a lack of memory.
Handle open_stemmer(const std::string& language, const char* encoding) {
  errno = 0;
  Handle stemmer(sb_stemmer_new(language.c_str(), encoding), sb_stemmer_delete);
  if (!stemmer && errno == ENOMEM) throw std::bad_alloc();
  return stemmer;
}

/// Writes ș and ț, with a comma below as Romanian is spelled today, as the ş and ţ with a cedilla that Snowball knows.
void write_cedillas(std::string& word) {
  for (std::size_t at = 0; at + 1 < word.size(); ++at) {
    if (word[at] != '\xC8') continue;
    const bool is_s = word[at + 1] == '\x99';
    if (!is_s && word[at + 1] != '\x9B') continue;
    word[at] = '\xC5';
    word[at + 1] = is_s ? '\x9F' : '\xA3';
  }
}

/// Letters without the marks on them.
std::size_t count_unmarked_letters(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size(); at += decode_at(word, at).length)
    letters += character(decode_at(word, at).code).word_break() == WordBreak::extend ? 0 : 1;
  return letters;
}

/// Takes the longest ending off `word` that is one of `endings` and leaves the letters it asks for.
void strip_ending(const WordTable& endings, std::string& word) {
  constexpr std::size_t max_bytes = 24;
  for (auto at = word.size() > max_bytes ? word.size() - max_bytes : 1; at < word.size(); ++at) {
    if ((word[at] & 0xC0) == 0x80) continue;
    const auto value = endings.find(std::string_view(word).substr(at));
    if (!value) continue;
    std::size_t min_letters = 0;
    std::from_chars(value->data(), value->data() + value->size(), min_letters);
    if (count_unmarked_letters(std::string_view(word).substr(0, at)) < min_letters) continue;
    word.resize(at);
    return;
  }
}

}  // namespace

struct Stemmer::Lists {
  WordTable exceptions;  ///< Words and their stems.
  WordTable endings;     ///< Endings and how many letters must be left before each.
};

struct Stemmer::Snowball {
  std::string language;
  Handle utf8;
  Handle latin1;  ///< The same for words of ASCII, without decoding letters; most languages of Latin script have it.
  bool has_latin1;

  /// The stem of `word`, valid until the next call.
  std::string_view stem(std::string_view word) {
    const bool is_latin1 = has_latin1 && is_ascii(word);
    auto& stemmer = is_latin1 ? latin1 : utf8;
    if (!stemmer) stemmer = open_stemmer(language, is_latin1 ? latin1_name : utf8_name);
    const auto* stem =
        sb_stemmer_stem(stemmer.get(), reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
    if (stem == nullptr) {  // It fails for want of memory alone, and must not be used again.
      stemmer.reset();
      throw std::bad_alloc();
    }
    return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer.get()))};
  }
};

Stemmer::Stemmer(std::string_view language)
    : lists_(
          std::make_unique<Lists>(Lists{word_list("stems", language).table(), word_list("endings", language).table()})),
      arabic_(Traits(language).has(Trait::light_stemmer)),
      cedilla_(Traits(language).has(Trait::cedilla_stemmer)) {
  if (arabic_ || !lists_->endings.empty()) return;
  const std::string code(language);
  auto utf8 = open_stemmer(code, utf8_name);
  if (!utf8) return;
  auto latin1 = open_stemmer(code, latin1_name);
  const bool has_latin1 = latin1 != nullptr;
  snowball_ = std::make_unique<Snowball>(Snowball{code, std::move(utf8), std::move(latin1), has_latin1});
}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

void Stemmer::stem(std::string& word) {
  if (arabic_) return stem_arabic(word);
  if (cedilla_) write_cedillas(word);
  if (!lists_->endings.empty()) return strip_ending(lists_->endings, word);
  if (!snowball_) return;
  if (const auto stem = lists_->exceptions.find(word)) return void(word.assign(*stem));
  if (const auto stem = snowball_->stem(word); !stem.empty()) word.assign(stem);
}

}  // namespace zubda
