// Captions are cut at the width of a screen and at the pace of reading, so that most sentences go over several of them.
// They are made a text in three steps:
//
// 1. Rolling captions show each line again below or above the next one: the lines that a caption has in common with
//    the end of the one before are taken away. This is done where a quarter of the captions do so, since people repeat
//    themselves, too.
// 2. Names at the begin of lines are told from other words before a colon by how often they come.
// 3. Lines are joined to paragraphs. A new one begins with another voice, with a dash of a dialogue, after a pause
//    behind the end of a sentence, and, where captions have no full stops, after a short pause.
#include "input/transcripts/captions.h"

#include <algorithm>
#include <array>
#include <utility>

#include "input/transcripts/speaker_labels.h"
#include "input/transcripts/transcript_builder.h"
#include "text/ascii.h"
#include "text/characters.h"
#include "text/sentence_end.h"

namespace zubda {
namespace {

constexpr std::size_t max_rolling_lines = 4;  ///< That are compared; captions on a screen have no more.
constexpr std::int64_t long_pause = 4000;     ///< Milliseconds, between paragraphs. Chosen by hand.
constexpr std::int64_t short_pause = 1500;    ///< The same in captions without full stops. Chosen by hand.

/// Sounds that automatic captions put between the words of a line, in lower case.
constexpr std::array<std::string_view, 28> sounds = {"music",     "applause",
                                                     "laughter",  "laughs",
                                                     "cheering",  "cheers",
                                                     "موسيقى",    "تصفيق",
                                                     "ضحك",       "هتاف",
                                                     "musik",     "applaus",
                                                     "gelächter", "musique",
                                                     "rires",     "música",
                                                     "aplausos",  "risas",
                                                     "risos",     "музыка",
                                                     "смех",      "аплодисменты",
                                                     "müzik",     "alkış",
                                                     "音乐",      "applaudissements",
                                                     "音楽",      "음악"};

/// Whether `later` is `earlier` with more words behind it, or the same.
bool grows(std::string_view earlier, std::string_view later) {
  return later.starts_with(earlier) && (later.size() == earlier.size() || later[earlier.size()] == ' ');
}

/// How many of the first lines of `later` are the last ones of `earlier`; the last of them may have grown.
std::size_t common_lines(const std::vector<CaptionLine>& earlier, const std::vector<CaptionLine>& later) {
  for (auto count = std::min({earlier.size(), later.size(), max_rolling_lines}); count > 0; --count) {
    const auto first = earlier.size() - count;
    bool fits = true;
    for (std::size_t i = 0; fits && i < count; ++i)
      fits = i + 1 < count ? earlier[first + i].text == later[i].text : grows(earlier[first + i].text, later[i].text);
    if (fits) return count;
  }
  return 0;
}

/// Takes away what a caption shows again. Captions without lines are left.
void remove_repeated_lines(std::vector<Caption>& captions) {
  std::vector<std::size_t> common(captions.size());
  std::size_t rolling = 0;
  for (std::size_t i = 1; i < captions.size(); ++i)
    rolling += (common[i] = common_lines(captions[i - 1].lines, captions[i].lines)) > 0 ? 1U : 0U;
  if (rolling < 2 || rolling * 4 < captions.size()) return;
  for (std::size_t i = captions.size(); i-- > 1;) {
    if (common[i] == 0) continue;
    auto& lines = captions[i].lines;
    const auto last = common[i] - 1;
    auto rest = lines[last].text.substr(captions[i - 1].lines.back().text.size());
    lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(last));
    if (rest.empty()) lines.erase(lines.begin());
    else lines.front().text = rest.substr(1);
  }
}

/// Whether a line is all in brackets, or between notes: a sound, or a song.
bool is_note(std::string_view line) {
  if (line.starts_with("♪") || line.starts_with("♫") || line.ends_with("♪") || line == "#") return true;
  for (const auto& [opening, closing] : {std::pair{'[', ']'}, std::pair{'(', ')'}})
    if (line.front() == opening && line.find(closing) == line.size() - 1) return true;
  return line.starts_with("（") && line.find("）") == line.size() - 3;
}

/// Takes all known sounds in square brackets, `[music]`, out of `line`.
std::vector<std::string> take_sounds(std::string& line) {
  constexpr std::size_t max_bytes = 40;  // Of a sound with its brackets. Chosen by hand.
  std::vector<std::string> taken;
  std::string rest;
  for (std::size_t at = 0; at < line.size();) {
    const auto open = std::min(line.find('[', at), line.size());
    rest.append(line, at, open - at);
    const auto start = std::string_view(line).substr(open, max_bytes);
    const auto close = start.find(']');
    const auto inside = close == std::string_view::npos ? std::string_view{} : start.substr(1, close - 1);
    const bool is_sound = std::ranges::find(sounds, to_ascii_lower(trim_marks(inside))) != sounds.end();
    at = is_sound ? open + close + 1 : open + 1;
    if (is_sound) taken.emplace_back(start.substr(0, close + 1));
    else if (open < line.size()) rest += '[';
    if (is_sound && (rest.empty() || rest.ends_with(' ')))
      while (at < line.size() && line[at] == ' ') ++at;
  }
  if (!taken.empty()) line = trim_ascii(rest);
  return taken;
}

/// The bytes of a dialogue's dash at the begin of `line` with the blank behind it; 0 when it is none, as in `-5`.
std::size_t dash_length(std::string_view line) {
  for (const std::string_view dash : {"-", "‐", "–", "—", "־"}) {
    if (!line.starts_with(dash)) continue;
    const auto text = trim_marks(line.substr(dash.size()));
    if (text.empty()) return 0;
    const bool has_blank = text.data() != line.data() + dash.size();
    const auto first = decode_at(text, 0).code;
    if (!has_blank && !character(first).is(is_letter | is_opening) && first != U'¿' && first != U'¡') return 0;
    return static_cast<std::size_t>(text.data() - line.data());
  }
  return 0;
}

class CaptionJoiner {
 public:
  explicit CaptionJoiner(std::vector<Caption>& captions) : captions_(captions) {
    std::size_t complete = 0;
    for (const auto& caption : captions_) {
      if (caption.lines.empty()) continue;
      ++shown_;
      complete += ends_in_stop(caption.lines.back().text) ? 1U : 0U;
      for (const auto& line : caption.lines) labels_.add(read_speaker_label(line.text));
    }
    has_stops_ = complete * 10 >= shown_;
  }

