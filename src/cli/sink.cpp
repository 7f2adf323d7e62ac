#include "cli/sink.h"

#include <fcntl.h>
#include <unistd.h>

#include "cli/diagnostics.h"
#include "cli/write_all.h"

namespace zubda {

Frames frames_of(const OutputFormat& format, bool has_contents) {
  return {format.frame, has_contents ? &format.contents : nullptr,
          format.opening != nullptr ? format.opening({}) : FrameOpening{}};
}

StreamSink::StreamSink(int descriptor, const std::string& name, const Frames& frames)
    : StreamSink([descriptor, name](std::string_view bytes) { write_all(descriptor, bytes, name); }, frames) {}

void StreamSink::put(Outcome& outcome) {
  if (frames_.contents != nullptr) contents_ += outcome.contents;
  documents_ += outcome.documents;
  if (outcome.output.empty()) return;
  // One write for all, so that lines of several programs on one pipe do not mix.
  if (any_) {
    outcome.output.insert(0, frames_.records.between);
  } else {
    outcome.output.insert(0, outcome.opening.records.append(frames_.records.begin));
    before_contents_ = std::move(outcome.opening.contents);
  }
  any_ = true;
  write_(outcome.output);
}

void StreamSink::finish() {
  if (!any_) write_(std::string(frames_.without_records.records).append(frames_.records.begin));
  if (!contents_.empty() && documents_ > 1)
    write_(before_contents_ + std::string(frames_.contents->begin) + contents_ + std::string(frames_.contents->end));
  write_(frames_.records.end);
}

void StreamSink::go_back(const State& state) {
  any_ = state.any;
  documents_ = state.documents;
  contents_.resize(state.contents);
}

FileSink::FileSink(const std::string& path, const Frames& frames, OutputRules rules)
    : file_(path, rules),
      stream_([this](std::string_view bytes) { compressor_ ? compressor_->write(bytes) : file_.write(bytes); },
              frames) {
  if (const auto ending = compression_ending(path); !ending.empty())
    compressor_ = std::make_unique<OutputCompressor>(ending, [this](std::string_view bytes) { file_.write(bytes); });
}

void FileSink::put(Outcome& outcome) {
  failed_ = failed_ || outcome.failure != Failure::none;
  if (outcome.job.is_records) return put_records(outcome);
  done_ = done_ || outcome.done > 0;
  stream_.put(outcome);
}

void FileSink::put_records(Outcome& outcome) {
  if (!records_) {
    if (compressor_) compressor_->end_stream();
    records_ = Stream{file_.mark(), stream_.state()};
  }
  records_->lost = records_->lost || outcome.failure == Failure::input;
  records_->done = records_->done || outcome.done > 0 || !outcome.output.empty();
  if (!records_->lost) stream_.put(outcome);
  if (!outcome.job.is_last()) return;
  if (records_->lost) take_back_records();
  else done_ = done_ || records_->done;
  records_.reset();
}

void FileSink::take_back_records() {
  if (compressor_) compressor_->drop_stream();
  file_.cut_to(records_->begin);
  stream_.go_back(records_->before);
}

void FileSink::finish() {
  if (failed_ && !done_) return;
  stream_.finish();
  if (compressor_) compressor_->finish();
  file_.finish();
  file_.commit();
  committed_ = true;
}

std::optional<WrittenFile> FileSink::written() const {
  if (!committed_) return std::nullopt;
  return file_.written();
}

void DirectorySink::prepare(Outcome& outcome) {
  const auto& job = outcome.job;
  const bool is_passed_over = outcome.documents == 0;
  if (job.is_records || job.output.empty() || is_passed_over || outcome.failure == Failure::input) return;
  auto file = std::make_unique<OutputFile>(job.output, rules_);
  StreamSink stream([&](std::string_view bytes) { file->write(bytes); }, frames_of(format_, false));
  stream.put(outcome);
  stream.finish();
  file->finish();
  const std::scoped_lock lock(prepared_mutex_);
  prepared_.emplace(job.output, std::move(file));
}

std::unique_ptr<OutputFile> DirectorySink::take_prepared(const std::string& output) {
  const std::scoped_lock lock(prepared_mutex_);
  auto node = prepared_.extract(output);
  return node.empty() ? nullptr : std::move(node.mapped());
}

void DirectorySink::put(Outcome& outcome) {
  if (outcome.job.is_records) return put_records(outcome);
  const auto file = take_prepared(outcome.job.output);
  if (!file) return;
  file->commit();
  outcome.written = file->written();
}

void DirectorySink::put_records(Outcome& outcome) {
  const auto& job = outcome.job;
  if (!records_) records_ = std::make_unique<FileSink>(job.output, frames_of(format_), rules_);
  records_->put(outcome);
  if (!job.is_last()) return;
  records_->finish();
  outcome.written = records_->written();
  records_.reset();
}

void sync_directories(const std::vector<std::string>& directories) {
  for (const auto& directory : directories) {
    const int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) continue;
    ::fsync(descriptor);
    ::close(descriptor);
  }
}

}  // namespace zubda
