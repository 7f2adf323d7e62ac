/// The JSON that Slack exports for a day of a channel, or that its interface returns for a conversation.
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <stdexcept>

#include "input/html/entities.h"
#include "input/records/json_fields.h"
#include "input/records/jsonl.h"
#include "input/transcripts/chat_messages.h"
#include "input/transcripts/transcripts.h"

namespace zubda {
namespace {

std::string decoded(std::string_view value) {
  return value.size() >= 2 && value.starts_with('"') ? decode_json_string(value) : std::string{};
}

/// "2023-05-12T10:14:32Z" of the seconds since 1970 that a message has with a fraction; empty for what is no time.
std::string date_time(std::string_view seconds) {
  std::int64_t number = 0;
  constexpr std::int64_t end_of_9999 = 253'402'300'799;
  std::from_chars(seconds.data(), seconds.data() + seconds.size(), number);
  if (number <= 0 || number > end_of_9999) return {};
  const std::chrono::sys_seconds time{std::chrono::seconds{number}};
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss clock{time - day};
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return text.data();
}

/// What is between `<` and `>`: `https://x|label`, `#C12|general`, `@U12|ahmed`, `!here`.
std::string reference_text(std::string_view inside) {
  const auto bar = inside.find('|');
  const char kind = inside.empty() ? ' ' : inside.front();
  const auto label = bar == std::string_view::npos ? std::string_view{} : inside.substr(bar + 1);
  if (kind == '!' || kind == '@' || kind == '#') {
    const auto name = label.empty() ? inside.substr(1) : label;
    const std::string sign(1, kind == '#' ? '#' : '@');
    return name.starts_with('@') || name.starts_with('#') ? std::string(name) : sign + std::string(name);
  }
  return std::string(label.empty() ? inside : label);
}

/// The text of a message without Slack's references and with its three entities decoded.
std::string plain_text(std::string_view markup) {
  std::string text;
  for (std::size_t at = 0; at < markup.size();) {
    const char c = markup[at];
    const auto end = c == '<' || c == '&' ? markup.find_first_of(c == '<' ? "<>\n" : ";& \n", at + 1) : markup.npos;
    const bool is_closed = end != markup.npos && markup[end] == (c == '<' ? '>' : ';');
    if (is_closed && c == '<') text += plain_text(reference_text(markup.substr(at + 1, end - at - 1)));
    else if (is_closed) text += entity_text(markup.substr(at, end + 1 - at));
    else text += c;
    at = is_closed ? end + 1 : at + 1;
  }
  return text;
}

struct Message {
  std::string subtype;
  std::string user;
  std::string name;
  std::string text;
  std::string time;
};

/// The name that the profile of a user shows.
std::string profile_name(std::string_view profile) {
  for (const std::string_view field : {"display_name", "real_name", "name"})
    if (auto name = decoded(find_value(profile, field).value_or("")); !name.empty()) return name;
  return {};
}

Message read_message(std::string_view object) {
  Message message;
  for (const auto& [key, value] : raw_fields(object)) {
    if (key == "subtype") message.subtype = decoded(value);
    if (key == "user") message.user = decoded(value);
    if (key == "username" && message.name.empty()) message.name = decoded(value);
    if (key == "user_profile" && value.starts_with('{')) message.name = profile_name(value);
    if (key == "text") message.text = plain_text(decoded(value));
    if (key == "ts") message.time = date_time(decoded(value));
  }
  return message;
}

/// Whether somebody wrote a message; all other kinds are notices: of joining, of a topic, of a pinned message.
bool is_written(const Message& message) {
  constexpr std::array<std::string_view, 6> kinds = {"",           "bot_message",      "me_message",
                                                     "file_share", "thread_broadcast", "file_comment"};
  return std::ranges::find(kinds, message.subtype) != kinds.end();
}

std::string_view find_messages(std::string_view json) {
  if (json.starts_with('[')) return json;
  const auto list = find_value(json, "messages");
  return list && list->starts_with('[') ? *list : std::string_view{};
}

std::string_view without_blanks(std::string_view text) {
  const auto begin = std::min(text.find_first_not_of(" \t\r\n\uFEFF"), text.size());
  return text.substr(begin);
}

}  // namespace

bool looks_like_slack(std::string_view text) {
  constexpr std::size_t max_bytes = std::size_t{1} << 16;  // Of a first message. Chosen by hand.
  const auto json = without_blanks(text);
  if (!json.starts_with('[') && !json.starts_with('{')) return false;
  const auto start = json.substr(0, max_bytes);
  for (const std::string_view field : {"\"type\"", "\"ts\"", "\"text\""})
    if (start.find(field) == std::string_view::npos) return false;
  return start.find("\"message\"") != std::string_view::npos && is_valid_json(json) && !find_messages(json).empty();
}

Reading read_slack(std::string text) {
  const auto json = without_blanks(text);
  if (!is_valid_json(json)) throw std::runtime_error("not valid JSON");
  ChatMessages messages;
  for (const auto element : raw_elements(find_messages(json))) {
    if (!element.starts_with('{')) continue;
    const auto message = read_message(element);
    if (!is_written(message)) continue;
    messages.begin(message.time, message.name.empty() ? message.user : message.name);
    messages.add_lines(message.text);
  }
  return messages.take();
}

}  // namespace zubda
