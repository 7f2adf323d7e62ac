#include <algorithm>
#include <charconv>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "output/display.h"
#include "output/formats.h"
#include "output/line_layout.h"
#include "output/names.h"
#include "output/places.h"
#include "output/plain_line.h"
#include "output/shown_sentences.h"
#include "output/split_reasons.h"

namespace zubda {
namespace {

constexpr std::string_view ellipsis = "…";

/// A sentence as it is shown: `time` before it, if it has one, and `mark` behind it.
std::string shown_line(std::string_view text, std::string_view mark, std::string_view time = {}) {
  std::string line;
  line.reserve(time.size() + text.size() + mark.size() + 3);
  if (!time.empty()) {
    line += '[';
    append_line(time, line);
    line += "] ";
  }
  if (!time.empty() || !append_plain_line(text, line)) append_line(text, line);
  return line += mark;
}

void write_heading(const std::string& name, std::string& out) {
  out += "==> ";
  append_line(name, out);
  out += " <==\n";
}

void write_highlighted_summary(const Record& record, const WriteOptions& options, std::string& out) {
  std::vector<Span> marked;
  for (const auto& chosen : record.summary->sentences) marked.push_back(chosen.sentence.span);
  write_marked(record.document.text, marked, options, out);
}

/// Each source under its name, with the sentences that the digest took from it marked.
void write_highlighted_sources(const Record& record, const WriteOptions& options, std::string& out) {
  std::vector<std::vector<Span>> marked(record.sources.size());
  for (const auto& chosen : record.digest->sentences) marked[chosen.document].push_back(chosen.scored.sentence.span);
  for (std::size_t i = 0; i < record.sources.size(); ++i) {
    if (i > 0) out += '\n';
    write_heading(source_name(record.sources[i]), out);
    write_marked(record.sources[i].document.text, marked[i], options, out);
  }
}

/// The mark behind a sentence: an ellipsis where it was cut, and its place when that is asked for.
std::string mark_behind(const Places& places, const Sentence& sentence, bool truncated, const WriteOptions& options) {
  std::string mark(truncated ? ellipsis : "");
  const auto place = options.locate ? places.words(sentence.span) : std::string();
  return place.empty() ? mark : mark + " [" + place + "]";
}

/// The time before a sentence, in whole seconds, when that is asked for; empty where there is none.
std::string_view time_before(const Places& places, const Sentence& sentence, const WriteOptions& options) {
  const auto* cue = options.times ? places.cue(sentence.span) : nullptr;
  if (cue == nullptr) return {};
  const std::string_view time = cue->time;
  return time.substr(0, time.rfind('.') == time.size() - 4 ? time.size() - 4 : time.size());
}

/// A sentence a line with its source, and what else says the same, in brackets behind it.
void write_digest(const Record& record, const WriteOptions& options, std::string& out) {
  ShownSentences shown;
  std::vector<std::string> lines;
  std::optional<Places> places;
  const Record* located = nullptr;
  for (const auto& chosen : record.digest->sentences) {
    const auto& source = record.sources[chosen.document];
    std::string mark = chosen.scored.truncated ? "… [" : " [";
    append_line(source_name(source), mark);
    if ((options.locate || options.times) && located != &source) {
      places.emplace(source);  // Takes a look at all paragraphs of the document.
      located = &source;
    }
    if (options.locate)
      if (const auto place = places->words(chosen.scored.sentence.span); !place.empty()) mark += ", " + place;
    for (const auto other : chosen.also_in) {
      mark += ", ";
      append_line(source_name(record.sources[other]), mark);
    }
    mark += ']';
    lines.push_back(
        shown_line(shown.of(source.document, chosen.scored.sentence), mark,
                   options.times ? time_before(*places, chosen.scored.sentence, options) : std::string_view()));
  }
  write_sentences(lines, options, out);
}

void write_summary(const Record& record, const WriteOptions& options, std::string& out) {
  ShownSentences shown;
  const Places places(record);
  std::vector<std::string> lines;
  lines.reserve(record.summary->sentences.size());
  for (const auto& chosen : record.summary->sentences)
    lines.push_back(shown_line(shown.of(record.document, chosen.sentence),
                               mark_behind(places, chosen.sentence, chosen.truncated, options),
                               time_before(places, chosen.sentence, options)));
  write_sentences(lines, options, out);
}

void write_split(const Record& record, const WriteOptions& options, std::string& out) {
  const Places places(record);
  std::vector<std::string> lines;
  for (const auto& sentence : *record.sentences)
    lines.push_back(shown_line(slice(record.document.text, sentence.span),
                               mark_behind(places, sentence, false, options), time_before(places, sentence, options)));
  write_sentences(lines, options, out);
}

/// Four digits after the point.
std::string fixed(double value) {
  char digits[64];
  const auto end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, 4).ptr;
  return {digits, end};
}

/// `text` with blanks before or after it up to `width`.
std::string right(std::string_view text, std::size_t width) {
  return std::string(width - std::min(width, text.size()), ' ').append(text);
}
std::string left(std::string_view text, std::size_t width) {
  return std::string(text).append(width - std::min(width, text.size()), ' ');
}

/// The reason in words: `repeats 3` names the number of the sentence that says the same.
std::string verdict_text(const ScoredSentence& row) {
  std::string text(verdict_name(row.verdict));
  if (row.repeats > 0) text.append(" ").append(std::to_string(row.repeats));
  return text;
}

/// The factors that are not 1 for all sentences, as positions in `ScoredSentence::factors`.
std::vector<std::size_t> telling_factors(const std::vector<ScoredSentence>& rows) {
  std::vector<std::size_t> telling;
  for (std::size_t i = 0; i < rows.front().factors.size(); ++i)
    if (std::ranges::any_of(rows, [&](const auto& row) { return row.factors[i] != 1; })) telling.push_back(i);
  return telling;
}

/// A table with all that decided about each sentence, in reading order: score = central x factors, gain = score x
/// length x dangling x (1 - diversity x redund). A factor that says nothing of any sentence has no column.
void write_explanation(std::string_view text, const std::vector<ScoredSentence>& explained,
                       const std::vector<std::string>& factors, const WriteOptions& options, std::string& out) {
  constexpr std::size_t number_width = 8;
  if (explained.empty()) return;
  const auto columns = telling_factors(explained);
  const auto width = [&](std::size_t column) { return std::max(number_width, factors[column].size() + 2); };
  out += right("#", 5) + "  " + left("verdict", 14) + right("rank", 6) + right("score", 8) + right("central", 9);
  for (const auto column : columns) out += right(factors[column], width(column));
  out += right("redund", number_width) + right("gain", number_width) + "  sentence\n";
  for (const auto& row : explained) {
    auto numbers = right(std::to_string(row.number), 5) + "  " + left(verdict_text(row), 14) +
                   right(std::to_string(row.rank), 6) + right(fixed(row.score), 8) + right(fixed(row.centrality), 9);
    for (const auto column : columns) numbers += right(fixed(row.factors[column]), width(column));
    numbers += right(fixed(row.redundancy), number_width) + right(fixed(row.gain), number_width) + "  ";
    write_behind(numbers, shown_line(slice(text, row.sentence.span), ""), options, out);
  }
}

void write_digest_as_asked(const Record& record, const WriteOptions& options, std::string& out) {
  const auto& explained = record.digest->explained;
  if (options.highlight) return write_highlighted_sources(record, options, out);
  if (explained.empty()) return write_digest(record, options, out);
  for (std::size_t i = 0; i < explained.size(); ++i) {
    if (i > 0) out += '\n';
    write_heading(source_name(record.sources[i]), out);
    write_explanation(record.sources[i].document.text, explained[i], record.digest->factors, options, out);
  }
}

}  // namespace

void write_text(const Record& record, const WriteOptions& options, std::string& out) {
  if (!record.error.empty()) return;
  if (options.headings || !record.member.empty()) write_heading(input_name(record), out);
  const std::string_view text = record.document.text;
  if (record.summary) {
    if (!record.summary->explained.empty())
      write_explanation(text, record.summary->explained, record.summary->factors, options, out);
    else if (options.highlight) write_highlighted_summary(record, options, out);
    else write_summary(record, options, out);
  }
  if (record.digest) write_digest_as_asked(record, options, out);
  if (!record.split_reasons.empty()) write_split_reasons(text, *record.sentences, record.split_reasons, options, out);
  else if (record.sentences) write_split(record, options, out);
  if (record.keywords) {
    std::vector<std::string> lines;
    for (const auto& keyword : *record.keywords) lines.push_back(shown_line(keyword.text, ""));
    write_sentences(lines, options, out);
  }
  if (record.whole_text && !text.empty()) {
    append_lines(text, out);
    if (!out.ends_with('\n')) out += '\n';
  }
}

}  // namespace zubda
