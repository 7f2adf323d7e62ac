#include "terms/stem.h"

#include <libstemmer.h>

namespace zubda {

struct Stemmer::Snowball {
  explicit Snowball(const std::string& language) : stemmer(sb_stemmer_new(language.c_str(), "UTF_8")) {}
  Snowball(const Snowball&) = delete;
  Snowball& operator=(const Snowball&) = delete;
  ~Snowball() { sb_stemmer_delete(stemmer); }

  sb_stemmer* stemmer;
};

Stemmer::Stemmer(std::string_view language) : arabic_(language == "ar") {
  if (arabic_) return;
  snowball_ = std::make_unique<Snowball>(std::string(language));
  if (snowball_->stemmer == nullptr) snowball_.reset();
}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

void Stemmer::stem(std::string& word) {
  if (arabic_) return stem_arabic(word);
  if (!snowball_) return;
  const auto* stem = sb_stemmer_stem(snowball_->stemmer, reinterpret_cast<const sb_symbol*>(word.data()),
                                     static_cast<int>(word.size()));
  const auto length = sb_stemmer_length(snowball_->stemmer);
  if (stem != nullptr && length > 0) word.assign(reinterpret_cast<const char*>(stem), static_cast<std::size_t>(length));
}

}  // namespace zubda
