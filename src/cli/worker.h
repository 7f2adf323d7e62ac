/// Does jobs: reads, decodes, summarizes and formats. One for each thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/gathering.h"
#include "cli/source.h"
#include "input/records/jsonl.h"
#include "output/formats.h"
#include <zubda/keywords.h>
#include <zubda/summarize.h>

namespace zubda {

class OutputFile;

/// What came of a job.
struct Outcome {
  std::string output;                 ///< Records in the output format, `Frame::between` between them.
  std::string contents = {};          ///< Entries of the format's table of contents.
  std::vector<Record> gathered = {};  ///< For a digest, instead of output: the documents as they were read.
  std::string messages;               ///< Lines for standard error.
  std::size_t documents = 0;          ///< How many were tried.
  std::size_t done = 0;               ///< How many of these came to what was asked for.
  bool failed = false;                ///< Some input or record could not be done.
  bool lost = false;                  ///< The input could not be read, or not to its end.
  // What the job was.
  std::string path;  ///< `Job::output`.
  bool is_records = false;
  bool last = true;
  OutputFile* file = nullptr;  ///< Holds the output when it has a file of its own; the sink's.
};

class Worker {
 public:
  /// `command` outlives the worker.
  Worker(const Command& command, const WriteOptions& write_options, const Frame& frame, int standard_input);

  /// Never throws for a bad input: that is in the outcome. Throws OutOfMemory.
  Outcome work(const Job& job);

  /// The digest of all records that were gathered.
  Outcome work_on_digest(Gathering gathering);

 private:
  void work_on(const Job& job, Outcome& outcome);
  void work_on_records(const Job& job, Outcome& outcome);
  void work_on_record(std::string_view line, const Job& job, std::size_t number, Outcome& outcome);
  /// Returns why there is nothing, if so.
  std::string summarize_record(std::string_view line, const Job& job, const std::string& place, Record& record,
                               Outcome& outcome);
  void work_on_input(const Job& job, Outcome& outcome);
  Document read_document(const Job& job, Outcome& outcome);
  void carry_out(const Options& options, Record& record);
  void warn_of_weakness(std::string_view name, const Record& record, Outcome& outcome) const;
  void finish(Record record, Outcome& outcome);
  void write(const Record& record, Outcome& outcome);
  void warn(const Job& job, std::string_view reason, Outcome& outcome) const;
  void warn(std::string_view name, std::string_view reason, Outcome& outcome) const;
  void fail(std::string_view name, std::string_view reason, Outcome& outcome) const;

  const Command& command_;
  const WriteOptions& write_options_;
  const Frame& frame_;
  int standard_input_;
  Options options_;
  Summarizer summarizer_;
  KeywordExtractor keyword_extractor_;
  JsonlReader jsonl_;
};

}  // namespace zubda
