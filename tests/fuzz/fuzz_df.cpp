#include <stdexcept>
#include <vector>

#include "df/actions.h"
#include "df/command.h"
#include "memory_file.h"
#include "text/utf8.h"

namespace zubda::fuzz {
namespace {

using Action = ExitStatus (*)(const df::Command& command, const Streams& streams);

ExitStatus count_inputs(const df::Command& command, const Streams& streams) { return df::count(command, streams); }

/// What an action of zubda-df writes for `input`.
std::string output_of(Action action, std::vector<const char*> arguments, std::string_view input) {
  static const int out = memory_file();
  static const int error = memory_file();
  arguments.insert(arguments.begin(), "zubda-df");
  const int in = memory_file(input);
  try {
    action(df::parse_arguments(static_cast<int>(arguments.size()), arguments.data()), {in, out, error});
  } catch (...) {
    ::close(in);
    take(out);
    throw;
  }
  ::close(in);
  take(error);
  return take(out);
}

std::string count(std::string_view records, const char* memory) {
  return output_of(count_inputs,
                   {"count", "-i", "jsonl", "-j", "1", "--no-sandbox", "--no-progress", "--max-memory", memory, "-"},
                   records);
}

std::string merge(std::string_view first, std::string_view second) {
  const int file = memory_file(second);
  const auto merged = output_of(df::merge, {"merge", "--allow-repeats", "-", path_of(file).c_str()}, first);
  ::close(file);
  return merged;
}

void check_counts(std::string_view records) {
  const auto whole = count(records, "1G");
  check(count(records, "1") == whole);
  const auto half = records.substr(0, std::min(records.find('\n', records.size() / 2), records.size() - 1) + 1);
  check(merge(count(half, "1G"), count(records.substr(half.size()), "1G")) == whole);
  check(is_valid_utf8(output_of(df::show, {"show", "-"}, whole)));
}

}  // namespace

/// Documents counted in two parts, or in little memory, are documents counted together.
void fuzz_df(std::string_view bytes) {
  if (bytes.empty()) return;
  try {
    check_counts(bytes);
  } catch (const std::runtime_error&) {
  }
}

}  // namespace zubda::fuzz
