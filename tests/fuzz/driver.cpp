/// Feeds a fuzz target with mutated seeds where libFuzzer is not at hand: `fuzz_NAME SECONDS SEED...`. The input that
/// ends the program is left in the file `crash-fuzz_NAME`; given as the only seed with 0 seconds it is run once,
/// unchanged.
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" void __sanitizer_set_death_callback(void (*callback)()) __attribute__((weak));

namespace {

/// What a death callback, which gets no arguments, has to know.
std::string current;
std::string crash_file;

void keep_current() { std::ofstream(crash_file, std::ios::binary) << current; }

void run(const std::string& input) {
  current = input;
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(current.data()), current.size());
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

std::vector<std::string> read_all(int argc, char** argv) {
  std::vector<std::string> seeds;
  for (int i = 2; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  if (seeds.empty()) seeds.emplace_back("One. Two.");
  return seeds;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view program = argv[0];
  crash_file = "crash-" + std::string(program.substr(program.rfind('/') + 1));
  if (__sanitizer_set_death_callback != nullptr) __sanitizer_set_death_callback(keep_current);
  std::set_terminate([] {
    keep_current();
    std::abort();
  });
  const auto seeds = read_all(argc, argv);
  for (const auto& seed : seeds) run(seed);
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + std::chrono::seconds(argc > 1 ? std::atoi(argv[1]) : 0);
  const auto number = static_cast<std::uint64_t>(std::random_device()());
  Mutations mutations(seeds, number);
  std::size_t runs = 0;
  for (; Clock::now() < end; ++runs) run(mutations.next());
  std::printf("%s: %zu runs, number %llu\n", argv[0], runs, static_cast<unsigned long long>(number));
}
