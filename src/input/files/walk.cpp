#include "input/files/walk.h"

#include <dirent.h>
#include <fnmatch.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <functional>
#include <utility>

namespace zubda {
namespace {

/// What is in a directory, hidden names left out, in falling order. Returns an errno value, 0 if all is well.
int read_entries(const std::string& path, std::vector<DirectoryEntry>& entries) {
  DIR* directory = ::opendir(path.c_str());
  if (directory == nullptr) return errno;
  errno = 0;
  while (const auto* entry = ::readdir(directory))
    if (entry->d_name[0] != '.') entries.push_back({entry->d_name, entry->d_type == DT_REG});
  const int error = errno;
  ::closedir(directory);
  std::ranges::sort(entries, std::greater{}, &DirectoryEntry::name);
  return error;
}

bool matches(const std::vector<std::string>& patterns, const std::string& name, const std::string& relative) {
  return std::ranges::any_of(patterns, [&](const std::string& pattern) {
    const bool is_path = pattern.find('/') != std::string::npos;
    return ::fnmatch(pattern.c_str(), (is_path ? relative : name).c_str(), is_path ? FNM_PATHNAME : 0) == 0;
  });
}

std::string why_not_found(const std::string& path, int error) {
  struct stat link {};
  if (error == ENOENT && ::lstat(path.c_str(), &link) == 0) return "symbolic link to nothing";
  return std::strerror(error);
}

FileIdentity identity(const struct stat& status) { return {status.st_dev, status.st_ino}; }

}  // namespace

std::optional<FileIdentity> find_identity(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return identity(status);
}

Walk::Walk(std::string root, const WalkOptions& options) : options_(options), root_(std::move(root)) {}

bool Walk::is_excluded(const std::string& name, const std::string& relative) const {
  return matches(options_.exclude, name, relative);
}

bool Walk::is_included(const std::string& name, const std::string& relative) const {
  return options_.include.empty() || matches(options_.include, name, relative);
}

std::optional<FoundInput> Walk::begin() {
  const auto root = *std::exchange(root_, std::nullopt);
  FoundInput input{root, root.substr(root.rfind('/') + 1)};
  struct stat status {};
  if (::stat(root.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) return input;
  input.relative.clear();
  if (options_.recursive) return enter(std::move(input), identity(status));
  input.error = "is a directory; --recursive reads the files in it";
  return input;
}

std::optional<FoundInput> Walk::enter(FoundInput input, FileIdentity identity) {
  if (std::ranges::find(inside_, identity, &Directory::identity) != inside_.end()) {
    input.error = "symbolic link to a directory that it is in";
    return input;
  }
  Directory directory{input.path.ends_with('/') ? input.path : input.path + "/",
                      input.relative.empty() ? "" : input.relative + "/",
                      identity,
                      {}};
  const int error = read_entries(input.path, directory.entries);
  inside_.push_back(std::move(directory));
  if (error == 0) return std::nullopt;
  input.error = std::strerror(error);
  return input;
}

std::optional<FoundInput> Walk::visit(FoundInput input, const DirectoryEntry& entry) {
  const auto& name = entry.name;
  if (is_excluded(name, input.relative)) return std::nullopt;
  if (entry.is_file) return is_included(name, input.relative) ? std::optional(std::move(input)) : std::nullopt;
  struct stat status {};
  const bool found = ::stat(input.path.c_str(), &status) == 0;
  const int error = errno;
  if (found && S_ISDIR(status.st_mode)) {
    if (options_.output == identity(status)) return std::nullopt;
    return enter(std::move(input), identity(status));
  }
  if (!is_included(name, input.relative)) return std::nullopt;
  if (!found) input.error = why_not_found(input.path, error);
  else if (!S_ISREG(status.st_mode)) input.warning = "skipped: neither a file nor a directory";
  return input;
}

std::optional<FoundInput> Walk::next() {
  if (root_)
    if (auto input = begin()) return input;
  while (!inside_.empty()) {
    auto& directory = inside_.back();
    if (directory.entries.empty()) {
      inside_.pop_back();
      continue;
    }
    const auto entry = std::move(directory.entries.back());
    directory.entries.pop_back();
    if (auto input = visit({directory.path + entry.name, directory.relative + entry.name}, entry)) return input;
  }
  return std::nullopt;
}

}  // namespace zubda
