/// Decides which file each output goes to, and checks it, before anything is read.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/finished_output.h"
#include "cli/job.h"

namespace zubda {

/// The jobs of a run with their output files.
struct OutputPlan {
  std::vector<Job> jobs;                 ///< One for each input.
  std::vector<std::string> directories;  ///< That files are written to, sorted.
};

/// The plan of `--output-dir`: each input's path with the extension of the format, in place of its own or, where two
/// inputs would be written to one file, behind it (`report.pdf.txt`). Files that exist are left out, replaced or
/// refused as `--if-exists` says. Throws UsageError when two inputs would be written to one file, when a file exists
/// that must not, when an output is an input or the directory cannot be; WriteError when it cannot be written to.
/// Creates the directory. A file for which `is_finished` holds is left out in any case; if there is such a test, all
/// others are replaced.
OutputPlan plan_output_directory(std::vector<FoundInput> inputs, const OutputOptions& options,
                                 FinishedTest is_finished = {});

/// `relative` below `directory` with another extension, or with `keep_ending` one more; parts that lead out of the
/// directory are dropped.
std::string output_path(const std::string& directory, const std::string& relative, std::string_view extension,
                        bool keep_ending);

/// `relative` below `directory`, as it is but for parts that lead out of the directory.
std::string output_folder(const std::string& directory, const std::string& relative);

/// Checks `--output`: the same for one file. Returns whether there is anything to do.
bool check_output_file(const std::vector<FoundInput>& inputs, const OutputOptions& options,
                       const std::function<bool()>& is_resumed_and_finished = {});

/// Where the file at `path` is once symbolic links are followed, so that it is replaced and not the link.
std::string final_path(const std::string& path);

/// Whether `path` is something other than a regular file, which is written to as it is: a device, a pipe.
bool is_special_file(const std::string& path);

}  // namespace zubda
