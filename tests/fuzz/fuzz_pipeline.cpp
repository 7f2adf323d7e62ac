#include <algorithm>
#include <stdexcept>

#include "check.h"
#include "input/reader.h"
#include "written.h"
#include <zubda/keywords.h>
#include <zubda/methods.h>
#include <zubda/summarize.h>

namespace zubda::fuzz {
namespace {

/// What the words of the first line ask for, in any order: formats, a method, a number of words or characters, and
/// what is done.
struct Wishes {
  ReadOptions reading;
  Options options;
  const OutputFormat* format = &output_formats().front();
  WriteOptions writing;
  bool keywords = false;
  bool split = false;
  bool extract = false;

  void take(std::string_view word) {
    const auto is_this = [&](const Method& method) { return method.name == word; };
    if (const auto* input = find_input_format(word); reading.format == nullptr && input != nullptr && input->is_text())
      reading.format = input;
    else if (const auto* output = find_output_format(word); output != nullptr) format = output;
    else if (std::ranges::any_of(list_methods(), is_this)) options.method = word;
    else if (word == "keywords") keywords = true;
    else if (word == "split") split = true;
    else if (word == "extract") extract = true;
    else if (word == "explain") options.explain = true;
    else if (word == "headings") writing.headings = true;
    else if (word == "times") writing.times = true;
    else if (word == "color") writing.color = true;
    else if (word == "highlight") writing.highlight = options.explain = true;
    else if (word == "locate") writing.locate = true;
    else if (word.starts_with("words")) options.length.words = word.size() - 4;
    else if (word.starts_with("characters")) options.length.characters = 8 * (word.size() - 9);
    else if (word.starts_with("query")) options.query = word.substr(5);
    else if (word == "terminal") writing.terminal = true, writing.width = 40;
  }
};

Wishes wishes_of(std::string_view line) {
  Wishes wishes;
  while (!line.empty()) {
    const auto end = std::min(line.find(' '), line.size());
    wishes.take(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  if (wishes.reading.format == nullptr) wishes.reading.format = find_input_format("text");
  if (wishes.options.length.words) wishes.options.length.characters.reset();
  return wishes;
}

void process(const Wishes& wishes, Record& record) {
  static Summarizer summarizer;
  static KeywordExtractor extractor;
  if (wishes.keywords) record.keywords = extractor(record.document, wishes.options, 5);
  if (wishes.split)
    record.sentences = summarizer.split(record.document, wishes.options, true,
                                        wishes.options.explain ? &record.split_reasons : nullptr);
  record.whole_text = wishes.extract;
  if (!wishes.keywords && !wishes.split && !wishes.extract)
    record.summary = summarizer(record.document, wishes.options);
  if (!record.summary) return;
  for (const auto& sentence : record.summary->sentences) check(is_within(sentence.sentence.span, record.document.text));
}

}  // namespace

/// From the bytes of an input to the bytes of the output.
void fuzz_pipeline(std::string_view bytes) {
  const auto [line, rest] = first_line(bytes);
  auto wishes = wishes_of(line);
  if (choose(bytes, 8) != 0) wishes.reading.encoding = "UTF-8";  // A guess takes as long as the rest, and has `decode`.
  Record record;
  try {
    auto reading = read_input(std::string(rest), "", wishes.reading);
    record.document = std::move(reading.document);
    record.cues = std::move(reading.cues);
    record.page_starts = std::move(reading.page_starts);
    record.file = line;
  } catch (const std::runtime_error&) {
    return;
  }
  try {
    process(wishes, record);
  } catch (const std::invalid_argument&) {  // A query or a length that options refuse.
    return;
  }
  check_written(*wishes.format, wishes.writing, record);
}

}  // namespace zubda::fuzz
