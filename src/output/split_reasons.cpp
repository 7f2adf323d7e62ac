#include "output/split_reasons.h"

#include <algorithm>

#include "output/display.h"
#include "output/line_layout.h"
#include "output/names.h"
#include "text/characters.h"

namespace zubda {
namespace {

void append_rule(std::string_view label, const SplitRule& rule, std::string& out) {
  out += label;
  out += rule.name;
  out += ": ";
  out += rule.help;
}

/// The mark with the end of the word before it: enough to find it in the sentence.
std::string_view excerpt(std::string_view text, Span sentence, Span mark) {
  constexpr std::size_t max_bytes = 24;
  const auto is_inside = [&](std::size_t at) { return (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; };
  auto begin = mark.begin - std::min(max_bytes, mark.begin - sentence.begin);
  while (is_inside(begin)) ++begin;
  const auto blank = slice(text, {begin, mark.begin}).find_last_of(" \t\r\n");
  if (blank != std::string_view::npos) begin += blank + 1;
  auto end = std::min(mark.end, mark.begin + max_bytes);
  while (end < mark.end && is_inside(end)) ++end;
  return slice(text, {begin, end});
}

}  // namespace

void write_split_reasons(std::string_view text, std::span<const Sentence> sentences,
                         std::span<const SplitReason> reasons, const WriteOptions& options, std::string& out) {
  constexpr std::string_view indent = "    ";
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    std::string line;
    append_line(slice(text, sentences[i].span), line);
    write_behind("", line, options, out);
    line.clear();
    append_rule("ended by ", reasons[i].ended_by, line);
    write_behind(indent, line, options, out);
    line = "role " + std::string(role_name(sentences[i].role));
    append_rule(" by ", reasons[i].role_by, line);
    if (!reasons[i].role_phrase.empty()) append_line(": " + std::string(reasons[i].role_phrase), line);
    write_behind(indent, line, options, out);
    for (const auto& [mark, rule] : reasons[i].continued) {
      line = "goes on at byte " + std::to_string(mark.begin) + ", ";
      append_line(excerpt(text, sentences[i].span, mark), line);
      append_rule(", by ", rule, line);
      write_behind(indent, line, options, out);
    }
  }
}

void write_split_reason(const SplitReason& reason, std::string_view text, std::size_t begin,
                        std::size_t first_character, JsonObject& object) {
  object.text("ended_by", reason.ended_by.name);
  object.text("role_by", reason.role_by.name);
  if (!reason.role_phrase.empty()) object.text("role_phrase", reason.role_phrase);
  auto& json = object.key("continued");
  json += '[';
  for (bool is_first = true; const auto& [mark, rule] : reason.continued) {
    if (!is_first) json += ',';
    is_first = false;
    JsonObject one(json);
    one.text("rule", rule.name);
    append_json_range(mark.begin, mark.end, one.key("bytes"));
    first_character += count_characters(slice(text, {begin, mark.begin}));
    append_json_range(first_character, first_character + count_characters(slice(text, mark)), one.key("characters"));
    begin = mark.begin;
  }
  json += ']';
}

}  // namespace zubda
