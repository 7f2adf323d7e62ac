#include "cli/worker.h"

#include <algorithm>
#include <new>
#include <stdexcept>

#include "cli/diagnostics.h"
#include "input/reader.h"

namespace zubda {
namespace {

bool is_blank_ascii(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

/// What messages call an input; standard input has no other name than its operand.
std::string message_name(const Job& job) { return job.name.empty() ? "-" : job.name; }

ReadOptions read_options(const InputOptions& input) {
  ReadOptions options;
  options.format = input.format;
  options.encoding = input.encoding;
  options.max_bytes = input.max_bytes;
  for (const auto& converter : input.converters) options.converters.push_back(parse_converter(converter));
  return options;
}

JsonFields json_fields(const RecordFields& fields) {
  return {fields.text, fields.title, fields.id, fields.query, fields.words};
}

}  // namespace

Worker::Worker(const Command& command, const WriteOptions& write_options, const Frame& frame, int standard_input)
    : command_(command),
      write_options_(write_options),
      frame_(frame),
      standard_input_(standard_input),
      options_(command.options),
      jsonl_(json_fields(command.input.fields)) {
  if (command.output.format->needs_explanation) options_.explain = true;
}

void Worker::warn(const Job& job, std::string_view reason, Outcome& outcome) const {
  warn(message_name(job), reason, outcome);
}

void Worker::warn(std::string_view name, std::string_view reason, Outcome& outcome) const {
  if (!command_.quiet) outcome.messages += message(name, reason);
  if (command_.strict) outcome.failed = true;
}

void Worker::fail(std::string_view name, std::string_view reason, Outcome& outcome) const {
  outcome.messages += message(name, reason);
  outcome.failed = true;
}

Outcome Worker::work(const Job& job) {
  Outcome outcome;
  outcome.path = job.output;
  outcome.is_records = job.is_records;
  outcome.last = job.last;
  try {
    work_on(job, outcome);
  } catch (const std::bad_alloc&) {
    throw OutOfMemory(message_name(job));
  } catch (const std::exception& reason) {
    fail(message_name(job), reason.what(), outcome);
    outcome.lost = true;
    Record record;
    record.file = valid_text(job.name);
    record.error = reason.what();
    finish(std::move(record), outcome);
  }
  return outcome;
}

Outcome Worker::work_on_digest(Gathering gathering) {
  Outcome outcome;
  write(gathering.finish(options_), outcome);
  return outcome;
}

/// What was asked for of one document is done: it is written, or kept for the digest. A failure is no part of a digest.
void Worker::finish(Record record, Outcome& outcome) {
  if (record.error.empty()) ++outcome.done;
  if (!command_.output.digest) write(record, outcome);
  else if (record.error.empty()) outcome.gathered.push_back(std::move(record));
}

void Worker::work_on(const Job& job, Outcome& outcome) {
  if (!job.warning.empty()) return warn(job, job.warning, outcome);
  if (job.is_records) return work_on_records(job, outcome);
  outcome.documents = 1;
  if (!job.error.empty()) throw std::runtime_error(job.error);
  work_on_input(job, outcome);
}

void Worker::carry_out(const Options& options, Record& record) {
  if (command_.output.digest) return;
  const auto& document = record.document;
  switch (command_.task) {
    case Task::summary: record.summary = summarizer_(document, options); break;
    case Task::split: record.sentences = summarizer_.split(document, options, command_.clauses); break;
    case Task::keywords: record.keywords = keyword_extractor_(document, options, command_.keyword_count); break;
    case Task::extract: record.whole_text = true; break;
  }
}

/// What a summary is not as good for as it looks: a sentence without end is cut, but not in silence, and a choice among
/// sentences without a word that tells them apart is none.
void Worker::warn_of_weakness(std::string_view name, const Record& record, Outcome& outcome) const {
  const auto& summary = record.summary;
  if (summary && !summary->has_terms && summary->sentences.size() < summary->sentence_count)
    warn(name, "nothing but stop words: chosen by position", outcome);
  auto cuts = record.summary ? record.summary->cut_count : 0;
  if (record.sentences) cuts = static_cast<std::size_t>(std::ranges::count(*record.sentences, true, &Sentence::is_cut));
  if (cuts > 0)
    warn(name, "text without sentence ends, cut in " + std::to_string(cuts) + (cuts == 1 ? " place" : " places"),
         outcome);
}

void Worker::write(const Record& record, Outcome& outcome) {
  auto& output = outcome.output;
  const auto before = output.size();
  if (before > 0) output += frame_.between;
  const auto begin = output.size();
  command_.output.format->write(record, write_options_, output);
  if (output.size() == begin) output.resize(before);  // Nothing to say of this record: nothing to stand between either.
  if (command_.output.format->write_contents != nullptr)
    command_.output.format->write_contents(record, outcome.contents);
}

void Worker::work_on_input(const Job& job, Outcome& outcome) {
  Record record;
  record.file = valid_text(job.name);
  record.document = read_document(job, outcome);
  if (!command_.title.empty()) record.document.title = command_.title;
  carry_out(options_, record);
  warn_of_weakness(message_name(job), record, outcome);
  finish(std::move(record), outcome);
}

Document Worker::read_document(const Job& job, Outcome& outcome) {
  const auto options = read_options(command_.input);
  auto reading =
      job.name.empty() ? read_input_descriptor(standard_input_, options) : read_input_file(job.name, options);
  for (const auto& warning : reading.warnings) warn(job, warning, outcome);
  return std::move(reading.document);
}

void Worker::work_on_records(const Job& job, Outcome& outcome) {
  auto number = job.records.first_line;
  if (job.records.overlong) work_on_record({}, job, number, outcome);
  for (std::string_view lines = job.records.lines; !lines.empty(); ++number) {
    const auto end = std::min(lines.find('\n'), lines.size());
    auto line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    if (!is_blank_ascii(line)) work_on_record(line, job, number, outcome);
  }
  if (job.error.empty()) return;
  fail(message_name(job), job.error, outcome);
  outcome.lost = true;
}

void Worker::work_on_record(std::string_view line, const Job& job, std::size_t number, Outcome& outcome) {
  const auto place = message_name(job) + ":" + std::to_string(number);
  Record record;
  record.file = valid_text(job.name);
  record.line = number;
  ++outcome.documents;
  try {
    record.error = summarize_record(line, job, place, record, outcome);
  } catch (const std::runtime_error& reason) {
    record.error = reason.what();
  }
  if (!record.error.empty()) fail(place, record.error, outcome);
  finish(std::move(record), outcome);
}

std::string Worker::summarize_record(std::string_view line, const Job& job, const std::string& place, Record& record,
                                     Outcome& outcome) {
  const auto most_bytes = command_.input.max_bytes;
  if (job.records.overlong || line.size() > most_bytes) return "longer than --max-bytes " + std::to_string(most_bytes);
  auto read = jsonl_.read(line);
  record.document = std::move(read.document);
  for (const auto& warning : read.warnings) warn(place, warning, outcome);
  if (!read.error.empty()) return read.error;
  auto options = options_;
  if (!read.query.empty()) options.query = read.query;
  if (read.words) options.length = {.words = read.words};
  carry_out(options, record);
  warn_of_weakness(place, record, outcome);
  return {};
}

}  // namespace zubda
