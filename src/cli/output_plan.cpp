#include "cli/output_plan.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstring>
#include <filesystem>
#include <optional>
#include <unordered_map>
#include <utility>

#include "cli/diagnostics.h"
#include "cli/finished_output.h"
#include "cli/output_file.h"
#include "cli/write_all.h"
#include "input/files/extension.h"
#include "text/ascii.h"

namespace zubda {
namespace {

/// The errno value of lstat() for `path`; 0 when something is there.
int lstat_error(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0 ? 0 : errno;
}

/// Whether no file can have that name; works also for directories that do not exist yet.
bool is_name_too_long(const std::string& path) {
  return path.size() >= PATH_MAX || path.size() - (path.rfind('/') + 1) > NAME_MAX;
}

bool is_directory(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

/// What cannot be looked at may be there: a disk that fails is no mistake of who calls.
void require_directory(const std::string& directory) {
  struct stat status {};
  const bool is_known = ::stat(directory.c_str(), &status) == 0;
  if (!is_known && errno != ENOENT && errno != ENOTDIR) throw WriteError(shell_quoted(directory), errno);
  if (!is_known || !S_ISDIR(status.st_mode)) throw UsageError(shell_quoted(directory) + ": no such directory");
}

void require_writable(const std::string& directory) {
  if (::access(directory.c_str(), W_OK | X_OK) != 0) throw WriteError(shell_quoted(directory), errno);
}

/// Lets inputs that would be written to one file keep their endings. Two names that differ in the case of their letters
/// only are one name on many file systems. A name with its ending may meet another one's: hence the rounds, which end
/// when all endings are kept.
void keep_endings_that_differ(std::vector<Job>& jobs, const OutputOptions& options) {
  std::vector<bool> kept(jobs.size());
  for (bool changed = true; changed;) {
    changed = false;
    std::unordered_map<std::string, std::size_t> counts;
    for (const auto& job : jobs) ++counts[to_ascii_lower(job.output)];
    for (std::size_t i = 0; i < jobs.size(); ++i) {
      auto& output = jobs[i].output;
      if (output.empty() || kept[i] || counts[to_ascii_lower(output)] < 2) continue;
      output = output_path(options.directory, jobs[i].input.relative, options.format->extension, true);
      kept[i] = changed = true;
    }
  }
}

void refuse_clashes(const std::vector<Job>& jobs) {
  std::unordered_map<std::string, const Job*> writers;
  for (const auto& job : jobs) {
    if (job.output.empty()) continue;
    const auto [writer, is_new] = writers.emplace(to_ascii_lower(job.output), &job);
    if (!is_new)
      throw UsageError(shell_quoted(writer->second->input.path) + " and " + shell_quoted(job.input.path) +
                       " would both be written to " + shell_quoted(writer->second->output));
  }
  for (const auto& job : jobs)
    if (const auto parent = writers.find(to_ascii_lower(directory_of(job.output))); parent != writers.end())
      throw UsageError(shell_quoted(parent->second->output) + " would be both a file and a directory");
}

bool is_input(const std::string& output, const std::vector<FoundInput>& inputs) {
  const auto identity = find_identity(output);
  return identity && std::ranges::any_of(inputs, [&](const FoundInput& input) {
           return input.path != "-" && find_identity(input.path) == identity;
         });
}

void refuse_to_write_to_input(const std::string& output) {
  throw UsageError(shell_quoted(output) + " is both input and output");
}

/// Applies `--if-exists` to a job. Returns whether the job is to be done. `existing` has the directories that exist,
/// sorted: nothing is looked up in others.
bool apply_if_exists(Job& job, const OutputOptions& options, const FinishedTest& is_finished,
                     const std::vector<std::string>& existing) {
  const bool may_exist = std::ranges::binary_search(existing, directory_of(job.output));
  const int error = is_name_too_long(job.output) ? ENAMETOOLONG : may_exist ? lstat_error(job.output) : ENOENT;
  if (error == ENAMETOOLONG) {
    job.input.error = "name of the output: " + std::string(std::strerror(error));
    job.output.clear();
  }
  if (error != 0) return true;
  if (is_finished && is_finished(job)) return false;
  if (!is_finished && options.if_exists != "replace")
    throw UsageError(shell_quoted(job.output) + " exists; --if-exists skip, older or replace tells what to do");
  if (is_directory(job.output)) throw UsageError(shell_quoted(job.output) + " is a directory");
  if (find_identity(job.output) == find_identity(job.input.path)) refuse_to_write_to_input(job.output);
  return true;
}

/// The directories of all outputs, sorted.
std::vector<std::string> output_directories(const std::vector<Job>& jobs) {
  std::vector<std::string> directories;
  for (const auto& job : jobs)
    if (!job.output.empty()) directories.push_back(directory_of(job.output));
  std::ranges::sort(directories);
  directories.erase(std::unique(directories.begin(), directories.end()), directories.end());
  return directories;
}

void create_output_directory(const std::string& directory) {
  if (::mkdir(directory.c_str(), 0777) == 0) return;
  const int error = errno;
  if (is_directory(directory)) return require_writable(directory);
  if (error == ENOENT) throw UsageError(shell_quoted(directory_of(directory)) + ": " + std::strerror(error));
  if (error == EEXIST) throw UsageError(shell_quoted(directory) + " is no directory");
  throw WriteError(shell_quoted(directory), error);
}

}  // namespace

std::string output_folder(const std::string& directory, const std::string& relative) {
  std::filesystem::path below;
  for (const auto& part : std::filesystem::path(relative).lexically_normal().relative_path())
    if (part != "..") below /= part;
  return directory + (directory.ends_with('/') ? "" : "/") + below.string();
}

std::string output_path(const std::string& directory, const std::string& relative, std::string_view extension,
                        bool keep_ending) {
  std::filesystem::path path(keep_ending ? relative : std::string(without_compression_ending(relative)));
  if (keep_ending) path += extension;
  else path.replace_extension(extension);
  return output_folder(directory, path.string());
}

OutputPlan plan_output_directory(std::vector<FoundInput> inputs, const OutputOptions& options,
                                 FinishedTest is_finished) {
  if (!is_finished) is_finished = finished_test(options);
  OutputPlan plan;
  for (auto& input : inputs) {
    auto output =
        input.is_readable() ? output_path(options.directory, input.relative, options.format->extension, false) : "";
    plan.jobs.push_back({std::move(input), std::move(output)});
  }
  keep_endings_that_differ(plan.jobs, options);
  refuse_clashes(plan.jobs);
  plan.directories = output_directories(plan.jobs);
  auto existing = plan.directories;
  std::erase_if(existing, [](const std::string& directory) { return lstat_error(directory) != 0; });
  std::erase_if(plan.jobs,
                [&](Job& job) { return !job.output.empty() && !apply_if_exists(job, options, is_finished, existing); });
  create_output_directory(options.directory);
  return plan;
}

bool check_output_file(const std::vector<FoundInput>& inputs, const OutputOptions& options,
                       const std::function<bool()>& is_resumed_and_finished) {
  const auto& file = options.file;
  if (is_directory(file)) throw UsageError(shell_quoted(file) + " is a directory; --output-dir writes into one");
  const auto directory = directory_of(file);
  require_directory(directory);
  if (is_special_file(file)) return true;
  const bool exists = lstat_error(file) == 0;
  const auto is_finished_for = [&](const FoundInput& input) {
    return is_finished(file, input.path, options.if_exists, *options.format);
  };
  const bool leaves_finished =
      !is_resumed_and_finished && (options.if_exists == "skip" || options.if_exists == "older");
  if (exists && leaves_finished && std::ranges::all_of(inputs, is_finished_for)) return false;
  if (exists && is_resumed_and_finished && is_resumed_and_finished()) return false;
  if (exists && options.if_exists == "fail" && !is_resumed_and_finished)
    throw UsageError(shell_quoted(file) + " exists");
  if (exists && is_input(file, inputs)) refuse_to_write_to_input(file);
  require_writable(directory);
  return true;
}

std::string final_path(const std::string& path) {
  std::error_code error;
  const auto real = std::filesystem::canonical(path, error);
  return error ? path : real.string();
}

bool is_special_file(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

}  // namespace zubda
