#include "output/template.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "input/records/json_fields.h"
#include "output/display.h"
#include "output/fields.h"
#include "output/formats.h"
#include "text/characters.h"
#include "text/fold.h"

namespace zubda {
namespace {

/// The character that the escape `\letter` means.
char unescaped(char letter) {
  constexpr std::string_view letters = "tn0\\";
  constexpr std::string_view meanings{"\t\n\0\\", 4};
  const auto at = letters.find(letter);
  if (at == std::string_view::npos)
    throw std::invalid_argument("'\\" + std::string(1, letter) + "' means nothing; there are \\t, \\n, \\0 and \\\\");
  return meanings[at];
}

void require_field(const std::string& path, const std::vector<std::string>& passed) {
  const auto begins_path = [&](const std::string& name) { return path == name || path.starts_with(name + "."); };
  if (is_output_field(path) || std::ranges::any_of(passed, begins_path)) return;
  throw std::invalid_argument("there is no field '" + path + "'; --fields passes fields of a record on");
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029; }

/// The text of a value on one line, safe for a terminal.
std::string one_line(std::string_view text) {
  std::string blanked;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_at(text, at);
    if (is_control(code)) blanked += ' ';
    else blanked.append(text, at, length);
    at += length;
  }
  std::string line;
  append_line(blanked, line);
  return line;
}

/// What a value of JSON is as text.
std::string text_of(std::string_view value) {
  if (value == "null") return {};
  if (value.starts_with('"')) return one_line(decode_json_string(value));
  if (value.starts_with('[')) {
    std::string list;
    for (const auto element : raw_elements(value)) (list += list.empty() ? "" : " ") += text_of(element);
    return list;
  }
  if (const auto text = find_value(value, "text")) return text_of(*text);
  return one_line(value);
}

/// The text of what is at `path`: of each element where it leads through a list.
std::string text_at(std::string_view value, std::string_view path) {
  if (const auto found = find_value(value, path)) return text_of(*found);
  if (value.starts_with('[')) {
    std::string list;
    for (const auto element : raw_elements(value)) {
      const auto text = text_at(element, path);
      if (!text.empty()) (list += list.empty() ? "" : " ") += text;
    }
    return list;
  }
  const auto dot = path.find('.');
  const auto inner = dot == std::string_view::npos ? std::nullopt : find_value(value, path.substr(0, dot));
  return inner ? text_at(*inner, path.substr(dot + 1)) : std::string();
}

}  // namespace

Template::Template(std::string_view text, const std::vector<std::string>& passed) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const char next = at + 1 < text.size() ? text[at + 1] : '\0';
    if (c == '\\') {
      if (at + 1 == text.size()) throw std::invalid_argument("a backslash at the end");
      end_ += unescaped(next);
      ++at;
    } else if (c == '{' && next == '{') {
      end_ += '{';
      ++at;
    } else if (c == '{') {
      const auto close = text.find('}', at);
      if (close == std::string_view::npos) throw std::invalid_argument("'{' without '}'; '{{' is a brace");
      const std::string path(text.substr(at + 1, close - at - 1));
      require_field(path, passed);
      parts_.emplace_back(std::exchange(end_, {}), path);
      at = close;
    } else {
      end_ += c;
    }
  }
  if (!end_.ends_with('\n') && !end_.ends_with('\0')) end_ += '\n';
}

void Template::append_line(std::string_view json, std::string& out) const {
  constexpr std::string_view sentences = "sentences";
  for (const auto& [before, path] : parts_) {
    out += before;
    const bool is_summary = path.starts_with(sentences) && !find_value(json, sentences);
    out += text_at(json, is_summary ? "summary" + path.substr(sentences.size()) : path);
  }
  out += end_;
}

void write_template(const Record& record, const WriteOptions& options, std::string& out) {
  std::string json;
  write_json(record, options, json);
  options.line->append_line(json, out);
}

}  // namespace zubda
