// Jupyter notebooks: their cells of Markdown, and what programs printed as Markdown. Code and other output is no text.
#include "input/markdown/notebook.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "input/formats.h"
#include "input/records/json_fields.h"
#include "input/records/jsonl.h"
#include "text/ascii.h"

namespace zubda {
namespace {

bool is_string(std::string_view value) { return value.size() >= 2 && value.starts_with('"'); }

/// A text of a notebook: one string, or a list of lines, each with its line end.
std::string joined_text(std::string_view value) {
  if (is_string(value)) return decode_json_string(value);
  std::string text;
  if (value.starts_with('['))
    for (const auto line : raw_elements(value))
      if (is_string(line)) text += decode_json_string(line);
  return text;
}

/// Adds the document that `markdown` is, below what is there. Each cell is Markdown by itself: a fence that is not
/// closed ends with it.
void append_markdown(std::string markdown, Document& document) {
  auto cell = read_markdown(std::move(markdown)).document;
  if (document.title.empty()) document.title = std::move(cell.title);
  if (cell.blocks.empty()) return;
  if (!document.text.empty()) document.text += "\n\n";
  const auto offset = document.text.size();
  for (auto& block : cell.blocks) {
    block.span = {block.span.begin + offset, block.span.end + offset};
    document.blocks.push_back(block);
  }
  document.text += cell.text;
}

/// A cell, with its fields of version 3 and 4 of the format.
struct Cell {
  std::string_view type;
  std::string_view source;
  std::string_view metadata;
  std::string_view outputs;
  std::string_view level;
};

Cell read_cell(std::string_view object) {
  Cell cell;
  for (const auto& [key, value] : raw_fields(object)) {
    if (key == "cell_type") cell.type = value;
    if (key == "source") cell.source = value;
    if (key == "metadata") cell.metadata = value;
    if (key == "outputs") cell.outputs = value;
    if (key == "level") cell.level = value;
  }
  return cell;
}

/// Raw cells go to a converter as they are: those for LaTeX, HTML and reStructuredText are markup of that. Quarto keeps
/// the title in one without a type.
bool is_readable_raw(const Cell& cell, std::string_view source) {
  for (const std::string_view field : {"raw_mimetype", "format"}) {
    const auto value = find_value(cell.metadata, field).value_or("");
    if (is_string(value)) return value == "\"text/markdown\"" || value == "\"text/plain\"";
  }
  const auto start = trim_ascii(source);
  return !start.starts_with('\\') && !start.starts_with('<');
}

void append_outputs(std::string_view outputs, Document& document) {
  if (!outputs.starts_with('[')) return;
  for (const auto output : raw_elements(outputs)) {
    if (!output.starts_with('{')) continue;
    for (const auto& [key, value] : raw_fields(output)) {
      if (key != "data" || !value.starts_with('{')) continue;
      for (const auto& [type, text] : raw_fields(value))
        if (type == "text/markdown" || type == "text\\/markdown") append_markdown(joined_text(text), document);
    }
  }
}

void append_cell(std::string_view object, Document& document) {
  const auto cell = read_cell(object);
  if (cell.type == "\"code\"") return append_outputs(cell.outputs, document);
  auto source = joined_text(cell.source);
  if (cell.type == "\"heading\"") {
    const auto level = cell.level.size() == 1 && cell.level[0] >= '1' && cell.level[0] <= '6' ? cell.level[0] - '0' : 1;
    append_markdown(std::string(static_cast<std::size_t>(level), '#') + " " + source + "\n", document);
  } else if (cell.type == "\"markdown\"" || (cell.type == "\"raw\"" && is_readable_raw(cell, source))) {
    append_markdown(std::move(source), document);
  }
}

void append_cells(std::string_view cells, Document& document) {
  if (!cells.starts_with('[')) return;
  for (const auto cell : raw_elements(cells))
    if (cell.starts_with('{')) append_cell(cell, document);
}

}  // namespace

bool looks_like_notebook(std::string_view text) {
  const auto start = trim_ascii(text.substr(0, 64));
  return start.starts_with('{') && text.find("\"nbformat\"") != std::string_view::npos &&
         (text.find("\"cells\"") != std::string_view::npos || text.find("\"worksheets\"") != std::string_view::npos) &&
         is_valid_json(text) && find_value(trim_ascii(text), "nbformat").value_or("").find_first_of("34") == 0;
}

Reading read_notebook(std::string text) {
  const auto json = trim_ascii(text);
  if (!json.starts_with('{') || !is_valid_json(json)) throw std::runtime_error("no notebook: not valid JSON");
  Reading reading;
  for (const auto& [key, value] : raw_fields(json)) {
    if (key == "cells") append_cells(value, reading.document);
    if (key != "worksheets" || !value.starts_with('[')) continue;
    for (const auto sheet : raw_elements(value))
      append_cells(find_value(sheet, "cells").value_or(""), reading.document);
  }
  if (const auto title = find_value(json, "metadata.title").value_or(""); is_string(title))
    reading.document.title = decode_json_string(title);
  return reading;
}

}  // namespace zubda
