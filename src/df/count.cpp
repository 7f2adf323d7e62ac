#include <unistd.h>

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

#include "cli/option_files.h"
#include "cli/threads.h"
#include "df/actions.h"
#include "df/run_store.h"
#include "df/table_output.h"
#include "frequencies/term_counter.h"
#include "input/convert/scratch_folder.h"

namespace zubda::df {
namespace {

/// The counters of all threads.
class Counters {
 public:
  Counters(const Options& options, std::size_t max_bytes, RunStore& store)
      : options_(options), max_bytes_(max_bytes), store_(store) {}

  /// A new one, for a thread.
  std::unique_ptr<DocumentConsumer> make_consumer();

  /// Puts the counts of a thread into a file if they take too much memory. Throws WriteError.
  void relieve(TermCounter& counter) {
    if (counter.memory() < max_bytes_) return;
    store_.add_to_disk([&](const TableSink& sink) { counter.write_table(sink); });
    documents_ += counter.documents();
    counter.clear();
  }

  /// Puts all counts into the store. Throws std::runtime_error when a stream of records broke off.
  void finish() {
    if (broke_off_) throw std::runtime_error("a stream of records breaks off: no table is written");
    if (counters_.empty()) make_consumer();
    for (auto& counter : counters_) {
      documents_ += counter->documents();
      store_.add([&](const TableSink& sink) { counter->write_table(sink); });
      counter.reset();
    }
  }

  /// How many documents were counted, once all have finished.
  std::uint64_t documents() const { return documents_; }

  void break_off() {
    const std::scoped_lock lock(mutex_);
    broke_off_ = true;
  }

 private:
  const Options& options_;
  std::size_t max_bytes_;
  RunStore& store_;
  std::mutex mutex_;
  std::vector<std::shared_ptr<TermCounter>> counters_;
  bool broke_off_ = false;
  std::atomic<std::uint64_t> documents_ = 0;
};

class CountingConsumer : public DocumentConsumer {
 public:
  CountingConsumer(Counters& counters, std::shared_ptr<TermCounter> counter)
      : counters_(counters), counter_(std::move(counter)) {}
  void take(const Document& document) override {
    counter_->add(document);
    counters_.relieve(*counter_);
  }
  void break_off() override { counters_.break_off(); }

 private:
  Counters& counters_;
  std::shared_ptr<TermCounter> counter_;
};

std::unique_ptr<DocumentConsumer> Counters::make_consumer() {
  auto counter = std::make_shared<TermCounter>(options_);
  const std::scoped_lock lock(mutex_);
  counters_.push_back(counter);
  return std::make_unique<CountingConsumer>(*this, std::move(counter));
}

}  // namespace

ExitStatus count(Command command, const Streams& streams) {
  auto& reading = command.reading;
  if (reading.input.operands.empty() && reading.input.files_from.empty() && isatty(streams.in) == 1)
    throw UsageError("nothing to count: give it files, or pipe a text into it");
  read_option_files(reading);
  reading.stop_words_file.clear();
  TableOutput output(command.output, streams.out);
  // Of the folders for temporary files a sandbox opens none but its own, which goes with it.
  std::optional<ScratchFolder> scratch;
  if (reading.confinement == Confinement::everything && !output.is_file()) scratch.emplace();
  reading.written_folder = scratch ? scratch->path() : output.folder();
  RunStore store(reading.written_folder);
  Counters counters(reading.options, command.max_memory / capped_threads(reading.jobs), store);
  reading.make_consumer = [&] { return counters.make_consumer(); };
  const auto status = run_command(reading, streams);
  counters.finish();
  if (status != all_done && counters.documents() == 0) return status;  // Nothing but failures.
  store.merge(output.sink());
  output.commit();
  return status;
}

}  // namespace zubda::df
