/// The JSON of speech recognition: Whisper's own program and OpenAI's service, faster-whisper and WhisperX
/// ("segments"), and whisper.cpp ("transcription").
#include <charconv>
#include <cmath>
#include <stdexcept>

#include "input/declared_language.h"
#include "input/records/json_fields.h"
#include "input/records/jsonl.h"
#include "input/transcripts/captions.h"
#include "input/transcripts/transcript_builder.h"
#include "input/transcripts/transcripts.h"

namespace zubda {
namespace {

bool is_string(std::string_view value) { return value.size() >= 2 && value.starts_with('"'); }

std::string string_at(std::string_view json, std::string_view path) {
  const auto value = find_value(json, path).value_or("");
  return is_string(value) ? decode_json_string(value) : std::string{};
}

/// Seconds as milliseconds; 0 for what is no number.
std::int64_t milliseconds(std::string_view seconds) {
  double number = 0;
  std::from_chars(seconds.data(), seconds.data() + seconds.size(), number);
  constexpr double max_seconds = 1e9;
  return std::abs(number) < max_seconds ? std::llround(number * 1000) : 0;
}

std::int64_t clock_time(std::string_view quoted) {
  const auto text = is_string(quoted) ? decode_json_string(quoted) : std::string{};
  std::string_view rest = text;
  return std::max<std::int64_t>(0, take_caption_time(rest));
}

/// A segment of either shape.
Caption read_segment(std::string_view segment) {
  Caption caption;
  std::string text;
  std::string voice;
  for (const auto& [key, value] : raw_fields(segment)) {
    if (key == "start") caption.begin = milliseconds(value);
    if (key == "end") caption.end = milliseconds(value);
    if (key == "text" && is_string(value)) text = decode_json_string(value);
    if (key == "speaker" && is_string(value)) voice = decode_json_string(value);
    if (key == "timestamps") {
      caption.begin = clock_time(find_value(value, "from").value_or(""));
      caption.end = clock_time(find_value(value, "to").value_or(""));
    }
  }
  // What was recognized is text, and no markup.
  std::string line;
  for (const char c : text) line += c == '\n' || c == '\r' ? ' ' : c;
  if (const auto trimmed = trim_marks(line); !trimmed.empty())
    caption.lines.push_back({std::string(trimmed), std::string(short_voice(voice))});
  return caption;
}

/// Where the list of segments may be.
constexpr std::string_view lists[] = {"segments", "transcription"};

std::string_view find_segments(std::string_view json) {
  for (const auto name : lists)
    if (const auto list = find_value(json, name); list && list->starts_with("[")) return *list;
  return {};
}

}  // namespace

bool looks_like_whisper(std::string_view text) {
  const auto start = text.find_first_not_of(" \t\r\n\uFEFF");
  if (start == std::string_view::npos || text[start] != '{') return false;
  const bool is_own =
      text.find("\"segments\"") != std::string_view::npos && text.find("\"start\"") != std::string_view::npos;
  const bool is_cpp =
      text.find("\"transcription\"") != std::string_view::npos && text.find("\"timestamps\"") != std::string_view::npos;
  return (is_own || is_cpp) && is_valid_json(text) && !find_segments(text).empty();
}

Reading read_whisper(std::string text) {
  if (!is_valid_json(text)) throw std::runtime_error("not valid JSON");
  std::vector<Caption> captions;
  for (const auto segment : raw_elements(find_segments(text)))
    if (segment.starts_with('{')) captions.push_back(read_segment(segment));
  auto reading = read_captions(std::move(captions));
  auto language = string_at(text, "language");
  if (language.empty()) language = string_at(text, "result.language");
  reading.document.language = check_language(language, reading.document.text);
  return reading;
}

}  // namespace zubda
