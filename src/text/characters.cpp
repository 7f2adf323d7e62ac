#include "text/characters.h"

namespace zubda::detail {
#include "character_tables.inc"
}  // namespace zubda::detail
