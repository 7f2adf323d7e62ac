/// Recognizes e-mail messages.
#pragma once

#include <string_view>

namespace zubda {

/// Whether `text` begins with the header of a message: From and Subject among its fields, then a blank line.
bool looks_like_mail(std::string_view text);

}  // namespace zubda
