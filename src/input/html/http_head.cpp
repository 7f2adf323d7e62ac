#include "input/html/http_head.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "text/ascii.h"

namespace zubda {
namespace {

/// Whether a line is the first of a response: `HTTP/`, a version, and a status of three digits.
bool is_status_line(std::string_view line) {
  if (!line.starts_with("HTTP/")) return false;
  const auto blank = line.find(' ');
  if (blank == std::string_view::npos ||
      line.substr(5, blank - 5).find_first_not_of("0123456789.") != std::string_view::npos)
    return false;
  const auto status = line.substr(blank + 1, 3);
  return status.size() == 3 && status.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The name of a field is a token (RFC 9110, section 5.6.2), here without the signs that no field's name has.
bool is_field_name(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '_';
  });
}

void read_content_type(std::string_view value, HttpHead& head) {
  const auto end = std::min(value.find(';'), value.size());
  head.media_type = to_ascii_lower(trim_ascii(value.substr(0, end)));
  head.charset.clear();
  const auto rest = value.substr(end);
  const auto at = to_ascii_lower(rest).find("charset=");
  if (at == std::string::npos) return;
  auto charset = rest.substr(at + 8);
  charset = trim_ascii(charset.substr(0, charset.find(';')));
  std::erase_if(head.charset = charset, [](char c) { return c == '"' || c == '\''; });
}

/// Reads one head at the beginning of `bytes`; its length is 0 when there is none.
HttpHead read_one(std::string_view bytes) {
  constexpr std::size_t max_bytes = std::size_t{1} << 16;  // Chosen by hand; servers allow 8 to 16 KB.
  bytes = bytes.substr(0, max_bytes);
  HttpHead head;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto end = bytes.find('\n', at);
    if (end == std::string_view::npos) return {};
    const auto line = trim_ascii(bytes.substr(at, end - at));
    const bool is_continued = at > 0 && (bytes[at] == ' ' || bytes[at] == '\t');
    at = end + 1;
    if (line.empty()) {
      head.length = at;
      return head;
    }
    if (is_status_line(line) || is_continued) continue;
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !is_field_name(line.substr(0, colon))) return {};
    if (to_ascii_lower(line.substr(0, colon)) == "content-type") read_content_type(line.substr(colon + 1), head);
  }
  return {};
}

}  // namespace

HttpHead read_http_head(std::string_view bytes) {
  HttpHead head;
  while (is_status_line(bytes.substr(head.length, 64))) {
    auto next = read_one(bytes.substr(head.length));
    if (next.length == 0) break;
    next.length += head.length;
    head = std::move(next);
  }
  return head;
}

std::string join_chunks(std::string body) {
  std::string joined;
  const std::string_view bytes = body;
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(bytes.data() + at, bytes.data() + bytes.size(), size, 16);
    const auto line = bytes.find("\r\n", at);
    if (error != std::errc{} || line == std::string_view::npos || (*end != '\r' && *end != ';')) return body;
    at = line + 2;
    if (size == 0) return joined;
    if (size > bytes.size() - at) return body;
    joined.append(bytes.substr(at, size));
    at += size;
    if (bytes.substr(at, 2) != "\r\n") return body;
    at += 2;
  }
  return joined.empty() ? body : joined;
}

}  // namespace zubda
