#include "sentences/enclosure.h"

#include <algorithm>
#include <array>

#include "sentences/word_shape.h"

namespace zubda {
namespace {

/// Bytes after a stop within which the brackets or quotes around it must be closed. Chosen by hand: what is longer
/// holds whole sentences of its own.
constexpr std::size_t max_enclosed_bytes = 300;

constexpr std::u32string_view opening_brackets = U"(（《「『〈【";
constexpr std::u32string_view closing_brackets = U")）》」』〉】";

bool contains(std::u32string_view characters, char32_t c) { return characters.find(c) != std::u32string_view::npos; }

/// `علی) ع (گفت`: in visually ordered right-to-left text the brackets of a pair have changed places.
bool is_mirrored(std::string_view text, std::size_t closing) {
  return text.substr(closing).starts_with(") ") && closing + 2 < text.size() &&
         is_arabic_letter(decode_at(text, closing + 2).code);
}

/// Whether the quote at `at` is between letters without case, as in Hebrew acronyms.
bool is_inside_word(std::string_view text, std::size_t at) {
  return at > 0 && at + 1 < text.size() && is_uncased_letter(decode_before(text, at).code) &&
         is_uncased_letter(decode_at(text, at + 1).code);
}

}  // namespace

void Enclosure::pass_quote(std::string_view text, std::size_t at) {
  const auto pair = text.substr(at, 2);
  if (pair.starts_with('"') && !is_inside_word(text, at)) in_quote_ = !in_quote_;
  if (pair == ",,") in_quote_ = true;
  const bool is_second_of_pair = at > 0 && text[at - 1] == '\'';
  if (pair == "''" && !is_second_of_pair) in_quote_ = !in_quote_;
}

void Enclosure::pass(std::string_view text, std::size_t at) {
  constexpr std::size_t max_mirrored_bytes = 16;
  pass_quote(text, at);
  const auto code = decode_at(text, at).code;
  if (contains(opening_brackets, code)) {
    const bool mirrored = mirrored_ > 0 && at - mirrored_ < max_mirrored_bytes;
    open_ += mirrored ? 0 : 1;
    mirrored_ = 0;
  } else if (contains(closing_brackets, code)) {
    if (open_ > 0) --open_;
    else if (is_mirrored(text, at)) mirrored_ = at + 1;
  }
}

bool is_bracketed(const StopContext& context, const Stop& stop) {
  if (!context.in_brackets) return false;
  const auto rest = context.text.substr(stop.closed, std::min(max_enclosed_bytes, context.paragraph.end - stop.closed));
  for (const std::string_view bracket : {")", "）", "》", "」", "』", "〉", "】"})
    if (rest.find(bracket) != std::string_view::npos) return true;
  return false;
}

bool is_in_short_quotation(const StopContext& context, const Stop& stop) {
  struct Quotes {
    std::string_view opening, closing;
  };
  constexpr std::array<Quotes, 3> pairs = {{{"«", "»"}, {"“", "”"}, {"\"", "\""}}};
  if (!is_uncased_letter(decode_at(context.text, stop.next).code)) return false;
  const auto lowest =
      std::max(context.sentence_begin, stop.begin > max_enclosed_bytes ? stop.begin - max_enclosed_bytes : 0);
  const auto before = context.text.substr(lowest, stop.begin - lowest);
  const auto after =
      context.text.substr(stop.closed, std::min(max_enclosed_bytes, context.paragraph.end - stop.closed));
  const auto colon = before.rfind(':');
  if (colon == std::string_view::npos) return false;
  for (const auto& [opening, closing] : pairs) {
    if (opening == closing && (stop.mark == '.' || !context.in_quote)) continue;
    const auto quotation = before.substr(std::min(colon + 2, before.size()));
    if (before[std::min(colon + 1, before.size() - 1)] != ' ' || !quotation.starts_with(opening)) continue;
    if (quotation.find(closing, 1) == std::string_view::npos && after.find(closing) != std::string_view::npos)
      return true;
  }
  return false;
}

bool is_quoted_name(const StopContext& context, const Stop& stop, std::string_view after) {
  if (!stop.is_closed() || after.empty() || !is_uncased_letter(decode_at(after, 0).code)) return false;
  const auto lowest =
      std::max(context.sentence_begin, stop.begin > max_enclosed_bytes ? stop.begin - max_enclosed_bytes : 0);
  auto begin = stop.begin;
  for (int blanks = 0; begin > lowest;) {
    const auto [code, length] = decode_before(context.text, begin);
    if (character(code).is(is_opening)) return begin - length > context.sentence_begin;
    if (code == ' ' && ++blanks == 3) return false;
    begin -= length;
  }
  return false;
}

}  // namespace zubda
