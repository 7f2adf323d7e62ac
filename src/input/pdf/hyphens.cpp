#include "input/pdf/hyphens.h"

#include "text/characters.h"

namespace zubda {
namespace {

bool is_letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && character(decode_at(text, at).code).is(is_letter);
}
bool is_letter_before(std::string_view text, std::size_t end) {
  return end > 0 && character(decode_before(text, end).code).is(is_letter);
}

std::size_t word_begin(std::string_view text, std::size_t end) {
  while (is_letter_before(text, end)) end -= decode_before(text, end).length;
  return end;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  while (is_letter_at(text, at)) at += decode_at(text, at).length;
  return at;
}

/// The length of the hyphen at the end of `text`: a hyphen-minus, a soft hyphen or the character hyphen.
std::size_t hyphen_length(std::string_view text) {
  if (text.ends_with('-')) return 1;
  if (text.ends_with("\u00AD")) return 2;
  return text.ends_with("\u2010") ? 3 : 0;
}

}  // namespace

Hyphenated::Hyphenated(std::string_view text) {
  for (auto at = text.find('-'); at != std::string_view::npos; at = text.find('-', at + 1)) {
    if (!is_letter_before(text, at) || !is_letter_at(text, at + 1)) continue;
    const auto begin = word_begin(text, at);
    words_.insert(text.substr(begin, word_end(text, at + 1) - begin));
  }
}

void join_line(std::string& text, std::string_view line, const Hyphenated& hyphenated) {
  const auto hyphen = hyphen_length(text);
  const auto stem_end = text.size() - hyphen;
  const bool lower = !line.empty() && character(decode_at(line, 0).code).is(is_lower);
  if (hyphen == 0 || !is_letter_before(text, stem_end) || !is_letter_at(line, 0)) {
    text += ' ';
  } else {
    const auto stem = word_begin(text, stem_end);
    const auto whole = text.substr(stem, stem_end - stem) + "-" + std::string(line.substr(0, word_end(line, 0)));
    // Names keep their hyphen (`Anglo-` `Saxon`), and so do words that have it elsewhere.
    if (lower && !hyphenated.contains(whole)) text.resize(stem_end);
  }
  text += line;
}

}  // namespace zubda
