/// Runs a fuzz target where libFuzzer is not at hand: `fuzz_NAME SECONDS INPUT...` runs each input once, then mutations
/// of them for so long. An input is a file, or a .tar.xz archive of several. The input that ends the program is left in
/// the file `crash-fuzz_NAME`.
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "input/archive/archive.h"
#include "targets.h"

extern "C" void __sanitizer_set_death_callback(void (*callback)()) __attribute__((weak));

namespace zubda::fuzz {
namespace {

/// What a death callback, which gets no arguments, has to know.
const Target* target = nullptr;
std::string current;
std::string crash_file;

void keep_current() { std::ofstream(crash_file, std::ios::binary) << current; }

void run(const std::string& input) {
  current = input;
  target->run(current);
}

/// What readers and rules look for.
constexpr std::string_view pieces[] = {"<",
                                       ">",
                                       "</",
                                       "<p>",
                                       "</p>",
                                       "<div>",
                                       "<!--",
                                       "-->",
                                       "<![CDATA[",
                                       "&#x",
                                       ";",
                                       "&#0;",
                                       "<script>",
                                       "\"",
                                       "\\u",
                                       "\\",
                                       "{",
                                       "}",
                                       "[",
                                       "]",
                                       ":",
                                       ",",
                                       "\n\n",
                                       "\r\n",
                                       "\t",
                                       ". ",
                                       "؟ ",
                                       "، و",
                                       "\u0301",
                                       "🇩🇪",
                                       "\u200D",
                                       "字",
                                       "ไทย",
                                       "\xFF",
                                       "\xC0\xAF",
                                       "\xED\xA0\x80",
                                       "\xEF\xBB\xBF",
                                       "\xFF\xFE",
                                       "# ",
                                       "```",
                                       "- ",
                                       "1. ",
                                       "---\n",
                                       "| a |",
                                       "> ",
                                       "***",
                                       "[a](b)",
                                       "=",
                                       "From: a",
                                       "e.g. ",
                                       "\u202E",
                                       "\u2028",
                                       "\x1B[",
                                       "\f",
                                       "'",
                                       "’s"};

class Mutations {
 public:
  Mutations(std::vector<std::string> seeds, std::uint64_t number) : seeds_(std::move(seeds)), random_(number) {}

  std::string next() {
    auto input = seeds_[below(seeds_.size())];
    if (input.size() > 4096 && below(4) != 0) input = input.substr(below(input.size() - 2048), 2048);
    for (auto changes = 1 + below(8); changes > 0; --changes) change(input);
    return input;
  }

 private:
  std::size_t below(std::size_t count) { return count == 0 ? 0 : random_() % count; }

  void change(std::string& input) {
    const auto at = below(input.size() + 1);
    const auto count = below(below(2) == 0 ? 8 : 512);
    switch (below(6)) {
      case 0: input.insert(at, pieces[below(std::size(pieces))]); break;
      case 1: input.erase(at, count); break;
      case 2: input.insert(at, input.substr(below(input.size() + 1), count)); break;
      case 3: input.insert(at, seeds_[below(seeds_.size())].substr(0, count)); break;
      case 4:
        if (at < input.size()) input[at] = static_cast<char>(random_());
        break;
      default: {
        const auto piece = pieces[below(std::size(pieces))];
        for (auto times = count; times > 0; --times) input.insert(at, piece);
      }
    }
  }

  std::vector<std::string> seeds_;
  std::mt19937_64 random_;
};

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A file is one input, an archive as many as it has members.
void add_inputs(const std::string& path, std::vector<std::string>& inputs) {
  if (!path.ends_with(".tar.xz")) return inputs.push_back(bytes_of(path));
  const auto bytes = bytes_of(path);
  for (Archive archive(bytes, ArchiveMode::members); archive.next();)
    if (archive.is_file()) inputs.push_back(archive.read_all());
}

std::vector<std::string> read_all(int argc, char** argv) {
  std::vector<std::string> inputs;
  for (int i = 2; i < argc; ++i) add_inputs(argv[i], inputs);
  if (inputs.empty()) inputs.emplace_back("One. Two.");
  return inputs;
}

/// An input that ends the program, in whatever way, is left in a file.
void keep_what_ends_the_program() {
  if (__sanitizer_set_death_callback != nullptr) __sanitizer_set_death_callback(keep_current);
  std::signal(SIGABRT, [](int /*signal*/) {
    keep_current();
    std::_Exit(EXIT_FAILURE);
  });
}

int run_all(int argc, char** argv) {
  const std::string_view program = argv[0];
  target = &target_of_program(program);
  crash_file = "crash-" + std::string(program.substr(program.rfind('/') + 1));
  keep_what_ends_the_program();
  const auto inputs = read_all(argc, argv);
  for (const auto& input : inputs) run(input);
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + std::chrono::seconds(argc > 1 ? std::atoi(argv[1]) : 0);
  const auto number = static_cast<std::uint64_t>(std::random_device()());
  Mutations mutations(inputs, number);
  auto runs = inputs.size();
  for (; Clock::now() < end; ++runs) run(mutations.next());
  std::printf("%s: %zu runs, number %llu\n", argv[0], runs, static_cast<unsigned long long>(number));
  return 0;
}

}  // namespace
}  // namespace zubda::fuzz

int main(int argc, char** argv) { return zubda::fuzz::run_all(argc, argv); }
