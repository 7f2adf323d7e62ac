/// Processes jobs: reads, decodes, summarizes and formats. One worker for each thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/gathering.h"
#include "cli/job.h"
#include "cli/output_file.h"
#include "input/reader.h"
#include "input/records/jsonl.h"
#include "output/formats.h"
#include <zubda/keywords.h>
#include <zubda/summarize.h>

namespace zubda {

/// How much of a job could not be done; the later, the worse.
enum class Failure : std::uint8_t {
  none,
  part,   ///< Records could not be done, or there was a warning and warnings are errors.
  input,  ///< The input could not be read, or not to its end: a file with its output would not be whole.
};

/// What came of a job.
struct Outcome {
  Job job = {};                       ///< Without its lines, which are done with.
  std::string output = {};            ///< Records in the output format, `Frame::between` between them.
  std::string contents = {};          ///< Entries of the format's table of contents.
  FrameOpening opening = {};          ///< Of output that begins with these records.
  std::vector<Record> gathered = {};  ///< For a digest, instead of output: the documents as they were read.
  std::string messages = {};          ///< Lines for standard error.
  std::size_t documents = 0;          ///< How many were tried.
  std::size_t done = 0;               ///< How many of these came to what was asked for.
  std::size_t passed_over = 0;        ///< Whether (1) it is a file in a folder that turned out to be no text.
  Failure failure = Failure::none;
  double seconds = 0;                       ///< That it took to process the job.
  std::uint64_t text_bytes = 0;             ///< Of the texts of its documents.
  std::optional<WrittenFile> written = {};  ///< The file that ends with this outcome, if its checksum was wanted.
};

class Worker {
 public:
  /// `command`, `write_options` and `frame` outlive the worker.
  Worker(const Command& command, const WriteOptions& write_options, const Frame& frame, int standard_input);

  /// Does not throw for an input or record that cannot be done: whatever is thrown inside becomes a message, the error
  /// of a record and the failure of the outcome. Throws OutOfMemory.
  Outcome process(Job job);

  /// The digest of all records that were gathered.
  Outcome process_digest(Gathering gathering);

 private:
  void process_batch(Outcome& outcome);
  static std::string_view first_record(std::string_view lines, const Job& job);
  void process_record(std::string_view line, std::size_t number, Outcome& outcome);
  void read_record(std::string_view line, const std::string& location, Record& record, Outcome& outcome);
  std::string_view take_key(std::string_view line);
  void process_input(Outcome& outcome);
  Reading read(Job& job) const;
  void read_document(const std::string& name, Record& record, Outcome& outcome);
  void finish_record(Record record, const std::string& location, Failure if_it_throws, Outcome& outcome,
                     const std::function<void(Record&)>& process);
  void carry_out(const Options& options, const std::string& location, Record& record, Outcome& outcome);
  void warn_of_weakness(const std::string& location, const Record& record, Outcome& outcome) const;
  void write(const Record& record, Outcome& outcome);
  void pass_over(std::string_view reason, Outcome& outcome) const;
  void warn(const std::string& location, std::string_view reason, Outcome& outcome) const;

  const Command& command_;
  const WriteOptions& write_options_;
  const Frame& frame_;
  int standard_input_;
  ReadOptions read_options_;
  ReadOptions read_options_in_folders_;
  Options options_;
  std::unique_ptr<DocumentConsumer> consumer_;  ///< nullptr unless documents are consumed.
  Summarizer summarizer_;
  KeywordExtractor keyword_extractor_;
  JsonFields fields_;
  JsonlReader jsonl_;
  /// What the line of the record has before it, when lines are keyed; empty for one that was too long to be read. Any
  /// bytes, since it is the engine's.
  std::optional<std::string_view> key_;
};

}  // namespace zubda
