/// `--generate`: what a packager installs beside the program, made from the table of options.
#pragma once

#include <string>
#include <vector>

namespace zubda {

/// man, complete-bash, complete-zsh, complete-fish.
std::vector<std::string> generated_names();

/// The text of that name, which is one of `generated_names()`.
std::string generated_text(const std::string& name);

}  // namespace zubda
