#include <unicode/normalizer2.h>
#include <unicode/regex.h>
#include <unicode/utext.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "text/characters.h"
#include "text/icu_memory.h"
#include "tokens/vocabulary.h"
#include <zubda/document.h>
#include <zubda/tokenizer.h>

namespace zubda {
namespace {

void require_success(UErrorCode status, const char* what) {
  require_memory(status);
  if (U_FAILURE(status)) throw std::runtime_error(std::string(what) + ": " + u_errorName(status));
}

/// Divides texts by a rule.
class Splitter {
 public:
  explicit Splitter(const PieceRule& rule) : gaps_(rule.gaps) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError error{};
    pattern_.reset(icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(rule.pattern), error, status));
    require_memory(status);
    if (U_FAILURE(status)) throw std::invalid_argument("its pattern is not one that ICU can run");
  }

  /// Appends the pieces of `text` to `pieces`.
  void split(std::string_view text, std::vector<std::string_view>& pieces) const {
    UErrorCode status = U_ZERO_ERROR;
    UText utext = UTEXT_INITIALIZER;
    utext_openUTF8(&utext, text.data(), static_cast<std::int64_t>(text.size()), &status);
    const std::unique_ptr<icu::RegexMatcher> matcher(pattern_->matcher(status));
    require_success(status, "a text cannot be split into tokens");
    matcher->reset(&utext);
    std::size_t end = 0;
    const auto add = [&](std::size_t begin, std::size_t stop) {
      if (begin < stop) pieces.push_back(text.substr(begin, stop - begin));
    };
    while (matcher->find(status)) {
      const auto begin = static_cast<std::size_t>(matcher->start64(status));
      if (gaps_ == PieceRule::Gaps::keep) add(end, begin);
      end = static_cast<std::size_t>(matcher->end64(status));
      add(begin, end);
    }
    if (gaps_ == PieceRule::Gaps::keep) add(end, text.size());
    utext_close(&utext);
    require_success(status, "a text cannot be split into tokens");
  }

 private:
  std::unique_ptr<icu::RegexPattern> pattern_;
  PieceRule::Gaps gaps_;
};

std::string to_nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(status);
  require_success(status, "a text cannot be normalized");
  const auto normalized =
      nfc->normalize(icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}), status);
  require_memory(status, normalized);
  require_success(status, "a text cannot be normalized");
  std::string bytes;
  normalized.toUTF8String(bytes);
  return bytes;
}

}  // namespace

struct Tokenizer::State {
  explicit State(std::string_view bytes) : file(read_tokenizer_file(bytes)) {
    for (const auto& rule : file.rules) splitters.emplace_back(rule);
  }

  std::size_t count_piece(std::string_view piece) const {
    return file.ranked ? file.ranked->count(piece) : file.paired->count(piece);
  }

  /// The tokens of a text without added tokens.
  std::size_t count_plain(std::string_view text) const {
    if (text.empty()) return 0;
    std::string own;
    if (file.normalizes_nfc) text = own = to_nfc(text);
    if (file.adds_blank && !character(decode_at(text, 0).code).is(is_space)) text = own = " " + std::string(text);
    std::vector<std::string_view> pieces{text};
    for (const auto& splitter : splitters) {
      std::vector<std::string_view> parts;
      for (const auto piece : pieces) splitter.split(piece, parts);
      pieces = std::move(parts);
    }
    std::size_t count = 0;
    for (const auto piece : pieces) count += count_piece(piece);
    return count;
  }

  /// The longest added token at `at`; empty when there is none.
  std::string_view added_at(std::string_view text, std::size_t at) const {
    for (const auto& token : file.added)
      if (text.substr(at).starts_with(token)) return token;
    return {};
  }

  TokenizerFile file;
  std::vector<Splitter> splitters;
};

Tokenizer::Tokenizer(std::string_view file) : state_(std::make_unique<const State>(file)) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

std::size_t Tokenizer::count(std::string_view text) const {
  if (state_->file.added.empty()) return state_->count_plain(text);
  std::size_t count = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto token = state_->added_at(text, at);
    if (!token.empty()) {
      count += state_->count_plain(text.substr(begin, at - begin)) + 1;
      begin = at + token.size();
    }
    at += token.empty() ? decode_at(text, at).length : token.size();
  }
  return count + state_->count_plain(text.substr(begin));
}

}  // namespace zubda
