#include "terms/stem.h"

#include <libstemmer.h>

#include <cerrno>
#include <new>
#include <utility>

#include "language/traits.h"
#include "text/ascii.h"

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

}  // namespace

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

Stemmer::Stemmer(std::string_view language) : arabic_(Traits(language).has(Trait::light_stemmer)) {
  if (arabic_) return;
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
  if (!snowball_) return;
  if (const auto stem = snowball_->stem(word); !stem.empty()) word.assign(stem);
}

}  // namespace zubda
