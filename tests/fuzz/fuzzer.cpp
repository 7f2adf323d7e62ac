// What libFuzzer calls, for the target that the program is named after.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "targets.h"

namespace zubda::fuzz {
namespace {

const Target* chosen = nullptr;
std::vector<std::string> added;
std::vector<char*> arguments;

}  // namespace
}  // namespace zubda::fuzz

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned seed);
extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

/// Gives the target its dictionary and longest input, unless the command line has others. Inputs are chosen as
/// libFuzzer did before it weighed them by rare features (-entropic): of the ten thousands of features of a target that
/// has all stages in it, the weights took 83 % of the time, and a minute reached 68 new edges with them and 2,823
/// without.
extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
  using namespace zubda::fuzz;
  chosen = &target_of_program(**argv);
  arguments.assign(*argv, *argv + *argc);
  const auto add = [&](std::string_view option, const std::string& value) {
    for (const std::string_view argument : arguments)
      if (argument.starts_with(option)) return;
    added.push_back(std::string(option) + value);
  };
  add("-entropic=", "0");
  add("-max_len=", std::to_string(chosen->max_bytes));
  if (!chosen->dictionary.empty())
    add("-dict=", ZUBDA_SOURCE_DIR "/tests/fuzz/dictionaries/" + std::string(chosen->dictionary) + ".dict");
  for (auto& argument : added) arguments.push_back(argument.data());
  *argc = static_cast<int>(arguments.size());
  arguments.push_back(nullptr);
  *argv = arguments.data();
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  zubda::fuzz::chosen->run({reinterpret_cast<const char*>(data), size});
  return 0;
}

/// Every second mutation is one of whole parts, where the target has any.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned seed) {
  using namespace zubda::fuzz;
  if (chosen->structure == nullptr || seed % 2 == 0) return LLVMFuzzerMutate(data, size, max_size);
  const auto mutated =
      mutate({reinterpret_cast<const char*>(data), size}, *chosen->structure, seed, [](std::string piece) {
        const auto used = piece.size();
        piece.resize(used + 32);
        piece.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(piece.data()), used, piece.size()));
        return piece;
      });
  return mutated.copy(reinterpret_cast<char*>(data), max_size);
}
