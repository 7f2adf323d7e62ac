// SubRip (.srt), WebVTT (.vtt) and SubViewer (.sbv) are read by one rule: a caption begins at a line with two times and
// goes on to the next one. Blank lines do not end it, since programs write blank lines into captions, CR CR LF between
// lines, and no blank line between captions; a number, or in WebVTT a name, above a line of times belongs to that.
#include <algorithm>
#include <optional>

#include "input/declared_language.h"
#include "input/transcripts/captions.h"
#include "input/transcripts/transcript_builder.h"
#include "input/transcripts/transcripts.h"
#include "text/ascii.h"

namespace zubda {
namespace {

constexpr std::string_view byte_order_mark = "\uFEFF";

/// Takes a line off `text`, which ends with LF, CR LF or CR; the end is not part of it.
std::string_view take_subtitle_line(std::string_view& text) {
  std::size_t end = 0;
  while (end < text.size() && text[end] != '\r' && text[end] != '\n') ++end;
  const auto line = text.substr(0, end);
  text.remove_prefix(std::min(end + (text.substr(end).starts_with("\r\n") ? 2 : 1), text.size()));
  return line;
}

/// A line that says from when to when its caption is shown.
struct TimeLine {
  std::int64_t begin;
  std::int64_t end;
  std::string_view text;  ///< Behind the times in brackets, as Whisper's program prints it.
};

/// Takes the arrow between two times off `line`: `-->`, or the comma of SubViewer.
bool take_arrow(std::string_view& line, bool& is_comma) {
  is_comma = line.starts_with(',');
  line = trim_ascii(line.substr(is_comma ? 1 : 0));
  if (is_comma) return true;
  for (const std::string_view arrow : {"-->", "->", "→"}) {
    if (!line.starts_with(arrow)) continue;
    line = trim_ascii(line.substr(arrow.size()));
    return true;
  }
  return false;
}

std::optional<TimeLine> read_time_line(std::string_view line) {
  line = trim_marks(line);
  const bool in_brackets = line.starts_with('[');
  if (in_brackets) line.remove_prefix(1);
  TimeLine times{};
  bool is_comma = false;
  if (line.empty() || !is_ascii_digit(line.front()) || (times.begin = take_caption_time(line)) < 0) return std::nullopt;
  if (!take_arrow(line, is_comma) || (times.end = take_caption_time(line)) < 0) return std::nullopt;
  // Behind the comma of SubViewer is nothing; behind an arrow may be the place on the screen.
  if (is_comma && !trim_ascii(line).empty()) return std::nullopt;
  if (in_brackets && !line.starts_with(']')) return std::nullopt;
  if (in_brackets) times.text = trim_ascii(line.substr(1));
  return times;
}

bool is_number(std::string_view line) {
  line = trim_marks(line);
  return !line.empty() && line.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Reads the lines of a file in order.
class SubtitleReader {
 public:
  explicit SubtitleReader(bool is_webvtt) : is_webvtt_(is_webvtt) {}

  void read(std::string_view text) {
    while (!text.empty()) {
      const auto line = take_subtitle_line(text);
      if (const auto times = read_time_line(line)) begin_caption(*times);
      else add(line);
    }
    end_caption();
  }

  std::vector<Caption> take() { return std::move(captions_); }
  std::string language() const { return language_; }

 private:
  void add(std::string_view line) {
    if (!has_captions_) read_head(line);
    if (trim_marks(line).empty()) {
      in_block_ = false;
    } else if (in_block_ || (is_webvtt_ && is_after_blank() && begins_block(line))) {
      in_block_ = true;
      line = {};
    }
    lines_.push_back(line);
  }

  /// Whether the line before is blank. A line with a blank in it is one of a caption, as YouTube writes it.
  bool is_after_blank() const { return lines_.empty() || lines_.back().empty(); }

  static bool begins_block(std::string_view line) {
    line = trim_ascii(line);
    return line == "STYLE" || line == "REGION" || line == "NOTE" || line.starts_with("NOTE ") ||
           line.starts_with("NOTE\t");
  }

  void read_head(std::string_view line) {
    constexpr std::string_view field = "Language:";
    if (is_webvtt_ && line.starts_with(field)) language_ = trim_ascii(line.substr(field.size()));
  }

  /// Drops the number or the name of the caption that begins, above its line of times. The first caption tells where
  /// numbers are: a number in text is dropped nowhere else.
  void drop_number() {
    auto last = lines_.size();
    while (last > 0 && trim_marks(lines_[last - 1]).empty()) --last;
    const bool is_adjacent = last == lines_.size();
    const bool is_numbered = last > 0 && is_number(lines_[last - 1]);
    if (!has_captions_) numbers_ = !is_numbered ? Numbers::none : is_adjacent ? Numbers::above : Numbers::far_above;
    const bool has_name = is_webvtt_ && is_adjacent && (last == 1 || (last > 1 && lines_[last - 2].empty()));
    if (last == 0 ||
        !(has_name || (is_numbered && (is_adjacent ? numbers_ != Numbers::none : numbers_ == Numbers::far_above))))
      return;
    lines_.resize(last - 1);
  }

  void begin_caption(const TimeLine& times) {
    drop_number();
    end_caption();
    has_captions_ = true;
    in_block_ = false;
    captions_.push_back({times.begin, times.end});
    if (!times.text.empty()) lines_.push_back(times.text);
  }

  /// What is above the first line of times is no caption: the head of WebVTT, or nothing.
  void end_caption() {
    std::string markup;
    for (const auto line : lines_) markup.append(line) += '\n';
    lines_.clear();
    if (!has_captions_ && is_webvtt_) return;
    if (!has_captions_) captions_.push_back({});
    append_caption_lines(markup, is_webvtt_ ? Braces::text : Braces::commands, "", captions_.back().lines);
  }

  /// Where the number of a caption is.
  enum class Numbers { none, above, far_above };

  bool is_webvtt_;
  Numbers numbers_ = Numbers::none;
  bool has_captions_ = false;
  bool in_block_ = false;                ///< Of WebVTT, that is no caption: a style, a region, a comment.
  std::vector<std::string_view> lines_;  ///< Since the last line of times.
  std::vector<Caption> captions_;
  std::string language_;
};

Reading read_subtitles(std::string_view text, bool is_webvtt) {
  SubtitleReader reader(is_webvtt);
  reader.read(text);
  auto reading = read_captions(reader.take());
  reading.document.language = check_language(reader.language(), reading.document.text);
  return reading;
}

}  // namespace

bool looks_like_webvtt(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  constexpr std::string_view mark = "WEBVTT";
  return text.starts_with(mark) && (text.size() == mark.size() || is_ascii_blank(text[mark.size()]));
}

bool looks_like_subtitles(std::string_view text) {
  constexpr std::size_t max_lines = 6;  // Of a first caption. Chosen by hand.
  std::size_t lines = 0;
  for (std::size_t times = 0; !text.empty() && lines < max_lines * (times + 1);) {
    const auto line = take_subtitle_line(text);
    if (read_time_line(line) && ++times == 2) return true;
    const bool is_blank = trim_marks(line).empty();
    // Nothing but numbers and blank lines comes before the first times.
    if (times == 0 && !is_blank && !is_number(line)) return false;
    lines += is_blank ? 0U : 1U;
  }
  return false;
}

Reading read_webvtt(std::string text) { return read_subtitles(text, true); }

Reading read_subrip(std::string text) { return read_subtitles(text, looks_like_webvtt(text)); }

}  // namespace zubda
