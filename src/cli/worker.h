/// Does jobs: reads, decodes, summarizes and formats. One for each thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/gathering.h"
#include "cli/source.h"
#include "input/jsonl.h"
#include "keywords.h"
#include "output/formats.h"
#include "summarize.h"

namespace zubda {

/// What came of a job.
struct Outcome {
  std::string output;    ///< Records in the output format, `Frame::between` between them.
  std::string contents;  ///< Entries of the format's table of contents.
  std::string messages;  ///< Lines for standard error.
  bool failed = false;   ///< Some input or record could not be done.
};

class Worker {
 public:
  /// `command` outlives the worker.
  Worker(const Command& command, const WriteOptions& write_options, const Frame& frame, int standard_input);

  /// Never throws for a bad input: that is in the outcome. Throws TooMuchToGather.
  Outcome work(const Job& job);

  /// After all jobs of a digest, which are this worker's alone: the digest of all that was read.
  Outcome finish_digest();

 private:
  void work_on_records(const Job& job, Outcome& outcome);
  void work_on_record(std::string_view line, const Job& job, std::size_t number, Outcome& outcome);
  void work_on_input(const Job& job, Outcome& outcome);
  Document read_document(const Job& job, Outcome& outcome);
  void carry_out(const Options& options, Record& record);
  void finish(Record record, Outcome& outcome);
  void write(const Record& record, Outcome& outcome);
  void warn(const Job& job, std::string_view reason, Outcome& outcome) const;
  void fail(std::string_view name, std::string_view reason, Outcome& outcome) const;

  const Command& command_;
  const WriteOptions& write_options_;
  const Frame& frame_;
  int standard_input_;
  Options options_;
  Summarizer summarizer_;
  KeywordExtractor keyword_extractor_;
  Gathering gathering_;
  JsonlReader jsonl_;
};

}  // namespace zubda
