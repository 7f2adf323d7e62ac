/// What can be written: one table of output formats, a row for each, in formats.cpp.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "output/record.h"

namespace zubda {

class Template;

/// Where text goes and how it may look there.
struct WriteOptions {
  bool headings = false;  ///< Several inputs: each has its name above it.
  bool terminal = false;  ///< A terminal lays out the text: right-to-left sentences are isolated, lines wrapped.
  bool color = false;
  bool highlight = false;          ///< The whole text with the summary marked, instead of the summary.
  bool locate = false;             ///< Sentences have their page and section behind them.
  bool times = false;              ///< Sentences have their time before them, where the document has times.
  const Template* line = nullptr;  ///< For the format of `template_format`.
  std::size_t width = 0;           ///< Columns of the terminal; 0 for no wrapping.
};

/// Text around several records.
struct Frame {
  std::string_view begin;
  std::string_view between;
  std::string_view end;
};

/// What comes before the fixed beginnings of frames, where it depends on the first record.
struct FrameOpening {
  std::string records;
  std::string contents;
};

/// A way to write records.
struct OutputFormat {
  std::string_view name;
  std::string_view help;
  std::string_view extension;  ///< Of files that are written, with its dot.
  Frame frame;                 ///< Around the records, however many there are.
  bool needs_explanation;      ///< Shows all sentences with their scores.
  bool can_highlight;          ///< Has the whole text beside the summary, when that is asked for.
  bool explains_split;         ///< Has the rules behind each sentence of `--split --explain`.
  /// Appends the record to `out`, with a line end where the format is made of lines.
  void (*write)(const Record& record, const WriteOptions& options, std::string& out);
  /// Appends the record's entry to the table of contents of several records or of a digest; nullptr without one.
  void (*write_contents)(const Record& record, std::string& out) = nullptr;
  Frame contents = {};  ///< Around the entries, which come before the end of the frame.
  /// The opening of output that begins with `first`, which is empty where there is no record at all; nullptr without
  /// one.
  FrameOpening (*opening)(const Record& first) = nullptr;
};

/// All formats, the default first.
std::span<const OutputFormat> output_formats();

/// The format with that name, or nullptr.
const OutputFormat* find_output_format(std::string_view name);

/// The format that the ending of the file name `path` says (.json, .jsonl, .md, .html); nullptr for all other endings.
const OutputFormat* output_format_of_file(std::string_view path);

/// The format of `--template`, a line a record as `WriteOptions::line` says. It is not in the table.
const OutputFormat& template_format();

// The writers, each in its own file.
void write_text(const Record& record, const WriteOptions& options, std::string& out);
void write_json(const Record& record, const WriteOptions& options, std::string& out);
void write_markdown(const Record& record, const WriteOptions& options, std::string& out);
void write_html(const Record& record, const WriteOptions& options, std::string& out);
void write_html_contents(const Record& record, std::string& out);
FrameOpening html_opening(const Record& first);
void write_template(const Record& record, const WriteOptions& options, std::string& out);
void write_jsonl(const Record& record, const WriteOptions& options, std::string& out);

}  // namespace zubda
