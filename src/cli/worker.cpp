#include "cli/worker.h"

#include <algorithm>
#include <chrono>
#include <new>
#include <stdexcept>
#include <utility>

#include "cli/diagnostics.h"
#include "cli/exit_status.h"
#include "cli/inputs.h"
#include "cli/write_all.h"
#include "input/files/extension.h"
#include "input/magic.h"
#include "output/display.h"

namespace zubda {
namespace {

bool is_blank_ascii(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

ReadOptions read_options(const Command& command) {
  const auto& input = command.input;
  ReadOptions options;
  options.recognize = input.ocr;
  if (command.options.language != "auto") options.picture_language = command.options.language;
  options.format = input.format;
  options.encoding = input.encoding;
  options.max_bytes = input.max_bytes;
  options.max_archive_bytes = input.max_archive_bytes;
  options.whole_file = input.whole_file;
  for (const auto& converter : input.converters) options.converters.push_back(parse_converter(converter));
  return options;
}

JsonFields json_fields(const RecordFields& fields) {
  return {fields.text, fields.title, fields.id, fields.query, fields.words, fields.passed};
}

Record empty_record(const Job& job) {
  Record record;
  record.file = valid_text(job.input.path);
  record.member = valid_text(job.member);
  return record;
}

/// A key goes out as it came, but on a terminal.
void append_key(std::string_view key, bool terminal, std::string& output) {
  if (terminal) append_line(valid_text(key), output);
  else output += key;
  output += '\t';
}

/// A file in a folder is no text: nothing comes of it, and that is no fault.
struct PassedOver : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The one place where a failure of an input or of a record is reported. `location` is an input, or an input and a
/// line.
void fail(const std::string& location, std::string_view reason, Failure failure, std::string_view program,
          Outcome& outcome) {
  outcome.messages += message(location, reason, program);
  outcome.failure = std::max(outcome.failure, failure);
}

}  // namespace

Worker::Worker(const Command& command, const WriteOptions& write_options, const Frame& frame, int standard_input)
    : command_(command),
      write_options_(write_options),
      frame_(frame),
      standard_input_(standard_input),
      read_options_(read_options(command)),
      read_options_in_folders_(read_options_),
      options_(command.options),
      fields_(json_fields(command.input.fields)),
      jsonl_(fields_) {
  if (command.make_consumer) consumer_ = command.make_consumer();
  if (command.output.format->needs_explanation) options_.explain = true;
  read_options_in_folders_.refuse_sources = !takes_sources(command.input);
}

void Worker::warn(const std::string& location, std::string_view reason, Outcome& outcome) const {
  if (!command_.quiet) outcome.messages += message(location, reason, command_.program);
  if (command_.strict) outcome.failure = std::max(outcome.failure, Failure::part);
}

void Worker::pass_over(std::string_view reason, Outcome& outcome) const {
  outcome.passed_over = 1;
  if (command_.verbose)
    outcome.messages += message(outcome.job.name(), "passed over: " + std::string(reason), command_.program);
}

Outcome Worker::process(Job job) {
  const auto begin = std::chrono::steady_clock::now();
  Outcome outcome;
  outcome.job = std::move(job);
  const auto& input = outcome.job.input;
  try {
    if (!input.warning.empty()) warn(outcome.job.name(), input.warning, outcome);
    else if (!input.passed_over.empty()) pass_over(input.passed_over, outcome);
    else if (outcome.job.is_records) process_batch(outcome);
    else process_input(outcome);
  } catch (const std::bad_alloc&) {
    throw OutOfMemory(outcome.job.name());
  }
  outcome.job.batch.lines = {};
  outcome.job.contents.reset();
  outcome.job.bytes = {};
  outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return outcome;
}

Outcome Worker::process_digest(Gathering gathering) {
  Outcome outcome;
  write(gathering.finish(options_), outcome);
  return outcome;
}

/// Lets `process` make the record, with what it throws as the record's error, and then writes the record, or keeps it
/// for the digest. A failure is no part of a digest.
void Worker::finish_record(Record record, const std::string& location, Failure if_it_throws, Outcome& outcome,
                           const std::function<void(Record&)>& process) {
  ++outcome.documents;
  try {
    process(record);
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const WriteError&) {
    throw;
  } catch (const PassedOver& reason) {
    --outcome.documents;
    return pass_over(reason.what(), outcome);
  } catch (const std::exception& reason) {
    record.error = reason.what();
    fail(location, record.error, if_it_throws, command_.program, outcome);
  }
  if (record.error.empty()) ++outcome.done;
  outcome.text_bytes += record.document.text.size();
  if (consumer_) return;
  if (!command_.output.digest) write(record, outcome);
  else if (record.error.empty()) outcome.gathered.push_back(std::move(record));
}

void Worker::process_input(Outcome& outcome) {
  const auto& input = outcome.job.input;
  const auto name = outcome.job.name();
  finish_record(empty_record(outcome.job), name, Failure::input, outcome, [&](Record& record) {
    if (!input.error.empty()) throw std::runtime_error(input.error);
    read_document(name, record, outcome);
    carry_out(options_, name, record, outcome);
  });
}

Reading Worker::read(Job& job) const {
  const bool in_folder = job.input.folder != nullptr;
  const auto& options = in_folder ? read_options_in_folders_ : read_options_;
  try {
    if (job.reader != nullptr) return read_member(job.reader, *job.contents, options);
    if (job.contents) {
      const std::string_view name = job.member;
      return read_input(std::move(*job.contents), job.is_unpacked ? without_compression_ending(name) : name, options);
    }
    if (job.bytes) return read_input_stream(job.bytes, job.is_standard_input() ? "" : job.input.path, options);
    if (job.is_standard_input()) return read_input_descriptor(standard_input_, options);
    // It is closed here and does not wait with the job for those before it.
    if (auto file = std::exchange(job.file, std::nullopt))
      return read_opened_file(std::move(*file), job.input.path, options);
    return read_input_file(job.input.path, options);
  } catch (const NotText& reason) {
    if (!in_folder) throw;
    throw PassedOver(reason.what());
  }
}

void Worker::read_document(const std::string& name, Record& record, Outcome& outcome) {
  auto reading = read(outcome.job);
  for (const auto& warning : reading.warnings) warn(name, warning, outcome);
  record.document = std::move(reading.document);
  record.page_starts = std::move(reading.page_starts);
  record.cues = std::move(reading.cues);
  if (!command_.title.empty()) record.document.title = command_.title;
}

/// The first record in `lines`, with its line end: a line, or a row of a table. A row without an end ends with its
/// line.
std::string_view Worker::first_record(std::string_view lines, const Job& job) {
  const auto end = job.header ? row_end(lines, job.header->separator) : std::string_view::npos;
  return lines.substr(0, end != std::string_view::npos ? end : std::min(lines.find('\n'), lines.size() - 1) + 1);
}

void Worker::process_batch(Outcome& outcome) {
  const auto& batch = outcome.job.batch;
  auto number = batch.first_line;
  if (batch.overlong) process_record({}, number, outcome);
  for (std::string_view lines = batch.lines; !lines.empty();) {
    auto record = first_record(lines, outcome.job);
    lines.remove_prefix(record.size());
    const auto next = number + (outcome.job.header ? static_cast<std::size_t>(std::ranges::count(record, '\n')) : 1);
    if (record.ends_with('\n')) record.remove_suffix(1);
    if (record.ends_with('\r')) record.remove_suffix(1);
    if (number == 1 && record.starts_with("\xEF\xBB\xBF")) record.remove_prefix(3);
    if (!is_blank_ascii(record)) process_record(record, number, outcome);
    number = next;
  }
  if (batch.error.empty()) return;
  fail(outcome.job.name(), batch.error, Failure::input, command_.program, outcome);
  if (consumer_) consumer_->break_off();
}

void Worker::process_record(std::string_view line, std::size_t number, Outcome& outcome) {
  const auto location = outcome.job.name() + ":" + std::to_string(number);
  auto record = empty_record(outcome.job);
  record.line = number;
  if (command_.input.keyed && outcome.job.header == nullptr) key_.emplace();
  finish_record(std::move(record), location, Failure::part, outcome,
                [&](Record& made) { read_record(line, location, made, outcome); });
  key_.reset();
}

/// The record behind the key and the tab in `line`.
std::string_view Worker::take_key(std::string_view line) {
  const auto tab = line.find('\t');
  key_ = line.substr(0, tab);
  if (tab == std::string_view::npos) throw std::runtime_error("no tab behind a key");
  return line.substr(tab + 1);
}

void Worker::read_record(std::string_view line, const std::string& location, Record& record, Outcome& outcome) {
  const auto& input = command_.input;
  if (outcome.job.batch.overlong || line.size() > input.record_limit())
    throw std::runtime_error(std::string("longer than --max-") + (input.max_record_bytes != 0 ? "record-" : "") +
                             "bytes " + std::to_string(input.record_limit()));
  if (key_) line = take_key(line);
  const auto& header = outcome.job.header;
  auto read = header ? read_row(line, *header, fields_) : jsonl_.read(line);
  record.document = std::move(read.document);
  record.fields = std::move(read.passed);
  for (const auto& warning : read.warnings) warn(location, warning, outcome);
  if (!read.error.empty()) throw std::runtime_error(read.error);
  auto options = options_;
  if (!read.query.empty()) options.query = read.query;
  if (read.words) options.length = {.words = read.words};
  carry_out(options, location, record, outcome);
}

/// Does what the user asked for with a document that was read.
void Worker::carry_out(const Options& options, const std::string& location, Record& record, Outcome& outcome) {
  if (command_.output.digest) return;
  const auto& document = record.document;
  switch (command_.task) {
    case Task::summary: record.summary = summarizer_(document, options); break;
    case Task::split:
      record.sentences = summarizer_.split(document, options, command_.clauses,
                                           command_.options.explain ? &record.split_reasons : nullptr);
      break;
    case Task::keywords: record.keywords = keyword_extractor_(document, options, command_.keyword_count); break;
    case Task::extract: record.whole_text = true; break;
    case Task::consume: consumer_->take(document); break;
  }
  warn_of_weakness(location, record, outcome);
}

/// Warns of results that are worse than they look: sentences that had to be cut somewhere because the text ends none,
/// and a choice among sentences that have no words to tell them apart.
void Worker::warn_of_weakness(const std::string& location, const Record& record, Outcome& outcome) const {
  const auto& summary = record.summary;
  if (summary && !summary->has_terms && summary->sentences.size() < summary->sentence_count)
    warn(location, "nothing but stop words: chosen by position", outcome);
  if (summary && summary->overruns)
    warn(location, "no sentence fits the length: the shortest good one is given", outcome);
  if (summary && summary->nothing_fits) warn(location, "no sentence fits the length", outcome);
  auto cuts = record.summary ? record.summary->cut_count : 0;
  if (record.sentences) cuts = static_cast<std::size_t>(std::ranges::count(*record.sentences, true, &Sentence::is_cut));
  if (cuts > 0)
    warn(location, "text without sentence ends, cut in " + std::to_string(cuts) + (cuts == 1 ? " place" : " places"),
         outcome);
}

void Worker::write(const Record& record, Outcome& outcome) {
  auto& output = outcome.output;
  const auto before = output.size();
  if (before > 0) output += frame_.between;
  else if (command_.output.format->opening != nullptr) outcome.opening = command_.output.format->opening(record);
  if (key_) append_key(*key_, write_options_.terminal, output);
  const auto begin = output.size();
  command_.output.format->write(record, write_options_, output);
  if (output.size() == begin) output.resize(before);  // A record without output needs no separator either.
  if (command_.output.format->write_contents != nullptr)
    command_.output.format->write_contents(record, outcome.contents);
}

}  // namespace zubda
