#include "cli/sink.h"

#include <fcntl.h>
#include <unistd.h>

#include "cli/descriptor.h"
#include "cli/messages.h"

namespace zubda {

void Console::report(std::string_view lines) noexcept {
  try {
    progress_.erase();
    write_all(descriptor_, lines, "standard error");
  } catch (const WriteError&) {
    // Nobody listens.
  }
}

void StreamSink::put(Outcome& outcome) {
  if (frames_.contents != nullptr) contents_ += outcome.contents;
  if (outcome.output.empty()) return;
  // One write for all, so that lines of several programs on one pipe do not mix.
  outcome.output.insert(0, any_ ? frames_.records.between : frames_.records.begin);
  any_ = true;
  write_all(descriptor_, outcome.output, name_);
}

void StreamSink::finish() {
  if (!any_) write_all(descriptor_, frames_.records.begin, name_);
  if (!contents_.empty())
    write_all(descriptor_, std::string(frames_.contents->begin) + contents_ + std::string(frames_.contents->end),
              name_);
  write_all(descriptor_, frames_.records.end, name_);
}

void FileSink::finish() {
  stream_.finish();
  file_.finish();
  file_.commit();
}

void DirectorySink::prepare(Outcome& outcome) {
  if (outcome.is_records || outcome.path.empty() || outcome.lost) return;
  auto file = std::make_unique<OutputFile>(outcome.path);
  StreamSink stream(file->descriptor(), shell_quoted(outcome.path), Frames{format_.one});
  stream.put(outcome);
  stream.finish();
  file->finish();
  outcome.file = file.get();
  const std::scoped_lock lock(prepared_mutex_);
  prepared_.push_back(std::move(file));
}

void DirectorySink::put(Outcome& outcome) {
  if (outcome.is_records) return put_records(outcome);
  if (outcome.file == nullptr) return;
  outcome.file->commit();
  const std::scoped_lock lock(prepared_mutex_);
  std::erase_if(prepared_, [&](const auto& file) { return file.get() == outcome.file; });
}

void DirectorySink::put_records(Outcome& outcome) {
  if (stream_ == nullptr) {
    stream_file_ = std::make_unique<OutputFile>(outcome.path);
    stream_ = std::make_unique<StreamSink>(stream_file_->descriptor(), shell_quoted(outcome.path),
                                           Frames{format_.several, &format_.contents});
  }
  stream_->put(outcome);
  if (!outcome.last) return;
  stream_->finish();
  stream_.reset();
  if (!outcome.lost) {
    stream_file_->finish();
    stream_file_->commit();
  }
  stream_file_.reset();
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
