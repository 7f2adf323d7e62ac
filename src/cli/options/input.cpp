#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>

#include "cli/nearest.h"
#include "cli/numbers.h"
#include "cli/options/option_table.h"
#include "input/convert/converters.h"
#include "input/encoding/decode.h"
#include "input/formats.h"
#include "output/fields.h"

namespace zubda {
namespace {

constexpr auto group = "Input";

void check_encoding(const std::string& name) {
  if (is_known_encoding(name)) return;
  const auto nearest = nearest_name(name, encoding_names());
  throw std::invalid_argument("unknown encoding '" + name + "'" +
                              (nearest.empty() ? "" : "; did you mean " + nearest + "?"));
}

/// What --input-format takes. Documents that need a program are always told by their bytes.
std::vector<std::string> names_of_input_formats() {
  std::vector<std::string> names{"auto"};
  for (const auto& format : input_formats())
    if (format.can_be_named || (!format.is_document() && !format.is_container())) names.emplace_back(format.name);
  return names;
}

/// Adds the names in a list `url,date`.
void add_passed_fields(const std::string& names, std::vector<std::string>& passed) {
  for (std::size_t at = 0; at <= names.size();) {
    const auto end = std::min(names.find(',', at), names.size());
    const auto name = names.substr(at, end - at);
    if (name.empty()) throw std::invalid_argument("'" + names + "' is no list of names such as url,date");
    // What a document states about itself; a record that does is written in the same place.
    constexpr std::array<std::string_view, 4> shared{"author", "date", "site", "url"};
    if (is_output_field(name) && std::ranges::find(shared, name) == shared.end())
      throw std::invalid_argument("the output has a field '" + name + "' of its own");
    if (std::ranges::find(passed, name) == passed.end()) passed.push_back(name);
    at = end + 1;
  }
}

void add_walk_rows(InputOptions& input, OptionTable& table) {
  table.push_back(flag_row("-R,--recursive", group, input.recursive,
                           "Read the files in directories, and in theirs; no operand is this one"));
  table.push_back(list_row("--include", "GLOB", group, input.include, "In directories, read only files that match"));
  table.push_back(list_row("--exclude", "GLOB", group, input.exclude, "In directories, leave out what matches"));
  table.push_back(list_row("--iglob", "GLOB", group, input.any_case, "As --include in any case; '!GLOB' leaves out"));
  table.push_back(flag_row("-L,--follow", group, input.follow_links, "Follow symbolic links in directories"));
  table.push_back(flag_row("--hidden", group, input.hidden, "Read hidden files and directories too"));
  table.push_back(
      text_row("--files-from", "FILE", group, input.files_from, "Read the names of inputs from FILE, one a line"));
  table.push_back(flag_row("-0,--null", group, input.null_separated, "Names in --files-from end with NUL"));
}

void add_record_rows(InputOptions& input, OptionTable& table) {
  auto& fields = input.fields;
  const auto add_passed = [&](const std::string& names) { add_passed_fields(names, fields.passed); };
  const auto add = [&](const char* names, std::string& target, const char* help) {
    table.push_back(text_row(names, "NAME", group, target, help));
  };
  add("--text-field", fields.text, "Field of a record with the text, or a path: story.body (default text)");
  add("--title-field", fields.title, "Field with the title (default title)");
  add("--id-field", fields.id, "Field that is echoed as id (default id)");
  add("--query-field", fields.query, "Field with the query (default query)");
  add("--words-field", fields.words, "Field with a record's own budget in words");
  table.push_back(flag_row("--keyed", group, input.keyed,
                           "Lines are a key, a tab and a record; the output has the key and the tab, too"));
  table.push_back({.names = "--fields",
                   .type = "NAMES",
                   .group = group,
                   .help = "Fields of a record that go to the JSON output as they are: url,date",
                   .set = add_passed,
                   .repeats = true});
}

void add_encoding_row(InputOptions& input, OptionTable& table) {
  const auto set_encoding = [&](const std::string& name) {
    check_encoding(name);
    input.encoding = name;
  };
  table.push_back({.names = "-e,--encoding",
                   .type = "NAME",
                   .group = group,
                   .help = "Encoding of the input; detected by default",
                   .set = set_encoding,
                   .suggestions = encoding_names});
}

void add_converter_row(InputOptions& input, OptionTable& table) {
  const auto add_converter = [&](const std::string& converter) {
    parse_converter(converter);
    input.converters.push_back(converter);
  };
  table.push_back({.names = "--converter",
                   .type = "EXT=COMMAND",
                   .group = group,
                   .help = "Program that turns files .EXT into text, {} being the file; else it reads standard input",
                   .set = add_converter,
                   .repeats = true});
}

}  // namespace

void add_input_rows(Command& command, OptionTable& table) {
  auto& input = command.input;
  add_walk_rows(input, table);
  const auto formats = names_of_input_formats();
  const auto set_format = [&](const std::string& name) { input.format = find_input_format(name); };
  table.push_back(choice_row("-i,--input-format", group, formats, set_format, "How it is read: " + listed(formats)));
  add_encoding_row(input, table);
  add_converter_row(input, table);
  table.push_back(
      flag_row("--ocr", group, input.ocr, "Read scanned PDFs and pictures with tesseract, in the language of -l"));
  add_record_rows(input, table);
  table.push_back({.names = "--max-bytes",
                   .type = "SIZE",
                   .group = group,
                   .help = "Refuse larger inputs and records: bytes, or 300K, 300M, 3G (default 64M)",
                   .set = [&](const std::string& size) { input.max_bytes = parse_size(size, std::size_t{1} << 40); }});
  const auto set_max_record_bytes = [&](const std::string& size) {
    input.max_record_bytes = parse_size(size, std::size_t{1} << 40);
  };
  table.push_back({.names = "--max-record-bytes",
                   .type = "SIZE",
                   .group = group,
                   .help = "Refuse larger records of JSONL, CSV and TSV (default as --max-bytes)",
                   .set = set_max_record_bytes});
  table.push_back(
      count_row("--max-sentences", group, command.options.max_sentences, "Refuse texts with more than N sentences"));
  const auto set_max_archive_bytes = [&](const std::string& size) {
    input.max_archive_bytes = parse_size(size, std::size_t{1} << 40);
  };
  table.push_back({.names = "--max-archive-bytes",
                   .type = "SIZE",
                   .group = group,
                   .help = "Unpack no more than this from one archive (default 1G)",
                   .set = set_max_archive_bytes});
  table.push_back(flag_row("--whole-file", group, input.whole_file, "Read an archive or mailbox as one text"));
}

}  // namespace zubda
