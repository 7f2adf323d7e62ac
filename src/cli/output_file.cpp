#include "cli/output_file.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <charconv>
#include <climits>
#include <cstdio>
#include <ctime>
#include <utility>
#include <vector>

#include "cli/diagnostics.h"
#include "cli/write_all.h"

namespace zubda {
namespace {

constexpr std::string_view suffix = ".tmp";

/// What the temporary names of this host begin with. Containers may share a host's name, but not its process numbers:
/// hence the number of their namespace.
std::string host_prefix() {
  char host[HOST_NAME_MAX + 1] = "";
  ::gethostname(host, sizeof host - 1);
  struct stat processes {};
  ::stat("/proc/self/ns/pid", &processes);
  std::string name = host;
  for (char& c : name)
    if (c == '/') c = '_';
  return ".zubda-" + name + "-" + std::to_string(processes.st_ino) + "-";
}

/// A name that no other run, here or on another host, gives at the same time.
std::string temporary_name() {
  static const auto prefix = host_prefix() + std::to_string(::getpid()) + "-";
  static std::atomic<unsigned> counter = 0;
  return prefix + std::to_string(counter++) + std::string(suffix);
}

/// Creates `directory` and those it is in. What fails shows when a file is created there.
void create_directories(const std::string& directory) {
  if (::mkdir(directory.c_str(), 0777) == 0 || errno != ENOENT) return;
  for (auto end = directory.find('/', 1); end != std::string::npos; end = directory.find('/', end + 1))
    ::mkdir(directory.substr(0, end).c_str(), 0777);
  ::mkdir(directory.c_str(), 0777);
}

/// Whether the run that wrote a temporary file has ended. `number` begins with its process number, which another
/// program may have got since: then age tells.
bool is_abandoned(std::string_view number, std::time_t written) {
  constexpr std::time_t hour = 3600;
  pid_t process = 0;
  std::from_chars(number.data(), number.data() + number.size(), process);
  return (process > 0 && ::kill(process, 0) != 0 && errno == ESRCH) || written + hour < std::time(nullptr);
}

int create(const std::string& path) { return ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666); }

/// Gives a file a name that no other has: EEXIST if one has it. The kernel sees to it that nobody comes between. A file
/// system without that has links, which are refused in the same way; one without both, such as FAT, is asked before.
bool name_anew(const std::string& from, const std::string& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return true;
  if (errno != EINVAL && errno != ENOSYS) return false;
  if (::link(from.c_str(), to.c_str()) == 0) {
    ::unlink(from.c_str());
    return true;
  }
  if (errno != EPERM && errno != EOPNOTSUPP) return false;
  struct stat other {};
  if (::lstat(to.c_str(), &other) != 0) return errno == ENOENT && ::rename(from.c_str(), to.c_str()) == 0;
  errno = EEXIST;
  return false;
}

}  // namespace

std::string directory_of(const std::string& path) {
  const auto slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

OutputFile::OutputFile(std::string path, OutputRules rules)
    : path_(std::move(path)),
      temporary_(path_.substr(0, path_.rfind('/') + 1) + temporary_name()),
      removed_on_signal_(temporary_),
      descriptor_(create(temporary_)),
      may_replace_(rules.may_replace) {
  if (descriptor_ < 0 && errno == ENOENT) {
    create_directories(directory_of(path_));
    descriptor_ = create(temporary_);
  }
  if (descriptor_ < 0) throw WriteError(shell_quoted(path_), errno);
  removed_on_signal_.made();
  if (rules.with_checksum) sum_.emplace();
  struct stat old {};
  if (::stat(path_.c_str(), &old) == 0) ::fchmod(descriptor_, old.st_mode & 0777);
}

OutputFile::~OutputFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void OutputFile::fail(int error) const { throw WriteError(shell_quoted(path_), error); }

void OutputFile::write(std::string_view bytes) {
  write_all(descriptor_, bytes, shell_quoted(path_));
  bytes_ += bytes.size();
  if (sum_) sum_->add(bytes);
}

OutputFile::Mark OutputFile::mark() const { return {static_cast<off_t>(bytes_), sum_}; }

void OutputFile::cut_to(const Mark& mark) {
  if (::ftruncate(descriptor_, mark.size) != 0 || ::lseek(descriptor_, mark.size, SEEK_SET) < 0) fail(errno);
  bytes_ = static_cast<std::uint64_t>(mark.size);
  sum_ = mark.sum;
}

std::optional<WrittenFile> OutputFile::written() const {
  if (!sum_) return std::nullopt;
  return WrittenFile{bytes_, sum_->hex()};
}

void OutputFile::finish() {
  const bool synced = ::fsync(descriptor_) == 0 || errno == EINVAL;  // EINVAL: the file system has no fsync.
  const int error = errno;
  const bool closed = ::close(std::exchange(descriptor_, -1)) == 0;
  if (!synced) fail(error);
  if (!closed) fail(errno);
}

void OutputFile::commit() {
  if (may_replace_ ? ::rename(temporary_.c_str(), path_.c_str()) != 0 : !name_anew(temporary_, path_)) fail(errno);
  temporary_.clear();
}

void remove_old_temporaries(const std::string& directory) {
  const auto prefix = host_prefix();
  std::vector<std::string> old;
  DIR* entries = ::opendir(directory.c_str());
  if (entries == nullptr) return;
  while (const auto* entry = ::readdir(entries)) {
    const std::string_view name = entry->d_name;
    struct stat status {};
    if (!name.starts_with(prefix) || !name.ends_with(suffix)) continue;
    if (::fstatat(::dirfd(entries), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(status.st_mode) &&
        is_abandoned(name.substr(prefix.size()), status.st_mtime))
      old.push_back(directory + "/" + std::string(name));
  }
  ::closedir(entries);
  for (const auto& path : old) ::unlink(path.c_str());
}

}  // namespace zubda
