/// What the user of zubda-eval asked for.
#pragma once

#include <string>
#include <vector>

#include "eval/bootstrap.h"

namespace zubda::eval {

struct Command {
  std::vector<std::string> files;  ///< JSONL files of references and of summaries.
  std::string references_folder;   ///< Instead of files.
  std::vector<std::string> summary_folders;
  std::vector<std::string> methods;  ///< To run; empty for all, or for none where summaries are given.
  std::string language;              ///< Empty for what the documents say, or "auto".
  bool use_title = true;
  std::string write_file;  ///< Where the first method's summaries go; empty for nowhere.
  bool json = false;
  BootstrapOptions bootstrap;
  std::string print;  ///< Help or version: printed instead of doing anything.
};

/// The command of a command line. Throws UsageError.
Command parse_arguments(int argc, const char* const* argv);

}  // namespace zubda::eval
