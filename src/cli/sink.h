/// Writes the outcomes of jobs: to a stream, to a file, or to a file for each input.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/output_compressor.h"
#include "cli/output_file.h"
#include "cli/worker.h"

namespace zubda {

/// Text around the records of one output.
struct Frames {
  const Frame& records;
  const Frame* contents = nullptr;    ///< Around the entries of a table of several documents; nullptr without one.
  FrameOpening without_records = {};  ///< Where no record comes.
};

/// The frames of a format, with or without its table of contents.
Frames frames_of(const OutputFormat& format, bool has_contents = true);

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
  /// After `finish`: the file that all output went to, if it has got its name and its checksum was wanted.
  virtual std::optional<WrittenFile> written() const { return std::nullopt; }
};

/// Writes bytes. Throws WriteError.
using ByteWriter = std::function<void(std::string_view bytes)>;

/// All output one after the other.
class StreamSink : public Sink {
 public:
  /// The frame is written around all records, and a table of contents (if `frames` has one) before its end.
  StreamSink(ByteWriter write, const Frames& frames) : write_(std::move(write)), frames_(frames) {}
  /// Into an open descriptor, which messages call `name`.
  StreamSink(int descriptor, const std::string& name, const Frames& frames);

  void put(Outcome& outcome) override;
  void finish() override;

  /// What was put so far, beside the bytes that were written.
  struct State {
    bool any = false;
    std::size_t documents = 0;
    std::size_t contents = 0;  ///< Bytes of the table of contents.
  };
  State state() const { return {any_, documents_, contents_.size()}; }
  /// Goes back to an earlier state; the bytes written since are the caller's to take back.
  void go_back(const State& state);

 private:
  ByteWriter write_;
  Frames frames_;
  std::string contents_;
  std::string before_contents_;
  std::size_t documents_ = 0;
  bool any_ = false;
};

/// All output into a file, which gets its name when all is written. A stream of records that breaks off is left out of
/// the file, as any input is that cannot be read. If nothing was done but failures, the file that had the name before
/// keeps it. A file is compressed if its name says so; each stream of records in it begins a compressed stream then.
class FileSink : public Sink {
 public:
  FileSink(const std::string& path, const Frames& frames, OutputRules rules = {});

  void put(Outcome& outcome) override;
  void finish() override;
  std::optional<WrittenFile> written() const override;

 private:
  /// A stream of records of which some outcomes came.
  struct Stream {
    OutputFile::Mark begin;
    StreamSink::State before;  ///< Of all before it.
    bool lost = false;
    bool done = false;  ///< Something came of it: a document, or failures that the format keeps in their places.
  };

  void put_records(Outcome& outcome);
  void take_back_records();

  OutputFile file_;
  std::unique_ptr<OutputCompressor> compressor_;  ///< nullptr for a file that is not compressed.
  StreamSink stream_;
  std::optional<Stream> records_;
  bool done_ = false;    ///< Something came of some input.
  bool failed_ = false;  ///< Something could not be done.
  bool committed_ = false;
};

/// A file for each input.
class DirectorySink : public Sink {
 public:
  /// With checksums, outcomes that end a file get its `Outcome::written`.
  explicit DirectorySink(const OutputFormat& format, OutputRules rules = {}) : format_(format), rules_(rules) {}

  void prepare(Outcome& outcome) override;
  void put(Outcome& outcome) override;
  void finish() override {}

 private:
  void put_records(Outcome& outcome);
  /// The file for `output`, which is no longer in `prepared_`; nullptr when there is none.
  std::unique_ptr<OutputFile> take_prepared(const std::string& output);

  const OutputFormat& format_;
  OutputRules rules_;
  /// By their final names: written and not yet under these. They are kept here and not in outcomes, since a run that is
  /// broken off leaves outcomes nowhere.
  std::map<std::string, std::unique_ptr<OutputFile>> prepared_;
  std::mutex prepared_mutex_;
  std::unique_ptr<FileSink> records_;  ///< Of the stream of records whose outcomes come.
};

/// Brings new and renamed entries of directories to the disk. Errors are ignored: the files themselves are there.
void sync_directories(const std::vector<std::string>& directories);

}  // namespace zubda
