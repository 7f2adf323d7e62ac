/// Runs jobs on several threads and keeps their order.
#pragma once

#include <cstddef>
#include <functional>

#include "cli/sink.h"
#include "cli/source.h"
#include "cli/worker.h"

namespace zubda {

/// Does all jobs of `source` with `threads` threads, each with a worker of its own, and gives the outcomes to `put` in
/// the order of the jobs. What is printed does not depend on `threads`. Throws what workers, sink and `put` throw; then
/// nothing more is put.
void run_jobs(Source& source, Sink& sink, std::size_t threads, const std::function<Worker()>& make_worker,
              const std::function<void(Outcome&)>& put);

}  // namespace zubda
