#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <string>

#include "check.h"
#include "cli/command.h"
#include "cli/run.h"
#include "input/archive/compression.h"
#include "memory_file.h"

namespace zubda::fuzz {
namespace {

struct Outputs {
  std::string out;
  std::string error;
  bool operator==(const Outputs&) const = default;
};

/// A pipe with `bytes` in it, of which each `read` returns `step` at most: each `write` is a packet. What a packet has
/// beyond the size of a `read` is lost, so that the first bytes, which are read one by one, are packets of their own.
int pipe_with(std::string_view bytes, std::size_t step) {
  constexpr std::size_t single = 16;
  constexpr int pipe_bytes = 1 << 20;
  std::array<int, 2> ends{};
  check(::pipe2(ends.data(), O_CLOEXEC | O_DIRECT) == 0 && ::fcntl(ends[1], F_SETPIPE_SZ, pipe_bytes) >= pipe_bytes);
  for (std::size_t at = 0; at < bytes.size();) {
    const auto packet = bytes.substr(at, at < single ? 1 : step);
    check(::write(ends[1], packet.data(), packet.size()) > 0);
    at += packet.size();
  }
  ::close(ends[1]);
  return ends[0];
}

Command command_with(const char* jobs) {
  const char* arguments[] = {"zubda",
                             "--no-config",
                             "--no-sandbox",
                             "--no-progress",
                             "--input-format=jsonl",
                             "--template={id}\\t{error}\\t{summary}",
                             "-j",
                             jobs};
  return parse_arguments(std::size(arguments), arguments);
}

Outputs run_on(std::string_view bytes, const Command& command, std::size_t step) {
  static const int out = memory_file();
  static const int error = memory_file();
  const int in = pipe_with(bytes, step);
  run_command(command, {in, out, error});
  ::close(in);
  return {take(out), take(error)};
}

}  // namespace

/// Neither threads nor the steps in which records come change what is written, and two shards have the lines of the
/// whole.
void fuzz_records(std::string_view bytes) {
  static const auto alone = command_with("1");
  static const auto parallel = command_with("4");
  constexpr std::size_t most_steps = 100;  // A pipe of this size holds 256 packets.
  const auto whole = run_on(bytes, alone, max_bytes);
  check(run_on(bytes, parallel, 1 + bytes.size() / most_steps) == whole);
  const auto half = std::min(bytes.find('\n', bytes.size() / 2), bytes.size() - 1) + 1;
  if (bytes.empty() || half == bytes.size()) return;
  if (!compression_of(bytes.substr(half)).empty()) return;  // By its first bytes, which are no record.
  auto shards = run_on(bytes.substr(0, half), alone, max_bytes).out;
  shards += run_on(bytes.substr(half), alone, max_bytes).out;
  check(shards == whole.out);
}

}  // namespace zubda::fuzz
