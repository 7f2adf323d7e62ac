/// TTML, the captions of streaming services, broadcasters and browsers, in all of its versions (DFXP, EBU-TT, IMSC).
#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <vector>

#include "input/declared_language.h"
#include "input/office/xml.h"
#include "input/transcripts/captions.h"
#include "input/transcripts/transcript_builder.h"
#include "input/transcripts/transcripts.h"
#include "text/ascii.h"
#include "text/characters.h"

namespace zubda {
namespace {

/// How times in frames and ticks are counted.
struct ClockRates {
  double frames = 30;
  double ticks = 1;
};

std::optional<double> number_of(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_whole = error == std::errc() && end == text.data() + text.size();
  return is_whole && number >= 0 && number < 1e9 ? std::optional(number) : std::nullopt;
}

/// The milliseconds of `00:01:45.759`, `00:01:45:12` (frames) or `105.7s` (also h, m, ms, f, t); nothing for others.
std::optional<std::int64_t> time_of(std::string_view text, const ClockRates& rates) {
  text = trim_ascii(text);
  if (auto rest = text; take_caption_time(rest) >= 0) {
    auto clock = text;
    const auto time = take_caption_time(clock);
    const auto frames = clock.starts_with(':') ? number_of(clock.substr(1)) : std::nullopt;
    return time + static_cast<std::int64_t>(frames.value_or(0) * 1000 / rates.frames);
  }
  struct Unit {
    std::string_view name;
    double milliseconds;
  };
  const std::array units = {Unit{"ms", 1},
                            Unit{"h", 3.6e6},
                            Unit{"m", 6e4},
                            Unit{"s", 1e3},
                            Unit{"f", 1e3 / rates.frames},
                            Unit{"t", 1e3 / rates.ticks}};
  for (const auto& unit : units) {
    if (!text.ends_with(unit.name)) continue;
    const auto number = number_of(text.substr(0, text.size() - unit.name.size()));
    if (number) return static_cast<std::int64_t>(*number * unit.milliseconds);
  }
  return std::nullopt;
}

/// Text is in `<p>`; its lines end at `<br/>`, and all other white space is a blank.
class TtmlText : public XmlHandler {
 public:
  void start(const XmlElement& element) override;
  void end(std::string_view name) override;
  void text(std::string_view characters) override;

  /// Ends the paragraph that a torn file leaves open.
  void finish() { end("p"); }

  std::vector<Caption> captions;
  std::string title;
  std::string language;

 private:
  void begin_paragraph(const XmlElement& element);
  void add_to_name(std::string_view characters);
  void read_rates(const XmlElement& root);
  void end_line() { append_caption_lines(line_, Braces::text, voice_, captions.back().lines), line_.clear(); }

  std::vector<std::string> open_;
  ClockRates rates_;
  std::map<std::string, std::string, std::less<>> agents_;  ///< Their names by their ids.
  std::string agent_;                                       ///< The id of the one that is read.
  std::string voice_;
  std::string line_;
  bool in_paragraph_ = false;
  bool has_time_ = false;   ///< Of the paragraph; otherwise that of its first span counts.
  std::size_t hidden_ = 0;  ///< Elements that are open in what is written above the letters.
};

void TtmlText::read_rates(const XmlElement& root) {
  language = root.get("lang");
  rates_.frames = number_of(root.get("frameRate")).value_or(0);
  if (rates_.frames < 1) rates_.frames = 30;
  rates_.ticks = number_of(root.get("tickRate")).value_or(0);
  if (rates_.ticks < 1) rates_.ticks = rates_.frames;
}

/// Each paragraph looks at it.
void TtmlText::add_to_name(std::string_view characters) {
  constexpr std::size_t max_bytes = 1000;  // Of a name with the blanks around it.
  auto& name = agents_[agent_];
  name += first_characters(characters, max_bytes - name.size());
}

void TtmlText::begin_paragraph(const XmlElement& element) {
  captions.emplace_back();
  in_paragraph_ = true;
  line_.clear();
  const auto begin = time_of(element.get("begin"), rates_);
  const auto end = time_of(element.get("end"), rates_);
  const auto length = time_of(element.get("dur"), rates_);
  has_time_ = begin.has_value();
  captions.back().begin = begin.value_or(captions.size() > 1 ? captions[captions.size() - 2].end : 0);
  captions.back().end = end.value_or(captions.back().begin + length.value_or(0));
  const auto agent = agents_.find(element.get("agent"));
  voice_ = agent == agents_.end() ? std::string{} : std::string(short_voice(trim_ascii(agent->second)));
}

void TtmlText::start(const XmlElement& element) {
  const auto name = element.name();
  if (open_.empty()) read_rates(element);
  open_.emplace_back(name);
  if (name == "agent") agent_ = element.get("id");
  if (name == "p") begin_paragraph(element);
  if (!in_paragraph_) return;
  if (hidden_ > 0 || element.get("ruby").starts_with("text")) ++hidden_;
  if (name == "br") end_line();
  if (name == "span" && !has_time_) {
    const auto begin = time_of(element.get("begin"), rates_);
    if (begin) captions.back().begin = *begin, has_time_ = true;
    if (const auto end = time_of(element.get("end"), rates_)) captions.back().end = *end;
  }
}

void TtmlText::text(std::string_view characters) {
  if (open_.empty()) return;
  if (open_.back() == "title" && captions.empty()) title += characters;
  if (open_.back() == "name" && !agent_.empty()) add_to_name(characters);
  if (!in_paragraph_ || hidden_ > 0) return;
  for (const char c : characters) {
    // The markup was XML's: what looks like a tag is text.
    if (c == '&') line_ += "&amp;";
    else if (c == '<') line_ += "&lt;";
    else line_ += is_ascii_blank(c) ? ' ' : c;
  }
}

void TtmlText::end(std::string_view name) {
  if (!open_.empty()) open_.pop_back();
  if (hidden_ > 0) --hidden_;
  if (name == "agent") agent_.clear();
  if (name != "p" || !in_paragraph_) return;
  end_line();
  in_paragraph_ = false;
  hidden_ = 0;
}

}  // namespace

bool looks_like_ttml(std::string_view text) {
  constexpr std::size_t max_prolog = 4096;  // Chosen by hand.
  const auto start = text.substr(0, max_prolog);
  for (const std::string_view root : {"<tt ", "<tt>", "<tt:tt "})
    if (const auto at = start.find(root); at != std::string_view::npos)
      return start.find("/ttml", at) != std::string_view::npos || start.find("/ttaf1", at) != std::string_view::npos ||
             text.substr(0, at).find_first_not_of(" \t\r\n") == std::string_view::npos || start.starts_with("<?xml");
  return false;
}

Reading read_ttml(std::string text) {
  TtmlText handler;
  // The text was decoded, whatever its declaration has.
  XmlReader reader(handler, "captions", XmlFaults::repaired, true);
  reader.feed(text);
  const bool is_damaged = reader.finish();
  handler.finish();
  auto reading = read_captions(std::move(handler.captions));
  if (is_damaged) reading.warnings.emplace_back("damaged, some of it may be missing");
  reading.document.title = trim_ascii(handler.title);
  reading.document.language = check_language(handler.language, reading.document.text);
  return reading;
}

}  // namespace zubda
