#include <stdexcept>

#include "check.h"
#include "input/encoding/utf8_repair.h"
#include "input/reader.h"
#include "text/utf8.h"

namespace zubda::fuzz {
namespace {

/// Whether another program would be started, which takes longer than all else: what they write has targets of its own.
bool needs_program(std::string_view name, std::string_view bytes) {
  const auto is_mail = [](std::string_view format) {
    return format == "mail" || format == "mhtml" || format == "mbox";
  };
  if (const auto* document = detect_document_format(bytes)) return document->needs_program() || is_mail(document->name);
  const auto* container = detect_container_format(bytes);
  if (container != nullptr && is_mail(container->name)) return true;
  return detect_text_format(name, replace_invalid(bytes).text).needs_program();
}

}  // namespace

/// A file of that name is read as what it is by its bytes and its name.
void fuzz_reader(std::string_view bytes) {
  const auto [line, rest] = first_line(bytes);
  const auto way = choose(bytes, 8);
  ReadOptions options;
  options.max_bytes = max_bytes;
  options.max_archive_bytes = max_bytes;
  options.whole_file = way % 2 == 0;
  options.refuse_sources = way == 1;
  if (way != 2 && is_valid_utf8(rest)) options.encoding = "UTF-8";
  if (needs_program(line, rest)) return;
  try {
    const auto stream = way == 3;
    const auto reading = stream ? read_input_stream(stream_of(std::string(rest)), line, options)
                                : read_input(std::string(rest), line, options);
    check_blocks(reading.document);
    check(is_valid_utf8(reading.document.text) && is_valid_utf8(reading.document.title));
    for (const auto& warning : reading.warnings) check(warning.find('\n') == std::string::npos);
  } catch (const std::runtime_error&) {
  }
}

}  // namespace zubda::fuzz
