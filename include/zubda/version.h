/// The version of the library.
#pragma once

#include <string_view>

namespace zubda {

/// The version of this build, "MAJOR.MINOR.PATCH" (Semantic Versioning 2.0): while MAJOR is 0, each MINOR may change
/// the interface.
std::string_view version();

}  // namespace zubda
