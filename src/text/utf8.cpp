#include "text/utf8.h"

#include <simdjson.h>

#include <stdexcept>

namespace zubda {

bool is_valid_utf8(std::string_view text) { return simdjson::validate_utf8(text.data(), text.size()); }

void require_utf8(std::string_view text) {
  if (!is_valid_utf8(text)) throw std::invalid_argument("the text is not valid UTF-8");
}

}  // namespace zubda
