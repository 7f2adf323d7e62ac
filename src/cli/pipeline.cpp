#include "cli/pipeline.h"

#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>

#include <atomic>
#include <exception>
#include <memory>
#include <optional>
#include <utility>

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
  while (const auto job = source.next()) {
    auto outcome = worker.work(*job);
    sink.prepare(outcome);
    put(outcome);
  }
}

}  // namespace

void run_jobs(Source& source, Sink& sink, std::size_t threads, const std::function<Worker()>& make_worker,
              const std::function<void(Outcome&)>& put) {
  if (threads == 1) return run_one_by_one(source, sink, make_worker(), put);
  const oneapi::tbb::global_control limit(oneapi::tbb::global_control::max_allowed_parallelism, threads);
  oneapi::tbb::enumerable_thread_specific<std::unique_ptr<Worker>> workers;
  using oneapi::tbb::filter_mode;
  // Exceptions do not go through the pipeline, which would lose what is under way in it: the first one stops the reading, the
  // rest runs out unwritten.
  std::atomic<bool> stopped{false};
  std::exception_ptr failure;
  const auto read = [&](oneapi::tbb::flow_control& control) {
    Step<Job> step;
    if (!stopped) step = attempt([&] { return source.next(); });
    if (!step.value && !step.failure) control.stop();
    return step;
  };
  const auto work = [&](const Step<Job>& job) {
    if (job.failure) return Step<Outcome>{std::nullopt, job.failure};
    return attempt([&]() -> std::optional<Outcome> {
      auto& worker = workers.local();
      if (!worker) worker = std::make_unique<Worker>(make_worker());
      auto outcome = worker->work(*job.value);
      sink.prepare(outcome);
      return outcome;
    });
  };
  const auto write = [&](Step<Outcome> step) {
    if (stopped) return;
    if (step.value) step.failure = attempt([&]() -> std::optional<Outcome> { return put(*step.value), std::nullopt; }).failure;
    if (!step.failure) return;
    failure = step.failure;
    stopped = true;
  };
  oneapi::tbb::parallel_pipeline(
      threads * 4, oneapi::tbb::make_filter<void, Step<Job>>(filter_mode::serial_in_order, read) &
                       oneapi::tbb::make_filter<Step<Job>, Step<Outcome>>(filter_mode::parallel, work) &
                       oneapi::tbb::make_filter<Step<Outcome>, void>(filter_mode::serial_in_order, write));
  if (failure) std::rethrow_exception(failure);
}

}  // namespace zubda
