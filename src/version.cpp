#include <zubda/version.h>

namespace zubda {

std::string_view version() { return ZUBDA_VERSION; }

}  // namespace zubda
