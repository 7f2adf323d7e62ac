// Transcripts as plain text: of parliaments, courts, interviews, and what programs that write down speech make. A turn
// begins with a name (see speaker_labels.h) at the begin of a line:
//   SEN. LANE: We will act.        Q. Where were you?  A. At home.        Anna Weber  0:42
// The text stays as it is; names are in no paragraph, and are the voices of what follows them.
#include <algorithm>
#include <vector>

#include "input/transcripts/speaker_labels.h"
#include "input/transcripts/transcript_builder.h"
#include "input/transcripts/transcripts.h"
#include "sentences/lines.h"
#include "text/ascii.h"
#include "text/byte_class.h"
#include "text/sentence_end.h"

namespace zubda {
namespace {

// All chosen by hand: lists of fields, recipes and glossaries have as many colons.
constexpr std::size_t min_turns = 4;
constexpr std::size_t min_bytes_of_turn = 15;  ///< On average: turns are sentences.
constexpr std::size_t max_lines_of_turn = 12;  ///< On average.

/// What each line with the name of a speaker has: a colon, narrow or wide, or the stop behind `Q`, `A` and `Mr. LANE`.
constexpr ByteRange label_ends[] = {
    {':', ':'}, {0xEF, 0xEF, 0xBC, 0xBC}, {'A', 'Z', '.', '.'}, {'-', '-', '.', '.'}, {'\'', '\'', '.', '.'}};

struct Turn {
  std::size_t begin;  ///< Of the line.
  SpeakerLabel label;
};

/// Whether a label may be one of a transcript: `>>` is a quotation in mail.
bool may_be_speaker(const SpeakerLabel& label) { return label.length > 0 && !label.name.empty(); }

/// The lines of `text` that begin with a label, as far as `max_lines` go; `lines` becomes the number of lines with
/// text.
std::vector<Turn> find_turns(std::string_view text, std::size_t max_lines, std::size_t& lines) {
  std::vector<Turn> turns;
  ByteFinder ends(text, byte_class<label_ends>);
  lines = 0;
  for (std::size_t at = 0; at < text.size() && lines < max_lines;) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = text.substr(at, end - at);
    lines += trim_ascii(line).empty() ? 0U : 1U;
    // Few lines of prose have such a byte; to read them all took a tenth of the time of small files.
    if (ends.next(at) < end)
      if (const auto label = read_speaker_label(line); may_be_speaker(label)) turns.push_back({at, label});
    at = end + 1;
  }
  return turns;
}

/// Takes out what is no name by how often it comes.
void keep_names(std::vector<Turn>& turns) {
  LabelCounts counts;
  for (const auto& turn : turns) counts.add(turn.label);
  // In a conversation a name in capitals may be there once.
  std::erase_if(turns, [&](const Turn& turn) {
    return !counts.is_name(turn.label) && !(counts.is_conversation() && turn.label.is_upper);
  });
}

/// How many turns end with the end of a sentence. What people say does; the values of fields mostly do not.
std::size_t count_sentences(std::string_view text, const std::vector<Turn>& turns) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < turns.size(); ++i) {
    const auto begin = turns[i].begin + turns[i].label.length;
    const auto end = i + 1 < turns.size() ? turns[i + 1].begin : text.size();
    const auto turn = trim_marks(text.substr(begin, end - begin));
    count += ends_in_stop(turn) || turn.ends_with("—") || turn.ends_with("--") ? 1U : 0U;  // The next one cuts in.
  }
  return count;
}

bool is_in_brackets(std::string_view paragraph) {
  return (paragraph.starts_with('(') && paragraph.find(')') == paragraph.size() - 1) ||
         (paragraph.starts_with('[') && paragraph.find(']') == paragraph.size() - 1);
}

/// Makes paragraphs in brackets boilerplate. Nobody says them; the voice before one goes on behind it.
std::vector<Cue> without_voice_of_notes(std::vector<Cue> cues, std::string_view text, std::vector<Block>& blocks) {
  std::vector<Cue> all;
  std::size_t next = 0;
  Cue last;
  for (auto& block : blocks) {
    for (; next < cues.size() && cues[next].begin <= block.span.begin; ++next) all.push_back(last = cues[next]);
    if (!is_in_brackets(slice(text, block.span))) continue;
    block.role = Role::boilerplate;
    all.push_back({block.span.begin, last.time, {}});
    all.push_back({block.span.end, last.time, last.voice});
  }
  all.insert(all.end(), cues.begin() + static_cast<std::ptrdiff_t>(next), cues.end());
  return all;
}

}  // namespace

bool looks_like_interview(std::string_view text) {
  constexpr std::size_t max_lines = 400;  // Looked at.
  if (count_members(text, byte_class<label_ends>) < min_turns) return false;
  std::size_t lines = 0;
  auto turns = find_turns(text, max_lines, lines);
  keep_names(turns);
  if (turns.size() < min_turns || turns.size() * max_lines_of_turn < lines) return false;
  if (count_sentences(text, turns) * 4 < turns.size() * 3) return false;
  const auto whole = text.size() - turns.front().begin;
  std::size_t labels = 0;
  for (const auto& turn : turns) labels += turn.label.length;
  return whole >= labels + turns.size() * min_bytes_of_turn;
}

Reading read_interview(std::string text) {
  Reading reading;
  std::size_t lines = 0;
  auto turns = find_turns(text, text.size(), lines);
  keep_names(turns);
  // Line ends in place of the names make each turn a paragraph, and leave all places as they are.
  auto spoken = text;
  for (const auto& [begin, label] : turns) {
    std::fill_n(spoken.begin() + static_cast<std::ptrdiff_t>(begin), label.length, '\n');
    reading.cues.push_back({begin, std::string(label.time), std::string(label.name)});
  }
  reading.document.blocks = find_paragraphs(spoken);
  reading.cues = without_voice_of_notes(std::move(reading.cues), spoken, reading.document.blocks);
  reading.document.text = std::move(text);
  return reading;
}

}  // namespace zubda
