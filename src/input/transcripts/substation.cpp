/// Advanced SubStation Alpha (.ass, .ssa): the events of kind Dialogue, in the order of their times.
#include <algorithm>

#include "input/transcripts/captions.h"
#include "input/transcripts/transcripts.h"
#include "text/ascii.h"

namespace zubda {
namespace {

/// Takes the value before the next comma off `line`.
std::string_view take_value(std::string_view& line) {
  const auto end = std::min(line.find(','), line.size());
  const auto value = trim_ascii(line.substr(0, end));
  line.remove_prefix(std::min(end + 1, line.size()));
  return value;
}

/// Where the fields of an event are; the last one, the text, may have commas in it.
struct EventFields {
  std::size_t start = 1;
  std::size_t end = 2;
  std::size_t name = 4;
  std::size_t text = 9;
};

EventFields read_fields(std::string_view line) {
  constexpr std::size_t max_fields = 100;  // Ten are known. All up to the text are looked for in each event.
  EventFields fields;
  for (std::size_t i = 0; !line.empty() && i < max_fields; ++i) {
    const auto name = to_ascii_lower(take_value(line));
    if (name == "start") fields.start = i;
    if (name == "end") fields.end = i;
    if (name == "name" || name == "actor") fields.name = i;
    if (name == "text") fields.text = i;
  }
  return fields;
}

Caption read_event(std::string_view line, const EventFields& fields) {
  Caption caption;
  std::string_view voice;
  for (std::size_t i = 0; i < fields.text; ++i) {
    auto value = take_value(line);
    if (i == fields.start) caption.begin = std::max<std::int64_t>(0, take_caption_time(value));
    if (i == fields.end) caption.end = std::max<std::int64_t>(0, take_caption_time(value));
    if (i == fields.name) voice = value;
  }
  append_caption_lines(line, Braces::commands, voice, caption.lines);
  return caption;
}

}  // namespace

bool looks_like_substation(std::string_view text) {
  constexpr std::size_t max_bytes = 1024;
  return text.substr(0, max_bytes).find("[Script Info]") != std::string_view::npos &&
         text.find("\nDialogue:") != std::string_view::npos;
}

Reading read_substation(std::string text) {
  constexpr std::string_view format = "Format:";
  constexpr std::string_view dialogue = "Dialogue:";
  std::vector<Caption> captions;
  EventFields fields;
  bool in_events = false;
  for (std::string_view rest = text; !rest.empty();) {
    const auto end = std::min(rest.find_first_of("\r\n"), rest.size());
    const auto line = trim_ascii(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.starts_with('[')) in_events = iequals_ascii(line, "[Events]");
    if (!in_events) continue;
    if (line.starts_with(format)) fields = read_fields(line.substr(format.size()));
    if (line.starts_with(dialogue)) captions.push_back(read_event(line.substr(dialogue.size()), fields));
  }
  std::ranges::stable_sort(captions, {}, &Caption::begin);
  return read_captions(std::move(captions));
}

}  // namespace zubda
