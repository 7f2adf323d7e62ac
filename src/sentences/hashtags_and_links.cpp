#include "sentences/hashtags_and_links.h"

#include <algorithm>

#include "sentences/word_shape.h"

namespace zubda {
namespace {

constexpr std::string_view blanks = " \t\n\r";

std::size_t end_of_word(std::string_view paragraph, std::size_t at) {
  return std::min(paragraph.find_first_of(blanks, at), paragraph.size());
}

bool is_hashtag(std::string_view paragraph, std::size_t at) {
  return at + 1 < paragraph.size() && paragraph[at] == '#' &&
         character(decode_at(paragraph, at + 1).code).is(is_letter);
}

/// The end of the last of at least two hashtags in a row.
std::size_t end_of_hashtags(std::string_view paragraph, std::size_t at) {
  auto end = at;
  std::size_t tags = 0;
  for (auto next = at; is_hashtag(paragraph, next); ++tags) {
    end = end_of_word(paragraph, next);
    next = std::min(paragraph.find_first_not_of(blanks, end), paragraph.size());
  }
  return tags >= 2 ? end : at;
}

std::size_t end_of_ruled_line(std::string_view paragraph, std::size_t at) {
  constexpr std::size_t shortest = 5;
  const auto end = std::min(paragraph.find_first_not_of(paragraph[at], at), paragraph.size());
  return end - at >= shortest ? end : at;
}

std::size_t end_of_mark(std::string_view paragraph, std::size_t at) {
  switch (paragraph[at]) {
    case '#': return end_of_hashtags(paragraph, at);
    case ':': return paragraph.substr(at).starts_with("://") ? end_of_word(paragraph, at) : at;
    case '_':
    case '=':
    case '*':
    case '~': return end_of_ruled_line(paragraph, at);
    default: return at;
  }
}

}  // namespace

MessageMark read_message_mark(const Place& place, std::size_t at) {
  const auto paragraph = place.text.substr(0, place.paragraph.end);
  MessageMark mark;
  mark.end = end_of_mark(paragraph, at);
  if (mark.end == at) return mark;
  const auto next = std::min(paragraph.find_first_not_of(blanks, mark.end), paragraph.size());
  mark.ends_sentence = next > mark.end && begins_upper(word_after(place, next));
  return mark;
}

}  // namespace zubda
