#include "text/utf8.h"

#include <simdjson.h>

#include <cstddef>
#include <stdexcept>

#include "text/free_memory.h"
#include "text/utf8_steps.h"

namespace zubda {

void prepare_simdjson() {
  constexpr std::size_t more_than_enough = std::size_t{64} << 10;
  [[maybe_unused]] static const bool is_prepared = (require_free_memory(more_than_enough), true);
}

bool is_valid_utf8(std::string_view text) {
  // Names and messages are short. No library is asked for what is said when memory is gone.
  constexpr std::size_t short_text = 256;
  if (text.size() <= short_text) return is_valid_utf8_by_steps(text);
  prepare_simdjson();
  return simdjson::validate_utf8(text.data(), text.size());
}

void require_utf8(std::string_view text) {
  if (!is_valid_utf8(text)) throw std::invalid_argument("the text is not valid UTF-8");
}

}  // namespace zubda
