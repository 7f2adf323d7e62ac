/// Where what comes of jobs goes.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/output_file.h"
#include "cli/progress.h"
#include "cli/worker.h"

namespace zubda {

/// Standard error: messages, and progress between them.
class Console {
 public:
  Console(int descriptor, bool progress) : descriptor_(descriptor), progress_(descriptor, progress) {}

  /// Writes lines. If nobody listens, the exit status still tells.
  void report(std::string_view lines) noexcept;
  Progress& progress() { return progress_; }

 private:
  int descriptor_;
  Progress progress_;
};

/// What stands around the records of one output.
struct Frames {
  const Frame& records;
  const Frame* contents = nullptr;  ///< Around the entries of a table of contents; nullptr without one.
};

/// Takes outcomes. Members throw WriteError.
class Sink {
 public:
  virtual ~Sink() = default;

  /// What can be done with an outcome before its turn comes; called by many threads at once.
  virtual void prepare(Outcome&) {}
  /// Writes an outcome; called in the order of jobs.
  virtual void put(Outcome& outcome) = 0;
  /// Called after the last outcome.
  virtual void finish() = 0;
};

/// All output one after the other into an open descriptor.
class StreamSink : public Sink {
 public:
  /// `name` is what messages call the descriptor. The frame stands around all records, a table of contents (if `frames`
  /// has one) before its end.
  StreamSink(int descriptor, std::string name, const Frames& frames)
      : descriptor_(descriptor), name_(std::move(name)), frames_(frames) {}

  void put(Outcome& outcome) override;
  void finish() override;

 private:
  int descriptor_;
  std::string name_;
  Frames frames_;
  std::string contents_;
  bool any_ = false;
};

/// The same into a file, which is there when all is written.
class FileSink : public Sink {
 public:
  FileSink(const std::string& path, const Frames& frames) : file_(path), stream_(file_.descriptor(), path, frames) {}

  void put(Outcome& outcome) override { stream_.put(outcome); }
  void finish() override;

 private:
  OutputFile file_;
  StreamSink stream_;
};

/// A file for each input.
class DirectorySink : public Sink {
 public:
  explicit DirectorySink(const OutputFormat& format) : format_(format) {}

  void prepare(Outcome& outcome) override;
  void put(Outcome& outcome) override;
  void finish() override {}

 private:
  void put_records(Outcome& outcome);

  const OutputFormat& format_;
  /// Written and not yet under their final names. They are kept here and not in outcomes, since a run that is broken
  /// off leaves outcomes nowhere.
  std::vector<std::unique_ptr<OutputFile>> prepared_;
  std::mutex prepared_mutex_;
  std::unique_ptr<OutputFile> stream_file_;  ///< Of the stream of records whose outcomes come.
  std::unique_ptr<StreamSink> stream_;
};

/// Brings what happened in directories to the disk.
void sync_directories(const std::vector<std::string>& directories);

}  // namespace zubda