  Reading join() {
    const Caption* before = nullptr;
    for (auto& caption : captions_) {
      if (caption.lines.empty()) continue;
      if (before != nullptr) end_after_pause(caption.begin - before->end);
      before = &caption;
      time_ = caption_time(caption.begin);
      if (const auto note = note_of_lines(caption); !note.empty()) add_note(note);
      else
        for (auto& line : caption.lines) add(line);
    }
    return builder_.take();
  }

 private:
  /// The lines of a caption that are one note in brackets; empty when they are none.
  static std::string note_of_lines(const Caption& caption) {
    if (caption.lines.size() < 2 ||
        std::string_view("[(").find(caption.lines.front().text[0]) == std::string_view::npos)
      return {};
    std::string all;
    for (const auto& line : caption.lines) (all += all.empty() ? "" : " ") += line.text;
    return is_note(all) ? all : std::string{};
  }

  void end_after_pause(std::int64_t pause) {
    const bool is_long = pause >= long_pause && !builder_.is_in_sentence();
    if (is_long || (!has_stops_ && pause >= short_pause)) builder_.end_paragraph();
  }

  void add(CaptionLine& line) {
    if (!line.voice.empty() || voice_is_marked_) {
      voice_is_marked_ = !line.voice.empty();
      set_voice(line.voice);
    }
    std::string_view text = line.text;
    if (const auto dash = dash_length(text); dash > 0 && !is_inside_sentence(text.substr(dash))) {
      builder_.end_paragraph();
      if (!voice_is_marked_) voice_.clear();
      text.remove_prefix(dash);
    }
    if (const auto label = read_speaker_label(text); is_speaker(label)) {
      builder_.end_paragraph();
      if (!voice_is_marked_) voice_ = label.name;
      text.remove_prefix(label.length);
    }
    add_text(std::string(text));
  }

  /// A dash between two halves of a sentence: the second goes on in lower case.
  bool is_inside_sentence(std::string_view text) const {
    return builder_.is_in_sentence() && character(decode_at(text, 0).code).is(is_lower);
  }

  bool is_speaker(const SpeakerLabel& label) const {
    return label.length > 0 && (label.name.empty() || label.is_upper || labels_.is_name(label));
  }

  void set_voice(const std::string& voice) {
    if (voice_ != voice) builder_.end_paragraph();
    voice_ = voice;
  }

  void add_text(std::string text) {
    if (text.empty()) return;
    if (is_note(text)) return add_note(text);
    for (const auto& sound : take_sounds(text)) add_note(sound);
    builder_.add(text, voice_, time_);
  }

  /// Without full stops nothing tells a pause better than a sound.
  void add_note(const std::string& note) {
    if (!has_stops_) builder_.end_paragraph();
    builder_.add_note(note, time_);
  }

  std::vector<Caption>& captions_;
  TranscriptBuilder builder_;
  LabelCounts labels_;
  std::size_t shown_ = 0;
  bool has_stops_ = false;        ///< Every tenth caption ends a sentence.
  bool voice_is_marked_ = false;  ///< The voice is that of a tag, which goes on for its line only.
  std::string voice_;
  std::string time_;
};

}  // namespace

Reading read_captions(std::vector<Caption> captions) {
  remove_repeated_lines(captions);
  return CaptionJoiner(captions).join();
}

}  // namespace zubda
