/// Reads the files that options name: stop words, a tokenizer, document frequencies.
#pragma once

#include "cli/command.h"

namespace zubda {

/// Reads `command.stop_words_file`, `command.tokenizer_file` and `command.frequencies_file`, where they are given, into
/// its options. Throws UsageError with the file and the reason.
void read_option_files(Command& command);

}  // namespace zubda
