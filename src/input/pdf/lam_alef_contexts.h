/// The letters around an alef and a lam that tell lam-alef turned round from alef and lam.
#pragma once

#include <string_view>

namespace zubda {

/// Whether the alef and lam at `at` of `word` are likely to be a turned lam-alef, by up to four letters before and
/// after them. `word` consists of Arabic letters of two bytes each.
bool is_lam_alef_context(std::string_view word, std::size_t at);

}  // namespace zubda
