#include "input/metadata.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "text/ascii.h"
#include "text/characters.h"

namespace zubda {
namespace {

// In bytes; chosen by hand. Long lists of authors have some thousand bytes; abstracts and keywords in a field for names
// are mostly longer.
constexpr std::size_t max_author_bytes = 4000;
constexpr std::size_t max_date_bytes = 200;
constexpr std::size_t max_site_bytes = 500;
constexpr std::size_t max_url_bytes = 4000;

bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

/// `text` on one line; empty if that is longer than `max_bytes`.
std::string cleaned(std::string_view text, std::size_t max_bytes) {
  std::string line;
  bool blank = false;
  for (std::size_t at = 0; at < text.size() && line.size() <= max_bytes;) {
    const auto [code, length] = decode_at(text, at);
    if (character(code).is(is_space)) {
      blank = !line.empty();
    } else if (!is_control(code)) {
      if (blank) line += ' ';
      blank = false;
      line.append(text, at, length);
    }
    at += length;
  }
  return line.size() <= max_bytes ? line : std::string();
}

bool is_web_address(std::string_view url) {
  const auto scheme = to_ascii_lower(url.substr(0, url.find(':')));
  return (scheme == "http" || scheme == "https") && url.substr(scheme.size()).starts_with("://") &&
         url.find(' ') == std::string_view::npos;
}

}  // namespace

void add_author(std::string_view name, Metadata& metadata) {
  constexpr std::string_view separator = "; ";
  const auto author = cleaned(name, max_author_bytes);
  auto& authors = metadata.author;
  if (author.empty() || authors.size() > max_author_bytes) return;
  for (std::size_t at = 0; at < authors.size();) {
    const auto end = std::min(authors.find(separator, at), authors.size());
    if (std::string_view(authors).substr(at, end - at) == author) return;
    at = end + separator.size();
  }
  if (!authors.empty()) authors += separator;
  authors += author;
}

void clean_metadata(Metadata& metadata) {
  metadata.author = cleaned(metadata.author, max_author_bytes);
  metadata.date = cleaned(metadata.date, max_date_bytes);
  metadata.site = cleaned(metadata.site, max_site_bytes);
  metadata.url = cleaned(metadata.url, max_url_bytes);
  if (!is_web_address(metadata.url)) metadata.url.clear();
}

}  // namespace zubda
