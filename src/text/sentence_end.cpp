#include "text/sentence_end.h"

#include "text/characters.h"
#include "text/direction.h"

namespace zubda {

char32_t last_inner_character(std::string_view text) {
  while (!text.empty()) {
    const auto [code, length] = decode_before(text, text.size());
    if (!character(code).is(is_closing | is_space) && !is_direction_mark(code) && code != U'\uFEFF' &&
        code != U'\u200B')
      return code;
    text.remove_suffix(length);
  }
  return 0;
}

bool ends_in_stop(std::string_view text) { return character(last_inner_character(text)).is(is_terminal); }

}  // namespace zubda
