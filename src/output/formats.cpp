#include "output/formats.h"

#include <algorithm>
#include <array>

#include "output/html_style.h"

namespace zubda {
namespace {

constexpr std::array formats = {
    OutputFormat{"text", "one sentence a line", ".txt", {"", "\n", ""}, false, true, true, write_text, nullptr, {}},
    OutputFormat{"json",
                 "an array with an object for each text",
                 ".json",
                 {"[", ",\n", "]\n"},
                 false,
                 true,
                 true,
                 write_json,
                 nullptr,
                 {}},
    OutputFormat{"jsonl", "an object a line", ".jsonl", {}, false, true, true, write_jsonl, nullptr, {}},
    OutputFormat{
        "markdown", "a list under the title", ".md", {"", "\n", ""}, false, false, false, write_markdown, nullptr, {}},
    OutputFormat{"html",
                 "a page with the summary and the text shaded by score",
                 ".html",
                 {page_begin, "", page_end},
                 true,
                 false,
                 false,
                 write_html,
                 write_html_contents,
                 {"", "", contents_end},
                 html_opening},
};

constexpr OutputFormat lines{"template", "", ".txt", {}, false, true, true, write_template, nullptr, {}};

}  // namespace

std::span<const OutputFormat> output_formats() { return formats; }

const OutputFormat* find_output_format(std::string_view name) {
  const auto* found = std::ranges::find(formats, name, &OutputFormat::name);
  return found == formats.end() ? nullptr : found;
}

const OutputFormat* output_format_of_file(std::string_view path) {
  // .txt says nothing: any text may be in such a file.
  const auto* found = std::ranges::find_if(formats, [&](const OutputFormat& format) {
    return format.extension != ".txt" && path.ends_with(format.extension);
  });
  return found == formats.end() ? nullptr : found;
}

const OutputFormat& template_format() { return lines; }

}  // namespace zubda
