/// References and summaries as files side by side.
#pragma once

#include <string>
#include <vector>

#include "eval/data.h"

namespace zubda::eval {

/// Adds the references in the folder `references` and, a system each, the summaries in the folders `summaries` to
/// `inputs`. The id of a file is its base name, that is without its last extension. A file of references belongs to the
/// id that is its base name; of several references of one summary (`a.1.txt`, `a.2.txt`) to the base name without its
/// last part, when a summary has that name. Hidden files and folders are passed over. What cannot be read is a message
/// in `inputs`.
void read_folders(const std::string& references, const std::vector<std::string>& summaries, Inputs& inputs);

}  // namespace zubda::eval
