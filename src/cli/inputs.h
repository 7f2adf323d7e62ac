/// Finds the inputs of a run: operands, names in lists, files in directories.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>

#include "cli/command.h"
#include "input/files/descriptor.h"
#include "input/files/name_list.h"
#include "input/files/walk.h"

namespace zubda {

/// Finds the inputs of a run one by one, in order: operands first, then the names in `--files-from`, directories as
/// they are walked. Holds names and no contents.
class Inputs {
 public:
  /// `options` outlives this. Throws UsageError when the list of names cannot be opened.
  Inputs(const InputOptions& options, int standard_input, std::optional<FileIdentity> output_directory);

  std::optional<FoundInput> next();

 private:
  std::optional<FoundInput> next_operand();
  std::optional<FoundInput> next_listed();

  const InputOptions& options_;
  WalkOptions walking_;
  std::deque<std::string> operands_;
  std::optional<Descriptor> list_;  ///< The list of names, unless that is standard input or there is none.
  std::optional<NameList> names_;
  std::optional<Walk> walk_;
  std::string listed_root_;  ///< Of the walk, when its name came from the list.
};

/// How directories are walked, and what is read of containers.
WalkOptions walk_options(const InputOptions& options, std::optional<FileIdentity> output_directory = {});

/// Whether programs, style sheets and data in folders are read as text: whoever names a format or patterns wants them.
bool takes_sources(const InputOptions& options);

/// The bytes of the inputs as far as they are known before any is opened: of the first operands, and of a file that is
/// standard input.
std::uintmax_t known_bytes(const InputOptions& options, int standard_input);

/// Whether `options` name at most one document, as far as names tell, which is written without a heading.
bool is_single(const InputOptions& options);

}  // namespace zubda
