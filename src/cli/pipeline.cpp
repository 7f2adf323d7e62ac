#include "cli/pipeline.h"

#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>

#include <memory>
#include <utility>

namespace zubda {
namespace {

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
  const auto read = [&](oneapi::tbb::flow_control& control) {
    auto job = source.next();
    if (!job) control.stop();
    return job ? std::move(*job) : Job{};
  };
  const auto work = [&](const Job& job) {
    auto& worker = workers.local();
    if (!worker) worker = std::make_unique<Worker>(make_worker());
    auto outcome = worker->work(job);
    sink.prepare(outcome);
    return outcome;
  };
  const auto write = [&](Outcome outcome) { put(outcome); };
  oneapi::tbb::parallel_pipeline(threads * 4,
                                 oneapi::tbb::make_filter<void, Job>(filter_mode::serial_in_order, read) &
                                     oneapi::tbb::make_filter<Job, Outcome>(filter_mode::parallel, work) &
                                     oneapi::tbb::make_filter<Outcome, void>(filter_mode::serial_in_order, write));
}

}  // namespace zubda
