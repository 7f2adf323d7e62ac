/// The names that output has for the values of enumerations.
#pragma once

#include <string_view>

#include "document.h"

namespace zubda {

std::string_view role_name(Role role);
std::string_view verdict_name(Verdict verdict);

}  // namespace zubda
