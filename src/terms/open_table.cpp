#include "terms/open_table.h"

#include <cstdint>
#include <random>

namespace zubda {

HashSeeds unknown_seeds() {
  std::random_device device;
  HashSeeds seeds;
  for (auto& seed : seeds) seed = std::uint64_t{device()} << 32 | device();
  return seeds;
}

}  // namespace zubda
