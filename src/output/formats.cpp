#include "output/formats.h"

#include <algorithm>
#include <array>

#include "output/html_style.h"

namespace zubda {
namespace {

constexpr std::array formats = {
    OutputFormat{"text", "one sentence a line", ".txt", {}, {"", "\n", ""}, false, true, true, write_text, nullptr, {}},
    OutputFormat{"json",
                 "an object; an array for several inputs",
                 ".json",
                 {"", "", "\n"},
                 {"[", ",\n", "]\n"},
                 false,
                 true,
                 true,
                 write_json,
                 nullptr,
                 {}},
    OutputFormat{"jsonl", "an object a line", ".jsonl", {}, {}, false, true, true, write_jsonl, nullptr, {}},
    OutputFormat{"markdown",
                 "a list under the title",
                 ".md",
                 {},
                 {"", "\n", ""},
                 false,
                 false,
                 false,
                 write_markdown,
                 nullptr,
                 {}},
    OutputFormat{"html",
                 "a page with the summary and the text shaded by score",
                 ".html",
                 {page_begin, "", page_end},
                 {page_begin, "", page_end},
                 true,
                 false,
                 false,
                 write_html,
                 write_html_contents,
                 {contents_begin, "", contents_end}},
};

}  // namespace

std::span<const OutputFormat> output_formats() { return formats; }

const OutputFormat* find_output_format(std::string_view name) {
  const auto* found = std::ranges::find(formats, name, &OutputFormat::name);
  return found == formats.end() ? nullptr : found;
}

}  // namespace zubda
