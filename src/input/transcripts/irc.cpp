// Logs of Internet Relay Chat, as irssi, WeeChat, HexChat, mIRC and their like write them:
//   03:43 <@anna> text        [03:43:31] <anna> text       Nov 29 03:43:31 <anna>	text
//   2026-11-29 03:43:31	@anna	text                      (WeeChat: tabs)
//   03:43  * anna waves       ... 	 *	anna waves          what she does
// All other lines are notices: -!-  ---  -->  <--  --  ***  === and joins behind a `*`.
#include <algorithm>
#include <array>
#include <optional>

#include "input/transcripts/chat_messages.h"
#include "input/transcripts/transcripts.h"
#include "text/ascii.h"
#include "text/byte_class.h"

namespace zubda {
namespace {

/// What each message has: the bracket before a nick, or a time.
constexpr ByteRange message_marks[] = {{'<', '<'}, {'0', '9', ':', ':'}};

enum class LineKind { other, notice, message };

struct LogLine {
  LineKind kind = LineKind::other;
  std::string_view time;
  std::string_view name;
  std::string_view text;
};

/// The end of a time at the begin of `line`, with a date before it perhaps: npos when there is none.
std::size_t time_end(std::string_view line) {
  constexpr std::size_t max_bytes = 40;
  const bool in_brackets = line.starts_with('[') || line.starts_with('(');
  const auto last = line.substr(0, max_bytes).find_first_not_of("[(0123456789:-/.TZ +");
  auto end = std::min({last, line.size(), max_bytes});
  // `Nov 29 03:43:31`: a month in three letters is the only word in a time.
  if (last == 0 && line.size() > 4 && is_ascii_upper(line[0]) && line[3] == ' ')
    end = std::min(line.find_first_not_of("0123456789: ", 4), line.size());
  const auto stamp = line.substr(0, end);
  const auto colon = stamp.find(':');
  if (colon == std::string_view::npos || colon == 0 || !is_ascii_digit(stamp[colon - 1])) return std::string_view::npos;
  const auto digits = stamp.find_last_of("0123456789Z");
  end = digits + 1;
  if (in_brackets)
    return end < line.size() && (line[end] == ']' || line[end] == ')') ? end + 1 : std::string_view::npos;
  return end < line.size() && (line[end] == ' ' || line[end] == '\t') ? end : std::string_view::npos;
}

/// A nick without the sign of its rank or the blank in the place of one.
std::string_view without_rank(std::string_view nick) {
  const auto begin = nick.find_first_not_of(" @+%&~!");
  return begin == std::string_view::npos ? std::string_view{} : nick.substr(begin);
}

bool is_nick(std::string_view nick) {
  constexpr std::size_t max_bytes = 64;
  return !nick.empty() && nick.size() <= max_bytes && nick.find_first_of(" \t<>") == std::string_view::npos;
}

/// `anna waves`, after the star.
LogLine read_action(std::string_view text) {
  text = trim_ascii(text);
  const auto blank = text.find_first_of(" \t");
  if (blank == std::string_view::npos) return {LineKind::notice, {}, {}, {}};
  const auto nick = without_rank(text.substr(0, blank));
  const auto rest = trim_ascii(text.substr(blank));
  for (const std::string_view words : {"has joined", "has quit", "has left", "is now known as", "sets mode", "has set",
                                       "has changed", "gives ", "removes ", "Now talking", "Topic for", "Disconnected"})
    if (rest.find(words) != std::string_view::npos && (rest.starts_with(words) || rest.starts_with('(')))
      return {LineKind::notice, {}, {}, {}};
  return {LineKind::message, {}, nick, text};
}

/// The line behind its time; `has_time` says that there was one.
LogLine read_body(std::string_view body, bool has_time) {
  constexpr std::array<std::string_view, 8> notices = {"-!-", "---", "-->", "<--", "--", "***", "===", "[notice"};
  for (const auto mark : notices)
    if (body.starts_with(mark) && (body.size() == mark.size() || !is_ascii_letter(body[mark.size()])))
      return {LineKind::notice, {}, {}, {}};
  if (body.starts_with('<')) {
    const auto end = body.find('>');
    const auto nick = end == std::string_view::npos ? std::string_view{} : without_rank(body.substr(1, end - 1));
    const bool is_spaced = end != std::string_view::npos && (end + 1 == body.size() || is_ascii_blank(body[end + 1]));
    if (!is_nick(nick) || !is_spaced) return {};
    return {LineKind::message, {}, nick, trim_ascii(body.substr(end + 1))};
  }
  if (has_time && (body.starts_with("* ") || body.starts_with("*\t"))) return read_action(body.substr(2));
  return {};
}

/// WeeChat's form: the time, the nick or a sign, and the text with tabs between them.
std::optional<LogLine> read_weechat(std::string_view line) {
  const auto first = line.find('\t');
  const auto second = first == std::string_view::npos ? first : line.find('\t', first + 1);
  if (second == std::string_view::npos || time_end(line) != first) return std::nullopt;
  const auto nick = trim_ascii(line.substr(first + 1, second - first - 1));
  const auto text = line.substr(second + 1);
  if (nick == "*") return read_action(text);
  if (nick.empty() || nick == "--" || nick == "-->" || nick == "<--" || nick == "=!=")
    return LogLine{LineKind::notice, {}, {}, {}};
  if (!is_nick(nick)) return std::nullopt;
  return LogLine{LineKind::message, {}, without_rank(nick), trim_ascii(text)};
}

LogLine read_line(std::string_view line) {
  const auto end = time_end(line);
  const bool has_time = end != std::string_view::npos;
  LogLine result;
  if (auto weechat = has_time ? read_weechat(line) : std::nullopt) result = *weechat;
  else result = read_body(trim_ascii(line.substr(has_time ? end : 0)), has_time);
  if (has_time) result.time = trim_ascii(line.substr(0, end));
  if (result.time.starts_with('[') || result.time.starts_with('('))
    result.time = result.time.substr(1, result.time.size() - 2);
  // A stamp with anything else behind it is one of the program.
  if (has_time && result.kind == LineKind::other) result.kind = LineKind::notice;
  return result;
}

}  // namespace

bool looks_like_irc(std::string_view text) {
  constexpr std::size_t max_lines = 200;  // Looked at. Chosen by hand.
  constexpr std::size_t min_messages = 3;
  if (count_members(text, byte_class<message_marks>) < min_messages) return false;
  std::size_t lines = 0;
  std::size_t read = 0;
  std::size_t messages = 0;
  while (lines < max_lines && !text.empty()) {
    const auto line = take_line(text);
    if (trim_ascii(line).empty()) continue;
    ++lines;
    const auto kind = read_line(line).kind;
    read += kind == LineKind::other ? 0U : 1U;
    messages += kind == LineKind::message ? 1U : 0U;
  }
  return messages >= min_messages && read * 4 >= lines * 3;
}

Reading read_irc(std::string text) {
  ChatMessages messages;
  for (std::string_view rest = text; !rest.empty();) {
    const auto line = take_line(rest);
    const auto parsed = read_line(line);
    if (parsed.kind == LineKind::notice) messages.begin_notice();
    if (parsed.kind == LineKind::message) messages.begin(parsed.time, parsed.name), messages.add_line(parsed.text);
    if (parsed.kind == LineKind::other) messages.add_line(line);
  }
  return messages.take();
}

}  // namespace zubda
