#include "cli/manifest.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "cli/diagnostics.h"
#include "cli/exit_status.h"
#include "cli/write_all.h"
#include "input/files/byte_stream.h"
#include "input/files/descriptor.h"
#include "input/records/line_batches.h"

namespace zubda {
namespace {

/// Of one line: names of files have at most 4 KB, options a few more.
constexpr std::size_t max_line_bytes = std::size_t{1} << 20;

[[noreturn]] void refuse(const std::string& path, const std::string& reason) {
  throw UsageError(shell_quoted(path) + ": " + reason);
}

/// Whether the file at `path` has these bytes.
bool has_bytes(const std::string& path, const WrittenFile& written) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
  if (static_cast<std::uint64_t>(status.st_size) != written.bytes) return false;
  try {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    const auto stream = stream_of(file.get());
    Sha256 sum;
    std::array<char, std::size_t{16} << 10> block;
    while (const auto count = stream(block.data(), block.size())) sum.add({block.data(), count});
    return sum.hex() == written.sha256;
  } catch (const std::runtime_error&) {
    return false;  // It cannot be read: it is made anew.
  }
}

bool is_same_input(const ManifestLine& a, const ManifestLine& b) {
  return a.state.is_known() && a.name == b.name && a.state == b.state;
}

/// Whether the last byte of the file, if it has any, is a line end.
bool ends_with_line(int descriptor) {
  const auto size = ::lseek(descriptor, 0, SEEK_END);
  char last = '\n';
  return size <= 0 || (::pread(descriptor, &last, 1, size - 1) == 1 && last == '\n');
}

}  // namespace

Manifest::Manifest(std::string path, RunIdentity run, bool reads_all) : path_(std::move(path)), run_(std::move(run)) {
  struct stat status {};
  if (::stat(path_.c_str(), &status) == 0) {
    if (!S_ISREG(status.st_mode)) refuse(path_, "a manifest is a regular file");
    if (::access(path_.c_str(), W_OK) != 0) throw WriteError(shell_quoted(path_), errno);
    read(reads_all);
    return;
  }
  if (errno != ENOENT) refuse(path_, std::strerror(errno));
  const auto directory = directory_of(path_);
  if (::stat(directory.c_str(), &status) != 0) refuse(directory, "no such directory");
  if (::access(directory.c_str(), W_OK | X_OK) != 0) throw WriteError(shell_quoted(directory), errno);
}

Manifest::~Manifest() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void Manifest::warn(std::size_t line, std::string_view reason) {
  warnings_ += message(path_ + ":" + std::to_string(line), reason);
}

void Manifest::read(bool reads_all) {
  try {
    const Descriptor file(::open(path_.c_str(), O_RDONLY | O_CLOEXEC));
    ::flock(file.get(), LOCK_SH);  // Another run may be writing. Where there are no locks, a line may seem cut short.
    LineBatches batches(stream_of(file.get()), max_line_bytes);
    for (bool last = false; !last;) {
      const auto batch = batches.next();
      last = batch.last;
      if (!batch.error.empty()) throw std::runtime_error(batch.error);
      auto number = batch.first_line;
      if (batch.overlong) warn(number, "no line of a manifest, passed over");
      for (std::string_view lines = batch.lines; !lines.empty(); ++number) {
        const auto end = lines.find('\n');
        if (end == std::string_view::npos) return warn(number, "cut short, passed over");
        take(lines.substr(0, end), number);
        if (!reads_all && number == 1) return;
        lines.remove_prefix(end + 1);
      }
    }
  } catch (const UsageError&) {
    throw;
  } catch (const std::runtime_error& reason) {
    refuse(path_, reason.what());
  }
}

/// Keeps a line. Several lines of one output are inputs of it, the first of which begins anew.
void Manifest::take(std::string_view text, std::size_t number) {
  if (text.empty()) return;
  auto read = parse_manifest_line(text);
  // A file that does not begin like a manifest is something else, which must not be written to.
  if (!read && number == 1) refuse(path_, "is no manifest of this version of zubda");
  if (!read) return warn(number, "no line of a manifest, passed over");
  if (read->run.version != run_.version)
    refuse(path_ + ":" + std::to_string(number),
           "of another run, by version " + read->run.version + " and not " + run_.version);
  if (read->run.options != run_.options)
    refuse(path_ + ":" + std::to_string(number),
           "of another run, with " + read->run.options + " and not " + run_.options);
  auto& lines = done_[read->line.output];
  if (read->line.number == 0) lines.clear();
  if (lines.size() == read->line.number) lines.push_back(std::move(read->line));
}

std::optional<std::size_t> Manifest::failures_of_finished(const std::string& output,
                                                          std::span<const ManifestLine> inputs) const {
  const auto found = done_.find(valid_text(output));
  if (found == done_.end()) return std::nullopt;
  const auto& lines = found->second;
  if (lines.size() != lines.front().input_count || !std::ranges::equal(lines, inputs, is_same_input))
    return std::nullopt;
  if (!lines.front().written || !has_bytes(output, *lines.front().written)) return std::nullopt;
  std::size_t failures = 0;
  for (const auto& line : lines) failures += line.failures;
  return failures;
}

void Manifest::open() {
  descriptor_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
  if (descriptor_ < 0) throw WriteError(shell_quoted(path_), errno);
}

void Manifest::add(std::span<const ManifestLine> lines) {
  if (lines.empty()) return;
  if (descriptor_ < 0) open();
  std::string text;
  for (const auto& line : lines) text += format_manifest_line(line, run_);
  ::flock(descriptor_, LOCK_EX);
  if (!ends_with_line(descriptor_)) text.insert(0, 1, '\n');
  try {
    write_all(descriptor_, text, shell_quoted(path_));
  } catch (const WriteError&) {
    ::flock(descriptor_, LOCK_UN);
    throw;
  }
  ::flock(descriptor_, LOCK_UN);
}

}  // namespace zubda
