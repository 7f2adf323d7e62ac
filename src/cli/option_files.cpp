#include "cli/option_files.h"

#include <memory>
#include <new>
#include <stdexcept>
#include <utility>

#include "cli/diagnostics.h"
#include "cli/exit_status.h"
#include "cli/sha256.h"
#include "input/files/file.h"
#include "language/data_lines.h"
#include "text/utf8.h"
#include <zubda/document_frequencies.h>
#include <zubda/tokenizer.h>

namespace zubda {
namespace {

/// The outputs depend on the contents of the file, whatever its name.
void add_to_identity(std::string_view bytes, Command& command) {
  if (command.manifest_file.empty()) return;
  Sha256 sum;
  sum.add(bytes);
  command.output_options += " sha256:" + sum.hex();
}

void read_stop_words(Command& command) {
  if (command.stop_words_file.empty()) return;
  try {
    const auto text = read_file(command.stop_words_file, std::size_t{16} << 20);
    add_to_identity(text, command);
    if (!is_valid_utf8(text)) throw std::runtime_error("not valid UTF-8");
    auto& words = command.options.stop_words.emplace();
    for (const auto line : data_lines(text)) words.emplace_back(line);
  } catch (const std::runtime_error& reason) {
    throw UsageError(shell_quoted(command.stop_words_file) + ": " + reason.what());
  }
}

void read_tokenizer(Command& command) {
  if (command.tokenizer_file.empty()) return;
  try {
    const auto bytes = read_file(command.tokenizer_file, std::size_t{256} << 20);
    add_to_identity(bytes, command);
    command.options.tokenizer = std::make_shared<const Tokenizer>(bytes);
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& reason) {
    throw UsageError(shell_quoted(command.tokenizer_file) + ": " + reason.what());
  }
}

void read_frequencies(Command& command) {
  if (command.frequencies_file.empty()) return;
  try {
    const auto bytes = read_file(command.frequencies_file, std::size_t{4} << 30, [](std::string_view) {});
    add_to_identity(bytes, command);
    auto frequencies = std::make_shared<const DocumentFrequencies>(bytes);
    frequencies->check_terms(command.options);
    command.options.frequencies = std::move(frequencies);
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& reason) {
    throw UsageError(shell_quoted(command.frequencies_file) + ": " + reason.what());
  }
}

}  // namespace

void read_option_files(Command& command) {
  read_stop_words(command);
  read_tokenizer(command);
  read_frequencies(command);
}

}  // namespace zubda
