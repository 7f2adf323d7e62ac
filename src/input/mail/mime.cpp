#include "input/mail/mime.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "input/encoding/decode.h"
#include "text/ascii.h"

namespace zubda {
namespace {

// Chosen by hand: messages with more are not written by people.
constexpr std::size_t max_header_bytes = std::size_t{1} << 18;
constexpr std::size_t max_levels = 8;  ///< Of parts within parts.

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string from_quoted_printable(std::string_view text, bool header_word) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto rest = text.substr(i);
    if (text[i] == '=' && rest.size() > 2 && hex_value(rest[1]) >= 0 && hex_value(rest[2]) >= 0) {
      bytes += static_cast<char>(hex_value(rest[1]) * 16 + hex_value(rest[2]));
      i += 2;
    } else if (rest.starts_with("=\r\n") || rest.starts_with("=\n")) {
      i += rest[1] == '\r' ? 2 : 1;
    } else {
      bytes += header_word && text[i] == '_' ? ' ' : text[i];
    }
  }
  return bytes;
}

int base64_value(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}

std::string from_base64(std::string_view text) {
  std::string bytes;
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    const int value = base64_value(c);
    if (c == '=') break;
    if (value < 0) continue;
    bits = bits << 6 | static_cast<unsigned>(value);
    if ((count += 6) >= 8) bytes += static_cast<char>(bits >> (count -= 8) & 0xFF);
  }
  return bytes;
}

/// Bytes in the character set that a message names. One that ICU does not know, or a wrong one, is guessed.
std::string to_utf8(std::string bytes, const std::string& charset) {
  try {
    return decode(bytes, charset).text;
  } catch (const std::exception&) {
    return decode(std::move(bytes), "").text;
  }
}

/// The first plain text among the parts of a body; empty without one.
std::string find_plain_part(const MailHeader& header, std::string_view body, std::size_t level) {
  const auto type = to_ascii_lower(header.field("content-type"));
  if (type.starts_with("multipart/") && level < max_levels) {
    const auto boundary = "--" + header.parameter("content-type", "boundary");
    if (boundary.size() == 2) return {};
    for (auto at = body.find(boundary); at != std::string_view::npos;) {
      const auto begin = at + boundary.size();
      at = body.find(boundary, begin);
      auto part = body.substr(begin, at == std::string_view::npos ? at : at - begin);
      if (part.starts_with("--")) break;
      part.remove_prefix(std::min(part.find('\n') + 1, part.size()));
      const auto inner = read_mail_header(part);
      if (auto text = find_plain_part(inner, part.substr(inner.length), level + 1); !text.empty()) return text;
    }
    return {};
  }
  if (!type.empty() && !type.starts_with("text/plain")) return {};
  const auto encoding = to_ascii_lower(header.field("content-transfer-encoding"));
  const auto charset = header.parameter("content-type", "charset");
  if (encoding.starts_with("base64")) return to_utf8(from_base64(body), charset);
  if (encoding.starts_with("quoted-printable")) return to_utf8(from_quoted_printable(body, false), charset);
  return std::string(body);
}

/// Whether `line` begins a field: a name of printable ASCII and a colon. Returns the length of the name, or 0.
std::size_t field_name_length(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return 0;
  const bool name = std::ranges::all_of(line.substr(0, colon), [](char c) { return c > ' ' && c < 127; });
  return name ? colon : 0;
}

}  // namespace

std::string_view MailHeader::field(std::string_view name) const {
  const auto found = std::ranges::find(fields, name, &std::pair<std::string, std::string>::first);
  return found == fields.end() ? std::string_view{} : std::string_view(found->second);
}

std::string MailHeader::parameter(std::string_view field_name, std::string_view name) const {
  const auto value = field(field_name);
  const auto lower = to_ascii_lower(value);
  const auto at = lower.find(std::string(name) + "=");
  if (at == std::string::npos) return {};
  auto rest = value.substr(at + name.size() + 1);
  if (!rest.starts_with('"')) return std::string(trim_ascii(rest.substr(0, rest.find_first_of("; \t"))));
  rest.remove_prefix(1);
  return std::string(rest.substr(0, rest.find('"')));
}

MailHeader read_mail_header(std::string_view text) {
  MailHeader header;
  for (std::size_t at = 0; at < std::min(text.size(), max_header_bytes);) {
    const auto end = std::min(text.find('\n', at), text.size());
    auto line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool mailbox = at == 0 && line.starts_with("From ");
    at = std::min(end + 1, text.size());
    if (line.empty()) {
      header.length = header.fields.empty() ? 0 : at;
      return header;
    }
    if (mailbox) continue;
    const auto name = field_name_length(line);
    const bool folded = line.front() == ' ' || line.front() == '\t';
    if (folded && !header.fields.empty()) header.fields.back().second += " " + std::string(trim_ascii(line));
    else if (name > 0)
      header.fields.emplace_back(to_ascii_lower(line.substr(0, name)), trim_ascii(line.substr(name + 1)));
    else break;
  }
  return {};
}

std::string decode_mail_words(std::string_view value) {
  std::string text;
  bool after_word = false;  // Blanks between two encoded words are not part of the text.
  while (!value.empty()) {
    const auto begin = std::min(value.find("=?"), value.size());
    const auto charset_end = value.find('?', begin + 2);
    const auto encoding_end = charset_end == std::string_view::npos ? charset_end : value.find('?', charset_end + 1);
    const auto end = encoding_end == std::string_view::npos ? encoding_end : value.find("?=", encoding_end + 1);
    if (begin >= value.size() || end == std::string_view::npos || encoding_end != charset_end + 2) {
      text += value;
      break;
    }
    const auto before = value.substr(0, begin);
    if (!after_word || !trim_ascii(before).empty()) text += before;
    const auto word = value.substr(encoding_end + 1, end - encoding_end - 1);
    const auto charset = std::string(value.substr(begin + 2, charset_end - begin - 2));
    const bool base64 = (value[charset_end + 1] | 0x20) == 'b';
    text += to_utf8(base64 ? from_base64(word) : from_quoted_printable(word, true), charset);
    value.remove_prefix(end + 2);
    after_word = true;
  }
  return text;
}

std::string mail_body(const MailHeader& header, std::string_view body) {
  auto text = find_plain_part(header, body, 0);
  if (text.empty() && body.find_first_not_of(" \t\r\n") != std::string_view::npos &&
      !header.field("content-type").empty())
    throw std::runtime_error("a message without a plain text part");
  return text;
}

}  // namespace zubda
