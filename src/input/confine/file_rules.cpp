#include "input/confine/file_rules.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

#include "input/files/above_standard.h"

namespace zubda {
namespace {

// Of versions of Landlock that are newer than the headers it may be built with.
constexpr std::uint64_t access_refer = 1U << 13;
constexpr std::uint64_t access_truncate = 1U << 14;
constexpr std::uint64_t access_ioctl = 1U << 15;
constexpr std::uint64_t all_of_tcp = 3;
constexpr std::uint64_t abstract_sockets_and_signals = 3;

/// The kernel takes a structure that is longer than its own, as long as what it does not know is 0.
struct Handled {
  std::uint64_t files = 0;
  std::uint64_t network = 0;
  std::uint64_t scoped = 0;
};

constexpr std::uint64_t access_read = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t access_write =
    access_read | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
    LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK |
    LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_SYM | access_refer | access_truncate | access_ioctl;
/// What there is for a file that is no folder.
constexpr std::uint64_t access_of_files = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE |
                                          LANDLOCK_ACCESS_FS_WRITE_FILE | access_truncate | access_ioctl;

std::uint64_t bits_of(FileAccess access) {
  switch (access) {
    case FileAccess::read: return access_read;
    case FileAccess::run: return access_read | LANDLOCK_ACCESS_FS_EXECUTE;
    case FileAccess::write: return access_write;
    case FileAccess::remove_folders: return LANDLOCK_ACCESS_FS_REMOVE_DIR;
    case FileAccess::sockets: return LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_REMOVE_FILE;
  }
  return 0;
}

/// The version of Landlock, 0 when there is none. A container whose rules are older than Landlock refuses the call.
int landlock_version() {
  const auto version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version >= 0) return static_cast<int>(version);
  if (errno == ENOSYS || errno == EOPNOTSUPP || errno == EPERM) return 0;
  throw std::runtime_error(std::strerror(errno));
}

/// All that a version knows is forbidden unless it is granted.
Handled handled_by(int version) {
  Handled handled;
  handled.files = LANDLOCK_ACCESS_FS_MAKE_SYM * 2 - 1;  // Those of the first version end here.
  if (version >= 2) handled.files |= access_refer;
  if (version >= 3) handled.files |= access_truncate;
  if (version >= 4) handled.network = all_of_tcp;
  if (version >= 5) handled.files |= access_ioctl;
  if (version >= 6) handled.scoped = abstract_sockets_and_signals;
  return handled;
}

/// Adds a rule. False with errno when that fails, true when there is no such file, or one that needs no rule: a pipe.
/// Async-signal-safe.
bool add_rule(int rules, const char* path, std::uint64_t access) noexcept {
  const int file = ::open(path, O_PATH | O_CLOEXEC);
  if (file < 0) return errno != EMFILE && errno != ENFILE && errno != ENOMEM;
  struct stat status {};
  const bool is_known = ::fstat(file, &status) == 0;
  const landlock_path_beneath_attr rule{S_ISDIR(status.st_mode) ? access : access & access_of_files, file};
  const bool is_added = is_known && ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
  const int error = errno;
  ::close(file);
  errno = error;
  return is_added || error == EBADFD;
}

}  // namespace

bool has_file_rules() { return landlock_version() > 0; }

FileRules::FileRules(std::span<const FileGrant> grants) {
  const auto version = landlock_version();
  if (version == 0) return;
  const auto handled = handled_by(version);
  known_ = handled.files;
  const auto rules = ::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0);
  rules_.emplace(above_standard(Descriptor(static_cast<int>(rules))));
  for (const auto& [path, access] : grants)
    if (!add_rule(rules_->get(), path.c_str(), bits_of(access) & known_))
      throw std::runtime_error(std::strerror(errno));
}

bool FileRules::enforce() const noexcept {
  if (!rules_) return true;
  return add_rule(rules_->get(), "/proc/self", access_read) && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         ::syscall(SYS_landlock_restrict_self, rules_->get(), 0) == 0;
}

}  // namespace zubda
