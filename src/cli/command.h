/// The command that a command line describes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_status.h"
#include "input/formats.h"
#include "output/formats.h"
#include "output/template.h"
#include <zubda/summarize.h>

namespace zubda {

/// What is printed for each document. With `consume` nothing is: documents go to `Command::make_consumer`.
enum class Task { summary, split, keywords, extract, consume };

/// What the kernel is told to keep away from files and the network.
enum class Confinement : std::uint8_t { programs, everything, nothing };

/// Takes the documents that one thread reads. What its members throw is the fault of the document, but for WriteError
/// and std::bad_alloc, which end the run.
class DocumentConsumer {
 public:
  virtual ~DocumentConsumer() = default;
  virtual void take(const Document& document) = 0;
  /// Called when a stream of records cannot be read to its end, so that not all of its documents will be taken.
  virtual void break_off() = 0;
};

/// Fields of records, as paths (`story.body`).
struct RecordFields {
  std::string text = "text";
  std::string title = "title";
  std::string id = "id";
  std::string query = "query";
  std::string words;                ///< A record's own budget; empty when there is none.
  std::vector<std::string> passed;  ///< Handed on to the output.
};

/// How inputs are found and read.
struct InputOptions {
  std::vector<std::string> operands;    ///< Empty or "-" for standard input.
  const InputFormat* format = nullptr;  ///< nullptr to detect it.
  std::string encoding;                 ///< Empty to detect it.
  RecordFields fields;
  std::size_t max_bytes = std::size_t{64} << 20;  ///< Of one input that is no stream of records, and of one record.
  std::size_t max_record_bytes = 0;               ///< Of one record of a stream of them; 0 for `max_bytes`.
  std::uint64_t max_archive_bytes = std::uint64_t{1} << 30;  ///< Of all that is unpacked from one container.
  bool ocr = false;                                          ///< Pictures and scans are read with tesseract.
  bool whole_file = false;                                   ///< A container is one document.
  bool recursive = false;
  bool implied_folder = false;  ///< The only operand is the current folder, and the user did not write it.
  bool follow_links = false;
  bool hidden = false;
  std::vector<std::string> include;
  std::vector<std::string> exclude;
  std::vector<std::string> any_case;    ///< Patterns of --iglob.
  std::vector<std::string> converters;  ///< EXT=COMMAND
  std::string files_from;
  bool null_separated = false;
  bool keyed = false;  ///< Records of JSON have a key and a tab before them, which go to the output.

  /// How many bytes a record of a stream of records may have.
  std::size_t record_limit() const { return max_record_bytes != 0 ? max_record_bytes : max_bytes; }
};

/// Where output goes.
struct OutputOptions {
  const OutputFormat* format = nullptr;
  std::optional<std::string> line_template;  ///< Instead of a format.
  std::optional<Template> line = {};         ///< The same, read.
  std::string file;                          ///< Empty or "-" for standard output.
  std::string directory;                     ///< Empty unless each input has its own output file.
  std::string if_exists;  ///< fail, skip, older or replace; empty for the default of where output goes.
  bool highlight = false;
  bool digest = false;
  bool locate = false;
  bool times = false;
  /// Whether it goes to files with names, and not to standard output.
  bool goes_to_files() const { return !directory.empty() || (!file.empty() && file != "-" && file != "/dev/stdout"); }
  /// Whether a file that is there already must not be written, for `directory`.
  bool if_exists_is_fail() const { return if_exists.empty() || if_exists == "fail"; }
  std::string color = "auto";
  std::string paging = "auto";  ///< auto, always or never; the pager is for terminals only.
};

/// The whole command.
struct Command {
  std::string_view program = "zubda";  ///< What messages begin with.
  Task task = Task::summary;
  std::function<std::unique_ptr<DocumentConsumer>()> make_consumer = {};  ///< Called by each thread, for Task::consume.
  std::size_t keyword_count = 10;
  bool clauses = false;
  Options options;
  std::string title;
  std::string stop_words_file;
  std::string tokenizer_file;
  std::string frequencies_file;
  InputOptions input;
  OutputOptions output;
  std::string manifest_file;    ///< Empty for none.
  bool resume = false;          ///< Only what the manifest does not have is done.
  std::string statistics_file;  ///< Empty for none.
  /// The options that outputs depend on, as on a command line, in a fixed order; and the checksums of files that they
  /// name.
  std::string output_options;
  std::size_t jobs = 0;  ///< Threads; 0 for as many as the machine has cores.
  bool strict = false;   ///< Warnings are errors.
  bool quiet = false;    ///< No warnings on standard error.
  bool verbose = false;  ///< What is passed over is named.
  bool progress = true;
  Confinement confinement = Confinement::programs;  ///< By default the programs that convert documents.
  std::string written_folder;                       ///< That a consumer of documents writes into; may be empty.
  std::string config_file;                          ///< Instead of the usual configuration files.
  bool no_config = false;
  std::string print;  ///< Help, version or a list: printed instead of doing anything.
};

/// Takes over the operands of a command line. `recursive` says that it has --recursive, so that no operand is the
/// current folder. Throws UsageError when standard input would be read twice.
void take_operands(std::vector<std::string> operands, bool recursive, InputOptions& input);

/// The command of a command line. Throws UsageError.
Command parse_arguments(int argc, const char* const* argv);

}  // namespace zubda
