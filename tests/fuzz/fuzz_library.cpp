#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "check.h"
#include "frequencies/term_counter.h"
#include "input/encoding/utf8_repair.h"
#include "text/utf8.h"
#include <zubda/zubda.h>

namespace zubda::fuzz {
namespace {

template <class Object>
using Owned = std::unique_ptr<Object, void (*)(Object*)>;

/// Whether a call did what it should; else it says why.
bool succeeds(zubda_status status, char* message) {
  check((status == ZUBDA_OK) == (message == nullptr));
  zubda_message_free(message);
  return status == ZUBDA_OK;
}

const std::string& tokenizer_file() {
  static const std::string bytes = [] {
    std::ifstream file(ZUBDA_SOURCE_DIR "/tests/golden/tokens-by-a-tokenizer/encoder.json");
    return std::string(std::istreambuf_iterator<char>(file), {});
  }();
  return bytes;
}

/// A table with the terms of two documents.
const std::string& frequencies_file() {
  static const std::string bytes = [] {
    const Options options;
    df::TermCounter counter(options);
    for (const auto* text : {"The mill fell. It was old.", "The river rose in the mill."})
      counter.add({.language = "en", .text = text});
    std::string table;
    counter.write_table([&](std::string_view piece) { table += piece; });
    return table;
  }();
  return bytes;
}

/// Sets what is read of a file, which the value does not say, or an option.
zubda_status set_option(zubda_options* options, const std::string& name, const std::string& value, char** message) {
  const auto with_file = [&](auto set, const std::string& file) {
    return set(options, file.data(), file.size(), message);
  };
  if (name == "tokenizer") return with_file(zubda_options_set_tokenizer, tokenizer_file());
  if (name == "frequencies") return with_file(zubda_options_set_frequencies, frequencies_file());
  return zubda_options_set(options, name.c_str(), value.c_str(), message);
}

/// Sets an option for each line `NAME VALUE` before an empty one. Returns what is behind it.
std::string_view set_options(std::string_view bytes, zubda_options* options) {
  while (!bytes.empty()) {
    const auto [line, rest] = first_line(bytes);
    bytes = rest;
    if (line.empty()) break;
    const auto blank = std::min(line.find(' '), line.size());
    const std::string name(line.substr(0, blank));
    const std::string value(line.substr(std::min(blank + 1, line.size())));
    char* message = nullptr;
    const auto status = set_option(options, name, value, &message);
    succeeds(status, message);
  }
  return bytes;
}

void check_sentences(const zubda_summary* summary, std::string_view text, std::size_t limit) {
  check(zubda_summary_language(summary) != nullptr && zubda_summary_title(summary) != nullptr);
  const auto count = zubda_summary_count(summary);
  check(count <= limit);
  for (std::size_t i = 0; i < count; ++i) {
    const auto sentence = zubda_summary_sentence(summary, i);
    check(is_within({sentence.begin, sentence.end}, text));
  }
}

void check_keywords(const zubda_document* document, const zubda_options* options) {
  constexpr std::size_t limit = 5;
  zubda_keywords* keywords = nullptr;
  char* message = nullptr;
  const auto status = zubda_find_keywords(document, options, limit, &keywords, &message);
  if (!succeeds(status, message)) return;
  const Owned<zubda_keywords> owned(keywords, zubda_keywords_free);
  check(zubda_keywords_count(keywords) <= limit);
  for (std::size_t i = 0; i < zubda_keywords_count(keywords); ++i)
    check(is_valid_utf8(zubda_keywords_text(keywords, i)) && zubda_keywords_score(keywords, i) >= 0);
}

void check_document(const zubda_document* document, const zubda_options* options, bool splits) {
  std::size_t size = 0;
  const auto* text = zubda_document_text(document, &size);
  zubda_summary* summary = nullptr;
  char* message = nullptr;
  const auto status = splits ? zubda_split(document, options, &summary, &message)
                             : zubda_summarize(document, options, &summary, &message);
  if (!succeeds(status, message)) return check(summary == nullptr);
  const Owned<zubda_summary> owned(summary, zubda_summary_free);
  check_sentences(summary, {text, size}, size);
}

}  // namespace

/// No option, whatever its value, makes more than a message.
void fuzz_library(std::string_view bytes) {
  const Owned<zubda_options> options(zubda_options_new(), zubda_options_free);
  const auto text = replace_invalid(set_options(bytes, options.get())).text;
  zubda_document* document = nullptr;
  char* message = nullptr;
  const auto status = zubda_document_new(text.data(), text.size(), &document, &message);
  check(succeeds(status, message));
  const Owned<zubda_document> owned(document, zubda_document_free);
  switch (choose(bytes, 4)) {
    case 0: return check_keywords(document, options.get());
    case 1: return check_document(document, options.get(), true);
    default: return check_document(document, options.get(), false);
  }
}

}  // namespace zubda::fuzz
