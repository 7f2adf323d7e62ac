#include <stdexcept>

#include "check.h"
#include "input/corpora/corpora.h"
#include "input/damage.h"
#include "input/encoding/utf8_repair.h"
#include "input/formats.h"

namespace zubda::fuzz {
namespace {

/// Times of a transcript do not go back in its text.
void check_cues(const Reading& reading) {
  std::size_t begin = 0;
  for (const auto& cue : reading.cues) {
    check(begin <= cue.begin && cue.begin <= reading.document.text.size());
    begin = cue.begin;
  }
}

const InputFormat& format_of(std::string_view name, const std::string& text) {
  const auto* named = find_input_format(name);
  return named != nullptr && named->read != nullptr ? *named : detect_text_format("", text);
}

}  // namespace

void fuzz_text(std::string_view bytes) {
  const auto [name, rest] = first_line(bytes);
  auto text = replace_invalid(rest).text;
  if (name == "archive book") return static_cast<void>(read_archive_book(text));
  if (name == "pdftotext") return check_blocks(read_pdf_text(std::move(text)).document);
  const auto& format = format_of(name, text);
  if (format.recognizes != nullptr) format.recognizes(text);
  if (format.read == nullptr) return;
  try {
    if (format.prepare != nullptr) format.prepare(text);
    const auto reading = format.read(std::move(text));
    check_blocks(reading.document);
    check_cues(reading);
    find_damage(reading.document.text);
  } catch (const std::runtime_error&) {
  }
}

}  // namespace zubda::fuzz
