#include <vector>

#include "rank/rank.h"
#include <zubda/methods.h>

namespace zubda {

std::span<const Method> list_methods() {
  static const auto methods = [] {
    std::vector<Method> rows;
    for (const auto& method : ranking_methods()) rows.push_back({method.name, method.help, method.uses_damping});
    return rows;
  }();
  return methods;
}

}  // namespace zubda
