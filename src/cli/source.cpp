#include "cli/source.h"

#include <fcntl.h>

#include <stdexcept>
#include <utility>

#include "input/formats.h"

namespace zubda {

Source::Source(const InputOptions& options, int standard_input, NextInput next_input)
    : options_(options), standard_input_(standard_input), next_input_(std::move(next_input)) {}

std::optional<Job> Source::next() {
  if (batches_) return next_batch();
  auto job = next_input_();
  if (!job) return std::nullopt;
  auto& input = job->input;
  if (!input.is_readable() || !is_record_stream(options_.format, input.path)) return job;
  try {
    open(*job);
  } catch (const std::runtime_error& reason) {
    input.error = reason.what();
    return job;
  }
  stream_ = std::move(*job);
  stream_.is_records = true;
  return next_batch();
}

void Source::open(const Job& job) {
  if (!job.is_standard_input()) file_.emplace(::open(job.input.path.c_str(), O_RDONLY | O_CLOEXEC));
  batches_.emplace(file_ ? file_->get() : standard_input_, options_.max_bytes);
}

Job Source::next_batch() {
  auto job = stream_;
  job.batch = batches_->next();
  if (job.is_last()) {
    batches_.reset();
    file_.reset();
  }
  return job;
}

}  // namespace zubda
