#include <iterator>

#include "language/detect/features.h"

namespace zubda::detection {
namespace {
#include "detection_tables.inc"
}  // namespace

Groups all_groups() { return {groups, std::size(groups)}; }

}  // namespace zubda::detection
