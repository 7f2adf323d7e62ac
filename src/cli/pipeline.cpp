#include "cli/pipeline.h"

#include <memory>
#include <utility>

#include "cli/ordered_run.h"

namespace zubda {
namespace {

void run_one_by_one(Source& source, Sink& sink, Worker worker, const std::function<void(Outcome&)>& put) {
  while (auto job = source.next()) {
    auto outcome = worker.process(std::move(*job));
    sink.prepare(outcome);
    put(outcome);
  }
}

}  // namespace

void run_jobs(Source& source, Sink& sink, std::size_t threads, const std::function<Worker()>& make_worker,
              const std::function<void(Outcome&)>& put) {
  if (threads == 1) return run_one_by_one(source, sink, make_worker(), put);
  const auto make_work = [&] {
    return [&sink, worker = std::make_shared<Worker>(make_worker())](Job job) {
      auto outcome = worker->process(std::move(job));
      sink.prepare(outcome);
      return outcome;
    };
  };
  OrderedRun<Job, Outcome>::run({[&] { return source.next(); }, make_work, put}, threads);
}

}  // namespace zubda
