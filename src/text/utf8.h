/// Whether bytes are text: valid UTF-8.
#pragma once

#include <string_view>

namespace zubda {

/// Whether `text` is valid UTF-8; an empty one is.
bool is_valid_utf8(std::string_view text);

/// To be called before simdjson is first used otherwise: it chooses its functions then, needs a little memory, and ends
/// the program when there is none (3.0). Throws std::bad_alloc in its place.
void prepare_simdjson();

/// Throws std::invalid_argument, "the text is not valid UTF-8", when it is not.
void require_utf8(std::string_view text);

}  // namespace zubda
