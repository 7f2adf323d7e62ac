/// What zubda-mail writes for a message. Its code runs in this program, where its faults show and its coverage counts.
#pragma once

#include <string>
#include <string_view>

namespace zubda::fuzz {

/// The fields that src/mail_helper/main.cpp describes.
std::string mail_output(std::string_view message);

}  // namespace zubda::fuzz
