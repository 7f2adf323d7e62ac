#include "cli/pipeline.h"

#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>

#include <atomic>
#include <exception>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <utility>

#include "cli/exit_status.h"

namespace zubda {
namespace {

/// What a stage made, or why it could not.
template <class Value>
struct Step {
  std::optional<Value> value;
  std::exception_ptr failure;
};

template <class Make>
auto attempt(Make&& make) -> Step<typename decltype(make())::value_type> {
  try {
    return {make(), nullptr};
  } catch (...) {
    return {std::nullopt, std::current_exception()};
  }
}

void run_one_by_one(Source& source, Sink& sink, Worker worker, const std::function<void(Outcome&)>& put) {
  while (auto job = source.next()) {
    auto outcome = worker.process(std::move(*job));
    sink.prepare(outcome);
    put(outcome);
  }
}

/// The stages of a parallel run. Exceptions do not go through TBB's pipeline, which would lose what is under way in it:
/// the first one stops the reading, the rest runs out unwritten.
class Stages {
 public:
  Stages(Source& source, Sink& sink, const std::function<Worker()>& make_worker,
         const std::function<void(Outcome&)>& put)
      : source_(source), sink_(sink), make_worker_(make_worker), put_(put) {}

  /// The next job; no step to take without one.
  Step<Job> read() {
    if (stopped_) return {};
    return attempt([&] { return source_.next(); });
  }

  Step<Outcome> work(Step<Job> job) {
    if (job.failure) return {std::nullopt, job.failure};
    return attempt([&]() -> std::optional<Outcome> {
      auto& worker = workers_.local();
      if (!worker) worker = std::make_unique<Worker>(make_worker_());
      auto outcome = worker->process(std::move(*job.value));
      sink_.prepare(outcome);
      return outcome;
    });
  }

  void write(Step<Outcome> step) {
    if (stopped_) return;
    if (step.value)
      step.failure = attempt([&]() -> std::optional<Outcome> { return put_(*step.value), std::nullopt; }).failure;
    if (!step.failure) return;
    failure_ = step.failure;
    stopped_ = true;
  }

  void rethrow_failure() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  Source& source_;
  Sink& sink_;
  const std::function<Worker()>& make_worker_;
  const std::function<void(Outcome&)>& put_;
  oneapi::tbb::enumerable_thread_specific<std::unique_ptr<Worker>> workers_;
  std::atomic<bool> stopped_{false};
  std::exception_ptr failure_;
};

}  // namespace

void run_jobs(Source& source, Sink& sink, std::size_t threads, const std::function<Worker()>& make_worker,
              const std::function<void(Outcome&)>& put) {
  if (threads == 1) return run_one_by_one(source, sink, make_worker(), put);
  using namespace oneapi::tbb;
  auto limit = std::make_unique<global_control>(global_control::max_allowed_parallelism, threads);
  Stages stages(source, sink, make_worker, put);
  const auto read = [&](flow_control& control) {
    auto step = stages.read();
    if (!step.value && !step.failure) control.stop();
    return step;
  };
  const auto work = [&](Step<Job> job) { return stages.work(std::move(job)); };
  const auto write = [&](Step<Outcome> step) { stages.write(std::move(step)); };
  try {
    parallel_pipeline(threads * 4, make_filter<void, Step<Job>>(filter_mode::serial_in_order, read) &
                                       make_filter<Step<Job>, Step<Outcome>>(filter_mode::parallel, work) &
                                       make_filter<Step<Outcome>, void>(filter_mode::serial_in_order, write));
  } catch (const std::bad_alloc&) {
    static_cast<void>(limit.release());  // At its end TBB (2021.8) would wait for ever for what it could not make.
    throw;
  } catch (const std::exception& reason) {
    static_cast<void>(limit.release());
    // The stages throw nothing: this is TBB, for which a thread cannot be started, and which may have dropped jobs.
    throw SystemRefusal(std::string("cannot work in parallel: ") + reason.what());
  }
  stages.rethrow_failure();
}

}  // namespace zubda
