#include "input/mail/messages.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/ascii.h"

namespace zubda {
namespace {

std::string_view first_line(std::string_view text) {
  auto line = text.substr(0, text.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string_view after_first_line(std::string_view text) {
  return text.substr(std::min(text.find('\n'), text.size() - 1) + 1);
}

/// A message is divided from the one before it by an empty line. Programs that leave it out write a weekday.
bool has_weekday(std::string_view line) {
  constexpr std::array<std::string_view, 7> days = {" Mon ", " Tue ", " Wed ", " Thu ", " Fri ", " Sat ", " Sun "};
  return std::ranges::any_of(days, [&](auto day) { return line.find(day) != std::string_view::npos; });
}

/// Takes one `>` off lines such as `>From ` and `>>From `.
std::string without_marks_before_from(std::string_view message) {
  if (message.find(">From ") == std::string_view::npos) return std::string(message);
  std::string plain;
  while (!message.empty()) {
    const auto end = std::min(message.find('\n'), message.size() - 1) + 1;
    auto line = message.substr(0, end);
    message.remove_prefix(end);
    const auto marks = std::min(line.find_first_not_of('>'), line.size());
    if (marks > 0 && line.substr(marks).starts_with("From ")) line.remove_prefix(1);
    plain += line;
  }
  return plain;
}

constexpr std::size_t rule_before_messages = 70;
constexpr std::size_t rule_between_messages = 30;

bool is_rule(std::string_view line, std::size_t size) {
  return line.size() == size && line.find_first_not_of('-') == std::string_view::npos;
}

/// Whether lines with a field follow, perhaps after blank ones.
bool begins_with_field(std::string_view text) {
  while (!text.empty() && trim_ascii(first_line(text)).empty()) text = after_first_line(text);
  return field_name_length(first_line(text)) > 0;
}

/// The place of the line of `size` dashes with a header below it, from `from` on; npos when there is none.
std::size_t find_rule(std::string_view text, std::size_t size, std::size_t from) {
  const std::string rule(size, '-');
  for (auto at = text.find(rule, from); at != std::string_view::npos;) {
    const auto rest = text.substr(at);
    if ((at == 0 || text[at - 1] == '\n') && is_rule(first_line(rest), size) &&
        begins_with_field(after_first_line(rest)))
      return at;
    at = text.find(rule, std::min(text.find('\n', at), text.size()));
  }
  return std::string_view::npos;
}

/// A part of a digest as a message: its header without what was said about a body that is decoded now.
std::string message_of_part(std::string_view part) {
  while (!part.empty() && trim_ascii(first_line(part)).empty()) part = after_first_line(part);
  std::string header;
  bool is_kept = false;
  while (!part.empty() && !trim_ascii(first_line(part)).empty()) {
    const auto line = first_line(part);
    if (const auto size = field_name_length(line); size > 0) {
      const auto name = to_ascii_lower(line.substr(0, size));
      is_kept = name == "from" || name == "subject" || name == "date" || name == "message-id" || name == "to";
    }
    if (is_kept) header.append(line).append("\n");
    part = after_first_line(part);
  }
  return header + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" +
         std::string(part);
}

}  // namespace

std::size_t field_name_length(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return 0;
  const bool name = std::ranges::all_of(line.substr(0, colon), [](char c) { return c > ' ' && c < 127; });
  return name ? colon : 0;
}

bool is_mailbox_line(std::string_view line) {
  constexpr std::size_t max_bytes = 1024;  // Chosen by hand.
  if (!line.starts_with("From ") || line.size() > max_bytes) return false;
  bool time = false;
  bool year = false;
  std::size_t digits = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    digits = is_ascii_digit(line[i]) ? digits + 1 : 0;
    year = year || digits == 4;
    time = time || (digits > 0 && i + 2 < line.size() && line[i + 1] == ':' && is_ascii_digit(line[i + 2]));
  }
  return time && year;
}

bool MessageCutter::read_more() {
  constexpr std::size_t block = std::size_t{1} << 18;
  if (is_at_end_) return false;
  if (at_ > 0) buffer_.erase(0, std::exchange(at_, 0));
  const auto size = buffer_.size();
  buffer_.resize(size + block);
  const auto count = bytes_(buffer_.data() + size, block);
  buffer_.resize(size + count);
  is_at_end_ = count == 0;
  return count > 0;
}

std::optional<std::size_t> MessageCutter::find_divider(std::size_t from) const {
  const std::string_view text(buffer_);
  for (auto at = text.find("\nFrom ", from); at != std::string_view::npos; at = text.find("\nFrom ", at + 1)) {
    const auto rest = text.substr(at + 1);
    const auto line = first_line(rest);
    if (!is_mailbox_line(line)) continue;
    const auto next = first_line(after_first_line(rest));
    const bool is_header = field_name_length(next) > 0 || next.starts_with(">From ");
    const bool is_after_blank = text.substr(0, at).ends_with('\n') || text.substr(0, at).ends_with("\n\r");
    if (is_header && (is_after_blank || has_weekday(line))) return at + 1;
  }
  return std::nullopt;
}

std::optional<std::string> MessageCutter::next() {
  // A dividing line and the one below it may lie at the end of what was read. The two bytes before it tell, too.
  constexpr std::size_t overlap = 4096;
  while (at_ == buffer_.size())
    if (!read_more()) return std::nullopt;
  std::string message;
  std::size_t searched = at_;
  std::size_t end = 0;
  for (;;) {
    const auto found = find_divider(searched);
    const bool is_whole = found && (is_at_end_ || buffer_.size() - *found > overlap);
    if (is_whole || is_at_end_) {
      end = found.value_or(buffer_.size());
      break;
    }
    // What cannot be part of a dividing line any more is taken out, so that a message of any length fits.
    const auto done = buffer_.size() - std::min(buffer_.size() - at_, overlap + 2);
    if (message.size() <= max_message_bytes) message.append(buffer_, at_, done - at_);
    at_ = done;
    read_more();
    searched = 0;
  }
  if (message.size() <= max_message_bytes) message.append(buffer_, at_, end - at_);
  at_ = end;
  std::string_view content = message;
  if (is_mailbox_line(first_line(content))) content = after_first_line(content);
  return without_marks_before_from(content);
}

bool is_plain_digest(std::string_view text) {
  const auto begin = find_rule(text, rule_before_messages, 0);
  return begin != std::string_view::npos &&
         find_rule(text, rule_between_messages, begin + rule_before_messages) != std::string_view::npos;
}

std::vector<std::string> split_digest(std::string_view text) {
  std::vector<std::string> messages;
  auto at = find_rule(text, rule_before_messages, 0);
  while (at != std::string_view::npos) {
    const auto begin = std::min(text.find('\n', at), text.size());
    at = find_rule(text, rule_between_messages, begin);
    auto part = text.substr(begin, at == std::string_view::npos ? at : at - begin);
    auto message = message_of_part(part);
    if (message.starts_with("Subject: Digest Footer")) continue;
    messages.push_back(std::move(message));
  }
  // `End of Example Digest, Vol 1, Issue 2` and stars below a last rule, which has no header below it.
  if (!messages.empty()) {
    auto& last = messages.back();
    if (const auto end = last.rfind("\n" + std::string(rule_between_messages, '-') + "\n"); end != std::string::npos)
      last.resize(end + 1);
  }
  return messages;
}

}  // namespace zubda
