#include "output/formats.h"

#include <algorithm>
#include <array>

namespace zubda {
namespace {

constexpr std::array formats = {
    OutputFormat{"text", "one sentence a line", ".txt", {}, {"", "\n", ""}, write_text},
    OutputFormat{"json", "an object; an array for several inputs", ".json", {"", "", "\n"}, {"[", ",\n", "]\n"}, write_json},
    OutputFormat{"jsonl", "an object a line", ".jsonl", {}, {}, write_jsonl},
};

}  // namespace

std::span<const OutputFormat> output_formats() { return formats; }

const OutputFormat* find_output_format(std::string_view name) {
  const auto* found = std::ranges::find(formats, name, &OutputFormat::name);
  return found == formats.end() ? nullptr : found;
}

}  // namespace zubda
