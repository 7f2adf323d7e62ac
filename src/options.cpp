#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

#include "language/tag.h"
#include "rank/rank.h"
#include "text/utf8.h"
#include <zubda/options.h>

namespace zubda {
namespace {

[[noreturn]] void refuse(const std::string& rule) { throw std::invalid_argument(rule); }

bool is_between(double value, double low, double high) { return std::isfinite(value) && low <= value && value <= high; }

}  // namespace

void Options::check() const {
  const auto set = int{length.sentences.has_value()} + int{length.words.has_value()} +
                   int{length.characters.has_value()} + int{length.ratio.has_value()} + int{length.tokens.has_value()};
  if (set > 1)
    refuse("a length is given in sentences, words, characters, tokens or as a ratio, not in several of them");
  if (length.sentences == std::size_t{0} || length.words == std::size_t{0} || length.characters == std::size_t{0})
    refuse("a length must be at least 1");
  if (length.tokens && *length.tokens < Length::min_tokens)
    refuse("a length in tokens must be at least " + std::to_string(Length::min_tokens));
  if (length.ratio && !(is_between(*length.ratio, 0, 1) && *length.ratio > 0))
    refuse("the ratio must satisfy 0 < ratio <= 1");
  if (!is_between(damping, 0, 1) || damping == 1) refuse("the damping must satisfy 0 <= damping < 1");
  if (!is_between(diversity, 0, 1)) refuse("the diversity must satisfy 0 <= diversity <= 1");
  if (find_ranking_method(method) == nullptr) refuse("no ranking method is named '" + method + "'");
  if (language != "auto" && !is_language_tag(language))
    refuse("'" + language + "' is neither auto nor a language tag such as en or pt-BR");
  if (!is_valid_utf8(query)) refuse("the query is not valid UTF-8");
  if (stop_words && !std::ranges::all_of(*stop_words, is_valid_utf8)) refuse("a stop word is not valid UTF-8");
}

}  // namespace zubda
