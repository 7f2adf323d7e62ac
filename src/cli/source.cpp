#include "cli/source.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace zubda {
namespace {

constexpr std::size_t batch_bytes = std::size_t{256} << 10;

/// Reads once, at most a batch. Returns 0 at the end, -1 on errors.
ssize_t read_some(int descriptor, std::string& bytes) {
  const auto old_size = bytes.size();
  bytes.resize(old_size + batch_bytes);
  ssize_t count = 0;
  do count = ::read(descriptor, bytes.data() + old_size, batch_bytes);
  while (count < 0 && errno == EINTR);
  bytes.resize(old_size + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
  return count;
}

}  // namespace

Source::Source(const InputOptions& options, int standard_input)
    : options_(options), standard_input_(standard_input), names_(options.operands.begin(), options.operands.end()) {
  if (names_.empty()) names_.emplace_back("-");
  single_ = names_.size() == 1 && !is_records(names_.front());
}

Source::~Source() { close_records(); }

bool Source::is_records(std::string_view name) const {
  if (options_.format != "auto") return options_.format == "jsonl";
  return name.ends_with(".jsonl") || name.ends_with(".ndjson");
}

void Source::close_records() {
  if (descriptor_ >= 0 && descriptor_ != standard_input_) ::close(descriptor_);
  descriptor_ = -1;
}

std::optional<Job> Source::next() {
  if (descriptor_ >= 0)
    if (auto job = next_lines()) return job;
  if (names_.empty()) return std::nullopt;
  Job job;
  const auto name = names_.front();
  names_.pop_front();
  job.name = name == "-" ? "" : name;
  if (!is_records(name)) return job;
  job.is_records = true;
  current_ = job.name;
  next_line_ = 1;
  rest_.clear();
  descriptor_ = name == "-" ? standard_input_ : ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor_ >= 0) return next();
  job.error = std::strerror(errno);
  return job;
}

std::optional<Job> Source::next_lines() {
  Job job;
  job.name = current_;
  job.is_records = true;
  job.first_line = next_line_;
  job.lines = std::move(rest_);
  rest_.clear();
  for (;;) {
    const auto old_size = job.lines.size();
    const auto count = read_some(descriptor_, job.lines);
    if (count < 0) job.error = std::strerror(errno);
    if (count <= 0) {
      close_records();
      if (job.lines.empty() && job.error.empty()) return std::nullopt;
      return job;
    }
    const auto last_end = job.lines.rfind('\n');
    if (last_end == std::string::npos || last_end < old_size) {
      if (job.lines.size() <= options_.max_bytes) continue;
      // A record beyond the limit: what was read of it stays in the job as an overlong line, the rest is skipped.
      job.error = "";
      std::string skipped;
      while (read_some(descriptor_, skipped) > 0 && skipped.find('\n') == std::string::npos) skipped.clear();
      const auto end = skipped.find('\n');
      rest_ = end == std::string::npos ? "" : skipped.substr(end + 1);
      next_line_ = job.first_line + 1;
      return job;
    }
    rest_ = job.lines.substr(last_end + 1);
    job.lines.resize(last_end + 1);
    next_line_ = job.first_line + static_cast<std::size_t>(std::ranges::count(job.lines, '\n'));
    return job;
  }
}

}  // namespace zubda
