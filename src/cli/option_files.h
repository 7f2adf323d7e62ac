/// Reads the files that options name: stop words and a tokenizer.
#pragma once

#include "cli/command.h"

namespace zubda {

/// Reads `command.stop_words_file` and `command.tokenizer_file`, where they are given, into its options. Throws
/// UsageError with the file and the reason.
void read_option_files(Command& command);

}  // namespace zubda
