#include "cli/source.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "input/formats.h"

namespace zubda {

Source::Source(const InputOptions& options, int standard_input, NextInput next_input)
    : options_(options), standard_input_(standard_input), next_input_(std::move(next_input)) {}

Source::~Source() { close_stream(); }

void Source::close_stream() {
  if (descriptor_ >= 0 && descriptor_ != standard_input_) ::close(descriptor_);
  descriptor_ = -1;
  batches_.reset();
}

std::optional<Job> Source::next() {
  if (batches_) return next_lines();
  auto input = next_input_();
  if (!input) return std::nullopt;
  Job job;
  job.is_records = is_record_stream(options_.format, input->path) && input->warning.empty() && input->error.empty();
  const bool is_standard_input = input->path == "-";
  if (!is_standard_input) job.name = std::move(input->path);
  job.output = std::move(input->output);
  job.error = std::move(input->error);
  job.warning = std::move(input->warning);
  if (!job.is_records) return job;
  descriptor_ = is_standard_input ? standard_input_ : ::open(job.name.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor_ < 0) {
    job.error = std::strerror(errno);
    job.is_records = false;
    return job;
  }
  stream_ = std::move(job);
  batches_.emplace(descriptor_, options_.max_bytes);
  return next_lines();
}

Job Source::next_lines() {
  auto job = stream_;
  job.records = batches_->next();
  job.error = job.records.error;
  job.last = job.records.last;
  if (job.last) close_stream();
  return job;
}

}  // namespace zubda
