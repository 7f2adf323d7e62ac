#include "cli/sandbox.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <stdexcept>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/diagnostics.h"
#include "cli/output_file.h"
#include "cli/output_plan.h"
#include "input/confine/file_rules.h"
#include "input/confine/network_filter.h"
#include "input/confine/places.h"
#include "input/convert/confinement.h"
#include "input/convert/converters.h"
#include "input/convert/helper_program.h"
#include "input/files/name_list.h"

namespace zubda {
namespace {

using Grants = std::vector<FileGrant>;

/// The names in a list are read twice, here and in their turn: a pipe cannot be.
Grants listed_inputs(const InputOptions& input) {
  Grants grants;
  if (input.files_from.empty()) return grants;
  const int file = input.files_from == "-" ? -1 : ::open(input.files_from.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0 && input.files_from != "-")
    throw UsageError(shell_quoted(input.files_from) + ": " + std::strerror(errno));
  struct stat status {};
  if (file < 0 || ::fstat(file, &status) != 0 || !S_ISREG(status.st_mode))
    throw UsageError("--sandbox has to know the inputs before: --files-from needs a file with a name");
  const Descriptor list(file);
  grants.push_back({input.files_from, FileAccess::read});
  try {
    NameList names(list.get(), input.null_separated ? '\0' : '\n');
    while (auto name = names.next()) grants.push_back({std::move(*name), FileAccess::read});
  } catch (const std::runtime_error&) {
    // That it is no list of names will be said when its turn comes.
  }
  return grants;
}

void add_inputs(const InputOptions& input, Grants& grants) {
  for (const auto& operand : input.operands)
    if (operand != "-") grants.push_back({operand, FileAccess::read});
  if (input.implied_folder) grants.push_back({".", FileAccess::read});
}

/// A file gets its name beside the one that it replaces: that takes the whole folder. Devices and pipes are written to.
void add_output(const std::string& path, Grants& grants) {
  if (path.empty() || path == "-") return;
  if (is_special_file(path)) return grants.push_back({path, FileAccess::write});
  grants.push_back({directory_of(final_path(path)), FileAccess::write});
}

/// A folder that is to be made has to be there: what surrounds it stays closed.
void add_output_folder(const std::string& folder, Grants& grants) {
  ::mkdir(folder.c_str(), 0777);  // Why it cannot be made is said when the output is planned.
  grants.push_back({folder, FileAccess::write});
}

void add_outputs(const Command& command, Grants& grants) {
  const auto& output = command.output;
  if (output.goes_to_files() && !output.file.empty()) add_output(output.file, grants);
  if (!output.directory.empty()) add_output_folder(output.directory, grants);
  add_output(command.manifest_file, grants);
  add_output(command.statistics_file, grants);
  if (!command.written_folder.empty()) grants.push_back({command.written_folder, FileAccess::write});
}

void add_program(const std::string& name, std::string (*find)(const std::string&), Grants& grants) {
  try {
    add_places_of_program(find(name), "", grants);
  } catch (const std::runtime_error&) {
    // It is missed when it is needed, if ever.
  }
}

void add_programs(const InputOptions& input, Grants& grants) {
  std::error_code unknown;
  if (const auto own = std::filesystem::read_symlink("/proc/self/exe", unknown); !unknown)
    add_places_of_program(own, "", grants);
  for (const auto* helper : {"zubda-mail", "zubda-zim"}) add_program(helper, find_helper_program, grants);
  for (const auto& text : input.converters) {
    const auto command = parse_converter(text).command;
    add_program(command.front(), find_program, grants);
    for (const auto& argument : command) grants.push_back({argument, FileAccess::read});
  }
  if (const char* models = std::getenv("TESSDATA_PREFIX")) grants.push_back({models, FileAccess::read});
}

/// With those of `listed`.
Grants grants_of(const Command& command, const std::string& scratch, Grants listed) {
  auto grants = std::move(listed);
  add_system_places(grants);
  add_programs(command.input, grants);
  // A program that is started has another /proc/self. What other processes keep there stays closed to this one.
  grants.push_back({"/proc", FileAccess::read});
  add_inputs(command.input, grants);
  add_outputs(command, grants);
  grants.push_back({scratch, FileAccess::write});
  grants.push_back({directory_of(scratch), FileAccess::remove_folders});
  return grants;
}

}  // namespace

std::unique_ptr<ScratchFolder> enter_sandbox(const Command& command) {
  confine_programs(command.confinement != Confinement::nothing);
  if (command.confinement != Confinement::everything) return nullptr;
  auto listed = listed_inputs(command.input);
  try {
    if (const auto missing = missing_confinement(); !missing.empty()) throw std::runtime_error(missing);
    auto scratch = std::make_unique<ScratchFolder>();
    const FileRules rules(grants_of(command, scratch->path(), std::move(listed)));
    ::setenv("TMPDIR", scratch->path().c_str(), 1);
    if (!rules.enforce() || !install_network_filter()) throw std::runtime_error(std::strerror(errno));
    return scratch;
  } catch (const UsageError&) {
    throw;
  } catch (const std::runtime_error& reason) {
    throw UsageError(std::string("--sandbox: ") + reason.what());
  }
}

std::string note_on_confinement(const Command& command) {
  if (!command.verbose || command.confinement == Confinement::nothing) return {};
  const auto missing = missing_confinement();
  return missing.empty() ? missing : missing + ": programs that convert documents can reach what you can";
}

}  // namespace zubda
