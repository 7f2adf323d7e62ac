#include "input/files/walk.h"

#include <dirent.h>
#include <fnmatch.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <functional>
#include <memory>
#include <new>
#include <string_view>
#include <utility>

#include "input/files/extension.h"
#include "input/files/source_names.h"

namespace zubda {
namespace {

/// What is in a directory, in falling order; hidden names only if `hidden`. Returns an errno value, 0 if all is well.
int read_entries(const std::string& path, bool hidden, std::vector<DirectoryEntry>& entries) {
  const std::unique_ptr<DIR, int (*)(DIR*)> directory(::opendir(path.c_str()), ::closedir);
  if (directory == nullptr && errno == ENOMEM) throw std::bad_alloc();
  if (directory == nullptr) return errno;
  const dirent* entry = nullptr;
  while (errno = 0, (entry = ::readdir(directory.get())) != nullptr) {
    const std::string_view name = entry->d_name;
    const bool is_wanted = hidden ? name != "." && name != ".." : !name.starts_with('.');
    if (is_wanted) entries.push_back({std::string(name), entry->d_type == DT_REG});
  }
  const int error = errno;
  std::ranges::sort(entries, std::greater{}, &DirectoryEntry::name);
  return error;
}

bool matches(const std::string& pattern, const std::string& name, const std::string& relative, int flags = 0) {
  const bool is_path = pattern.find('/') != std::string::npos;
  return ::fnmatch(pattern.c_str(), (is_path ? relative : name).c_str(), flags | (is_path ? FNM_PATHNAME : 0)) == 0;
}

bool is_exclusion(const std::string& pattern) { return pattern.starts_with('!'); }

std::string why_not_found(const std::string& path, int error) {
  struct stat link {};
  if (error == ENOENT && ::lstat(path.c_str(), &link) == 0) return "symbolic link to nothing";
  return std::strerror(error);
}

bool is_link(const std::string& path) {
  struct stat link {};
  return ::lstat(path.c_str(), &link) == 0 && S_ISLNK(link.st_mode);
}

FileIdentity identity(const struct stat& status) { return {status.st_dev, status.st_ino}; }

/// Takes out of a Maildir, which has the folders `cur`, `new` and `tmp`, what is no message: files beside the folders
/// are indexes of mail servers, and those in `tmp` are not delivered.
void leave_out_maildir_files(std::vector<DirectoryEntry>& entries) {
  const auto has_folder = [&](std::string_view name) {
    return std::ranges::any_of(entries, [&](const auto& entry) { return !entry.is_file && entry.name == name; });
  };
  if (!has_folder("cur") || !has_folder("new") || !has_folder("tmp")) return;
  std::erase_if(entries, [](const auto& entry) { return entry.is_file || entry.name == "tmp"; });
}

/// Whether a path is that of a message in a Maildir: `cur/1580724000.M1P2.example.pl:2,S`. Its ending is that of a
/// host.
bool is_in_maildir(std::string_view path) {
  const auto slash = path.rfind('/');
  if (slash == std::string_view::npos) return false;
  const auto folder = path.substr(0, slash);
  const auto name = path.substr(slash + 1);
  const auto dot = name.find('.');
  return (folder == "cur" || folder == "new" || folder.ends_with("/cur") || folder.ends_with("/new")) &&
         dot != std::string_view::npos && dot >= 9 && name.find_first_not_of("0123456789") == dot;
}

}  // namespace

std::optional<FileIdentity> find_identity(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return identity(status);
}

Walk::Walk(std::string root, const WalkOptions& options, bool bare_names)
    : options_(options), root_(std::move(root)), bare_names_(bare_names) {}

bool WalkOptions::excludes(const std::string& name, const std::string& relative) const {
  const auto matched = [&](const std::string& pattern) { return matches(pattern, name, relative); };
  const auto matched_in_any_case = [&](const std::string& pattern) {
    return is_exclusion(pattern) && matches(pattern.substr(1), name, relative, FNM_CASEFOLD);
  };
  return std::ranges::any_of(exclude, matched) || std::ranges::any_of(any_case, matched_in_any_case);
}

bool WalkOptions::includes(const std::string& name, const std::string& relative) const {
  const auto matched = [&](const std::string& pattern) { return matches(pattern, name, relative); };
  const auto matched_in_any_case = [&](const std::string& pattern) {
    return !is_exclusion(pattern) && matches(pattern, name, relative, FNM_CASEFOLD);
  };
  if (include.empty() && std::ranges::all_of(any_case, is_exclusion)) return true;
  return std::ranges::any_of(include, matched) || std::ranges::any_of(any_case, matched_in_any_case);
}

bool WalkOptions::selects(const std::string& relative) const {
  const bool may_exclude = !exclude.empty() || std::ranges::any_of(any_case, is_exclusion);
  for (std::size_t begin = 0; begin <= relative.size();) {
    const auto end = std::min(relative.find('/', begin), relative.size());
    const auto name = std::string_view(relative).substr(begin, end - begin);
    if (!hidden && name.starts_with('.') && name != "." && name != "..") return false;
    if (may_exclude && excludes(std::string(name), relative.substr(0, end))) return false;
    begin = end + 1;
  }
  return includes(relative.substr(relative.rfind('/') + 1), relative);
}

std::optional<FoundInput> Walk::begin() {
  const auto root = *std::exchange(root_, std::nullopt);
  FoundInput input{root, root.substr(root.rfind('/') + 1)};
  struct stat status {};
  if (::stat(root.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) return input;
  input.relative.clear();
  folder_ = std::make_shared<const std::string>(root);
  if (options_.recursive) return enter(std::move(input), identity(status));
  input.error = "is a directory; --recursive reads the files in it";
  return input;
}

bool Walk::is_inside(const FileIdentity& identity) const {
  return std::ranges::find(inside_, identity, &Directory::identity) != inside_.end();
}

std::optional<FoundInput> Walk::enter(FoundInput input, FileIdentity identity) {
  if (is_inside(identity)) {
    input.error = "symbolic link to a directory that it is in";
    return input;
  }
  if (options_.follow_links) entered_.insert(identity);
  const bool is_bare = bare_names_ && input.relative.empty();
  Directory directory{is_bare                     ? ""
                      : input.path.ends_with('/') ? input.path
                                                  : input.path + "/",
                      input.relative.empty() ? "" : input.relative + "/",
                      identity,
                      {}};
  const int error = read_entries(input.path, options_.hidden, directory.entries);
  leave_out_maildir_files(directory.entries);
  inside_.push_back(std::move(directory));
  if (error == 0) return std::nullopt;
  input.error = std::strerror(error);
  return input;
}

std::optional<FoundInput> Walk::found_file(FoundInput input) const {
  const auto kind = options_.sources || is_in_maildir(input.relative)
                        ? std::string_view()
                        : kind_of_source(without_compression_ending(input.relative));
  if (!kind.empty()) input.passed_over = kind;
  return input;
}

std::optional<FoundInput> Walk::visit(FoundInput input, const DirectoryEntry& entry) {
  const auto& name = entry.name;
  if (options_.excludes(name, input.relative)) return std::nullopt;
  if (entry.is_file) return options_.includes(name, input.relative) ? found_file(std::move(input)) : std::nullopt;
  struct stat status {};
  const bool found = (options_.follow_links ? ::stat : ::lstat)(input.path.c_str(), &status) == 0;
  const int error = errno;
  if (found && S_ISDIR(status.st_mode)) {
    if (options_.output == identity(status)) return std::nullopt;
    if (options_.follow_links && is_link(input.path) && entered_.contains(identity(status)) &&
        !is_inside(identity(status))) {
      input.passed_over = "symbolic link to a folder that was read";
      return input;
    }
    return enter(std::move(input), identity(status));
  }
  if (!options_.includes(name, input.relative)) return std::nullopt;
  if (!found) input.error = why_not_found(input.path, error);
  else if (S_ISLNK(status.st_mode)) input.passed_over = "symbolic link";
  else if (!S_ISREG(status.st_mode)) input.warning = "skipped: neither a file nor a directory";
  return input.is_readable() ? found_file(std::move(input)) : input;
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
    auto path = directory.path + entry.name;
    if (path == "-") path = "./-";  // The name of standard input.
    FoundInput input{std::move(path), directory.relative + entry.name};
    input.folder = folder_;
    if (auto found = visit(std::move(input), entry)) return found;
  }
  return std::nullopt;
}

}  // namespace zubda
