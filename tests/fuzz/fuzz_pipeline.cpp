#include <stdexcept>

#include "check.h"
#include "input/reader.h"
#include "output/formats.h"
#include "output/record.h"
#include <zubda/digest.h>
#include <zubda/keywords.h>
#include <zubda/summarize.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace zubda;
  static Summarizer summarizer;
  Record record;
  try {
    ReadOptions options;
    options.format = find_input_format(size % 3 == 0 ? "html" : size % 3 == 1 ? "markdown" : "text");
    record.document = read_input(bytes_of(data, size), "", options).document;
  } catch (const std::runtime_error&) {
    return 0;
  }
  Options options;
  options.explain = true;
  if (size % 4 == 1) options.length.words = 1 + size % 50;
  if (size % 4 == 2) options.length.characters = 1 + size % 300;
  record.summary = summarizer(record.document, options);
  for (const auto& sentence : record.summary->sentences) check(is_within(sentence.sentence.span, record.document.text));
  record.keywords = keywords(record.document, options, 5);
  WriteOptions writing;
  writing.terminal = true;
  writing.width = 1 + size % 90;
  writing.highlight = size % 2 == 0;
  for (const auto& format : output_formats()) {
    std::string out;
    format.write(record, writing, out);
    for (const char c : out) check(c == '\n' || c == '\t' || static_cast<unsigned char>(c) >= 0x20);
  }
  return 0;
}
