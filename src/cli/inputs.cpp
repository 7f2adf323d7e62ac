#include "cli/inputs.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <stdexcept>

#include "cli/diagnostics.h"

namespace zubda {
namespace {

/// An input that says what to do, when `name` is the address of a page and no file.
std::optional<FoundInput> refused_url(const std::string& name) {
  const bool is_url = name.starts_with("https://") || name.starts_with("http://") || name.starts_with("ftp://");
  if (!is_url || find_identity(name)) return std::nullopt;
  return FoundInput{name, "", "pages are not fetched: curl -s " + shell_quoted(name) + " | zubda"};
}

}  // namespace

Inputs::Inputs(const InputOptions& options, int standard_input, std::optional<FileIdentity> output_directory)
    : options_(options),
      walking_(walk_options(options, output_directory)),
      operands_(options.operands.begin(), options.operands.end()) {
  if (options.files_from.empty()) {
    if (operands_.empty()) operands_.emplace_back("-");
    return;
  }
  try {
    if (options.files_from != "-") list_.emplace(::open(options.files_from.c_str(), O_RDONLY | O_CLOEXEC));
  } catch (const std::runtime_error& reason) {
    throw UsageError(shell_quoted(options.files_from) + ": " + reason.what());
  }
  names_.emplace(list_ ? list_->get() : standard_input, options.null_separated ? '\0' : '\n');
}

std::optional<FoundInput> Inputs::next() {
  for (;;) {
    if (walk_) {
      if (auto input = walk_->next()) {
        if (!listed_root_.empty()) input->relative = input->path;
        return input;
      }
      walk_.reset();
    }
    if (!operands_.empty()) {
      if (auto input = next_operand()) return input;
    } else if (names_) {
      if (auto input = next_listed()) return input;
    } else {
      return std::nullopt;
    }
  }
}

std::optional<FoundInput> Inputs::next_operand() {
  auto name = std::move(operands_.front());
  operands_.pop_front();
  if (name == "-") return FoundInput{"-", ""};
  if (auto url = refused_url(name)) return url;
  walk_.emplace(std::move(name), walking_, options_.implied_folder);
  return std::nullopt;
}

std::optional<FoundInput> Inputs::next_listed() {
  try {
    auto name = names_->next();
    if (!name) names_.reset();
    else if (name->empty()) return FoundInput{options_.files_from, "", "", "skipped: an empty name in the list"};
    else {
      if (auto url = refused_url(*name)) return url;
      listed_root_ = *name == "-" ? "./-" : *name;
      walk_.emplace(listed_root_, walking_);
    }
    return std::nullopt;
  } catch (const std::runtime_error& reason) {
    return FoundInput{options_.files_from, "", reason.what()};
  }
}

bool takes_sources(const InputOptions& options) {
  return options.format != nullptr || !options.include.empty() || !options.any_case.empty();
}

WalkOptions walk_options(const InputOptions& options, std::optional<FileIdentity> output_directory) {
  return {.recursive = options.recursive,
          .follow_links = options.follow_links,
          .hidden = options.hidden,
          .sources = takes_sources(options),
          .include = options.include,
          .exclude = options.exclude,
          .any_case = options.any_case,
          .output = output_directory};
}

std::uintmax_t known_bytes(const InputOptions& options, int standard_input) {
  constexpr std::size_t max_files = 16;
  std::uintmax_t bytes = 0;
  const auto add = [&](const struct stat& status) {
    if (S_ISREG(status.st_mode) && status.st_size > 0) bytes += static_cast<std::uintmax_t>(status.st_size);
  };
  struct stat status {};
  const auto& operands = options.operands;
  for (std::size_t i = 0; i < std::min(operands.size(), max_files); ++i)
    if ((operands[i] == "-" ? ::fstat(standard_input, &status) : ::stat(operands[i].c_str(), &status)) == 0)
      add(status);
  if (operands.empty() && ::fstat(standard_input, &status) == 0) add(status);
  return bytes;
}

bool is_single(const InputOptions& options) {
  if (options.operands.size() > 1 || !options.files_from.empty()) return false;
  const auto operand = options.operands.empty() ? std::string("-") : options.operands.front();
  struct stat status {};
  const bool walked = options.recursive && ::stat(operand.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
  return !walked && !is_record_stream(options.format, operand) &&
         (options.whole_file || !is_name_of_container(operand));
}

}  // namespace zubda
