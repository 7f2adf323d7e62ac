#include "cli/source.h"

#include <limits.h>
#include <sys/stat.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "cli/diagnostics.h"
#include "cli/inputs.h"
#include "cli/output_plan.h"
#include "input/files/source_names.h"
#include "input/formats.h"
#include "input/reader.h"
#include "text/ascii.h"

namespace zubda {
namespace {

/// The path of a document in its container: of ":./a/b.txt" a/b.txt; empty for "#3".
std::string path_in_container(std::string_view member) {
  if (!member.starts_with(':')) return {};
  member.remove_prefix(1);
  while (member.starts_with("./")) member.remove_prefix(2);
  return std::string(member);
}

/// The folder for the files of a container's documents.
std::string folder_of_outputs(const FoundInput& input) {
  return (input.relative.empty() ? input.path : input.relative) + ".d";
}

bool exists(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0;
}

}  // namespace

Source::Source(const Command& command, int standard_input, NextInput next_input, FinishedTest is_finished)
    : command_(command),
      selection_(walk_options(command.input)),
      standard_input_(standard_input),
      next_input_(std::move(next_input)),
      is_finished_(is_finished ? std::move(is_finished) : finished_test(command.output)) {}

std::optional<Job> Source::next() {
  for (;;) {
    if (batches_) return next_batch();
    if (container_) {
      if (auto job = next_member()) return job;
      continue;
    }
    auto job = next_input_();
    if (!job || !job->input.is_readable()) return job;
    if (auto whole = open(std::move(*job))) return whole;
  }
}

std::optional<Job> Source::open(Job job) {
  try {
    auto opened = open_input(job.input.path, standard_input_, command_.input);
    if (opened.records != nullptr) {
      separator_ = opened.records->separator;
      batches_ = open_batches(std::move(opened.bytes));
      job.is_records = true;
    } else if (opened.container) {
      container_ = std::move(opened.container);
      budget_ = UnpackBudget(command_.input.max_archive_bytes);
      members_ = 0;
      outputs_.clear();
    } else {
      job.bytes = std::move(opened.bytes);
      job.file = std::move(opened.file);
      return job;
    }
  } catch (const std::runtime_error& reason) {
    job.input.error = reason.what();
    return job;
  }
  current_ = std::move(job);
  if (!container_) return std::nullopt;
  // What a container holds beside texts is passed over as in a folder.
  if (current_.input.folder == nullptr)
    current_.input.folder = std::make_shared<const std::string>(current_.input.path);
  else current_.is_walked = true;
  const auto folder = output_folder(command_.output.directory, folder_of_outputs(current_.input));
  if (current_.output.empty() || !exists(folder) || is_finished_ || !command_.output.if_exists_is_fail())
    return std::nullopt;
  return failed_container(shell_quoted(folder) + " exists; --if-exists skip, older or replace tells what to do");
}

std::unique_ptr<RecordBatches> Source::open_batches(ByteStream bytes) const {
  if (separator_ != '\0' && separator_ != '\t')
    return std::make_unique<RowBatches>(std::move(bytes), command_.input.record_limit());
  return std::make_unique<LineBatches>(std::move(bytes), command_.input.record_limit());
}

Job Source::next_batch() {
  auto job = current_;
  job.batch = batches_->next();
  if (separator_ != '\0' && job.header == nullptr) {
    take_header(job, separator_);
    current_.header = job.header;
  }
  if (!job.is_records || job.is_last()) batches_.reset();
  return job;
}

void Source::take_header(Job& job, char separator) const {
  const auto& input = command_.input;
  auto& [lines, first_line, overlong, last, error] = job.batch;
  const auto row = std::string_view(lines).substr(0, std::min(row_end(lines, separator), lines.size()));
  try {
    if (!error.empty()) throw std::runtime_error(error);
    if (overlong) throw std::runtime_error("a row of more than " + std::to_string(input.record_limit()) + " bytes");
    if (trim_ascii(row).empty()) job.input.warning = "empty";
    else
      job.header = std::make_shared<const TableHeader>(read_header(row, separator, input.encoding, input.fields.text));
    first_line += static_cast<std::size_t>(std::ranges::count(row, '\n'));
    lines.erase(0, row.size());
  } catch (const std::runtime_error& reason) {
    // A table of anything else is data, which a folder may hold.
    (job.input.folder != nullptr ? job.input.passed_over : job.input.error) = reason.what();
  }
  if (job.input.is_readable()) return;
  job.is_records = false;
  job.batch = {};
}

Job Source::failed_container(const std::string& reason) {
  container_.reset();
  auto job = current_;
  job.output.clear();
  job.input.error = reason;
  return job;
}

std::optional<Job> Source::end_of_container() {
  container_.reset();
  if (members_ > 0) return std::nullopt;
  auto job = current_;
  job.output.clear();
  (job.is_walked ? job.input.passed_over : job.input.warning) = "no documents in it";
  return job;
}

std::optional<Job> Source::next_member() {
  try {
    while (const auto member = container_->next()) {
      auto job = current_;
      job.member = *member;
      if (read_member(job)) return job;
    }
  } catch (const std::runtime_error& reason) {
    return failed_container(reason.what());
  }
  return end_of_container();
}

bool Source::read_member(Job& job) {
  const auto path = path_in_container(job.member);
  if (path.size() > PATH_MAX) {
    // It may have a megabyte, and takes a header of a few bytes where it is packed.
    ++members_;
    job.member = "#" + std::to_string(members_);
    job.input.error = "a name of more than " + std::to_string(PATH_MAX) + " bytes";
    job.output.clear();
    return true;
  }
  if (!path.empty() && !selection_.selects(path)) return false;
  if (!path.empty()) job.member = ":" + path;
  ++members_;
  const auto kind = path.empty() || selection_.sources ? std::string_view() : kind_of_source(path);
  job.input.passed_over = kind;
  if (!kind.empty()) return true;
  if (!job.output.empty() && !choose_output(job)) return false;
  try {
    job.contents = container_->read(command_.input.max_bytes);
    job.reader = container_->reader();
    if (job.reader != nullptr) return true;
    job.is_unpacked = prepare_document(*job.contents, command_.input.max_bytes, budget_);
    const auto* records = find_record_format(command_.input.format, path);
    if (records == nullptr) return true;
    job.is_records = true;
    job.batch.lines = std::move(*job.contents);
    job.batch.last = true;
    if (records->separator != '\0') take_header(job, records->separator);
  } catch (const ContainerTooLarge&) {
    throw;
  } catch (const std::runtime_error& reason) {
    job.input.error = reason.what();
    job.output.clear();
  }
  return true;
}

bool Source::choose_output(Job& job) {
  const auto& output = command_.output;
  auto path = path_in_container(job.member);
  if (path.empty()) path = job.member.substr(1);
  path = output_folder(".", path);  // A name that leads out of the container leads nowhere.
  const auto folder = folder_of_outputs(job.input) + "/";
  job.output = output_path(output.directory, folder + path, output.format->extension, true);
  // An archive may have a name twice: the later one has its number behind it.
  if (!outputs_.insert(std::hash<std::string>()(to_ascii_lower(job.output))).second)
    job.output =
        output_path(output.directory, folder + path + "#" + std::to_string(members_), output.format->extension, true);
  return !is_finished_ || !is_finished_(job);
}

}  // namespace zubda
