#include "input/transcripts/chat_messages.h"

#include <algorithm>

#include "text/ascii.h"

namespace zubda {
namespace {

/// Whether a line is an item of a list that somebody typed: `- bread`, `2. eggs`.
bool is_item(std::string_view line) {
  for (const std::string_view mark : {"- ", "* ", "• ", "– "})
    if (line.starts_with(mark)) return true;
  const auto end = line.find_first_not_of("0123456789");
  return end != std::string_view::npos && end > 0 && end < 3 && (line[end] == '.' || line[end] == ')') &&
         line.substr(end + 1).starts_with(' ');
}

}  // namespace

std::string_view take_line(std::string_view& text) {
  const auto end = std::min(text.find('\n'), text.size());
  auto line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

void ChatMessages::begin(std::string_view time, std::string_view voice) {
  builder_.end_paragraph();
  time_ = time;
  voice_ = short_voice(voice);
  in_message_ = true;
}

void ChatMessages::begin_notice() {
  builder_.end_paragraph();
  in_message_ = false;
}

void ChatMessages::add_line(std::string_view line) {
  if (!in_message_) return;
  line = trim_marks(line);
  if (line.empty() || is_item(line)) builder_.end_paragraph();
  builder_.add(line, voice_, time_);
}

void ChatMessages::add_lines(std::string_view text) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    add_line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace zubda
