#include "terms/stem.h"

#include <libstemmer.h>

#include <utility>

#include "language/characters.h"

namespace zubda {
namespace {

using Handle = std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)>;

Handle open_stemmer(const std::string& language, const char* encoding) {
  return {sb_stemmer_new(language.c_str(), encoding), sb_stemmer_delete};
}

bool is_ascii(std::string_view word) { return count_characters(word) == word.size(); }

}  // namespace

struct Stemmer::Snowball {
  Handle utf8;
  Handle latin1;  ///< The same for words of ASCII, without decoding letters; most languages of Latin script have it.

  sb_stemmer* stemmer_for(std::string_view word) const { return latin1 && is_ascii(word) ? latin1.get() : utf8.get(); }
};

Stemmer::Stemmer(std::string_view language) : arabic_(language == "ar") {
  if (arabic_) return;
  const std::string code(language);
  if (auto utf8 = open_stemmer(code, "UTF_8"))
    snowball_ = std::make_unique<Snowball>(Snowball{std::move(utf8), open_stemmer(code, "ISO_8859_1")});
}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

void Stemmer::stem(std::string& word) {
  if (arabic_) return stem_arabic(word);
  if (!snowball_) return;
  auto* const stemmer = snowball_->stemmer_for(word);
  const auto* stem =
      sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
  const auto length = sb_stemmer_length(stemmer);
  if (stem != nullptr && length > 0) word.assign(reinterpret_cast<const char*>(stem), static_cast<std::size_t>(length));
}

}  // namespace zubda
