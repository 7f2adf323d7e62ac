// The C interface: each function calls the C++ one and turns what it throws into a status and a message.
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "output/names.h"
#include <zubda/document_frequencies.h>
#include <zubda/keywords.h>
#include <zubda/read.h>
#include <zubda/summarize.h>
#include <zubda/tokenizer.h>
#include <zubda/version.h>
#include <zubda/zubda.h>

struct zubda_document {
  zubda::Document document;
  std::vector<std::string> warnings;
};

struct zubda_options {
  zubda::Options options;
};

struct zubda_summary {
  std::string language;
  std::string title;
  std::vector<zubda_sentence> sentences;
};

struct zubda_keywords {
  std::vector<zubda::Keyword> keywords;
};

namespace {

/// `text` for a caller of C, or nullptr when there is no memory for it.
char* copy_for_caller(const char* text) {
  const auto size = std::strlen(text) + 1;
  auto* copy = static_cast<char*>(std::malloc(size));
  if (copy != nullptr) std::memcpy(copy, text, size);
  return copy;
}

zubda_status fail(zubda_status status, const char* reason, char** message) {
  if (message != nullptr) *message = copy_for_caller(reason);
  return status;
}

/// Runs `action`, and turns what it throws into a status.
template <class Action>
zubda_status run(char** message, Action&& action) noexcept {
  if (message != nullptr) *message = nullptr;
  try {
    action();
    return ZUBDA_OK;
  } catch (const std::bad_alloc&) {
    return fail(ZUBDA_NO_MEMORY, "out of memory", message);
  } catch (const zubda::ReadError& error) {
    return fail(ZUBDA_NO_TEXT, error.what(), message);
  } catch (const std::invalid_argument& error) {
    return fail(ZUBDA_INVALID, error.what(), message);
  } catch (const std::exception& error) {
    return fail(ZUBDA_FAILED, error.what(), message);
  } catch (...) {
    return fail(ZUBDA_FAILED, "unknown error", message);
  }
}

template <class Number>
Number number(std::string_view name, std::string_view value) {
  Number result{};
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), result);
  if (error != std::errc() || end != value.data() + value.size())
    throw std::invalid_argument(std::string(name) + ": '" + std::string(value) + "' is no number in range");
  return result;
}

bool yes_or_no(std::string_view name, std::string_view value) {
  if (value != "yes" && value != "no") throw std::invalid_argument(std::string(name) + ": must be yes or no");
  return value == "yes";
}

void set(zubda::Options& options, std::string_view name, std::string_view value) {
  if (name == "sentences") options.length = {.sentences = number<std::size_t>(name, value)};
  else if (name == "words") options.length = {.words = number<std::size_t>(name, value)};
  else if (name == "characters") options.length = {.characters = number<std::size_t>(name, value)};
  else if (name == "tokens") options.length = {.tokens = number<std::size_t>(name, value)};
  else if (name == "ratio") options.length = {.ratio = number<double>(name, value)};
  else if (name == "method") options.method = value;
  else if (name == "language") options.language = value;
  else if (name == "query") options.query = value;
  else if (name == "diversity") options.diversity = number<double>(name, value);
  else if (name == "damping") options.damping = number<double>(name, value);
  else if (name == "overrun") options.overrun = zubda::overrun_named(value);
  else if (name == "fill") options.fill = yes_or_no(name, value);
  else if (name == "stem") options.stem = yes_or_no(name, value);
  else throw std::invalid_argument("unknown option '" + std::string(name) + "'");
}

zubda_sentence sentence_of(const zubda::Sentence& sentence) {
  return {
      sentence.span.begin, sentence.span.end, sentence.paragraph, 0, 0, 0, zubda::role_name(sentence.role).data(), 0};
}

zubda_sentence sentence_of(const zubda::ScoredSentence& scored) {
  auto sentence = sentence_of(scored.sentence);
  sentence.number = scored.number;
  sentence.rank = scored.rank;
  sentence.score = scored.score;
  sentence.truncated = scored.truncated ? 1 : 0;
  return sentence;
}

/// Throws std::invalid_argument when the table of frequencies has terms of another kind.
zubda::Options options_of(const zubda_options* options) {
  if (options == nullptr) return {};
  if (options->options.frequencies != nullptr) options->options.frequencies->check_terms(options->options);
  return options->options;
}

/// What `file` holds, or nothing if it has no bytes.
template <class Value>
std::shared_ptr<const Value> value_of(const char* file, size_t size) {
  return size == 0 ? nullptr : std::make_shared<const Value>(std::string_view(file, size));
}

/// A new document with what `read` returns.
template <class Read>
zubda_status read_new(zubda_document** document, char** message, Read&& read) {
  *document = nullptr;
  return run(message, [&] {
    auto result = read();
    *document = new zubda_document{std::move(result.document), std::move(result.warnings)};
  });
}

}  // namespace

const char* zubda_version(void) { return zubda::version().data(); }

void zubda_message_free(char* message) { std::free(message); }

zubda_status zubda_document_new(const char* text, size_t size, zubda_document** document, char** message) {
  return read_new(document, message, [&] {
    return zubda::ReadResult{{.text = size == 0 ? std::string() : std::string(text, size)}, {}};
  });
}

zubda_status zubda_document_read(const char* bytes, size_t size, const char* name, zubda_document** document,
                                 char** message) {
  return read_new(document, message, [&] {
    return zubda::read_document(size == 0 ? std::string() : std::string(bytes, size), name == nullptr ? "" : name);
  });
}

zubda_status zubda_document_read_file(const char* path, zubda_document** document, char** message) {
  return read_new(document, message, [&] { return zubda::read_file(path); });
}

zubda_status zubda_document_set_title(zubda_document* document, const char* title, char** message) {
  return run(message, [&] { document->document.title = title == nullptr ? "" : title; });
}

zubda_status zubda_document_set_language(zubda_document* document, const char* language, char** message) {
  return run(message, [&] { document->document.language = language == nullptr ? "" : language; });
}

const char* zubda_document_text(const zubda_document* document, size_t* size) {
  if (size != nullptr) *size = document->document.text.size();
  return document->document.text.c_str();
}

const char* zubda_document_title(const zubda_document* document) { return document->document.title.c_str(); }

size_t zubda_document_warning_count(const zubda_document* document) { return document->warnings.size(); }

const char* zubda_document_warning(const zubda_document* document, size_t index) {
  return document->warnings[index].c_str();
}

void zubda_document_free(zubda_document* document) { delete document; }

zubda_options* zubda_options_new(void) { return new (std::nothrow) zubda_options; }

zubda_status zubda_options_set(zubda_options* options, const char* name, const char* value, char** message) {
  return run(message, [&] { set(options->options, name, value); });
}

zubda_status zubda_options_set_tokenizer(zubda_options* options, const char* file, size_t size, char** message) {
  return run(message, [&] { options->options.tokenizer = value_of<zubda::Tokenizer>(file, size); });
}

zubda_status zubda_options_set_frequencies(zubda_options* options, const char* file, size_t size, char** message) {
  return run(message, [&] { options->options.frequencies = value_of<zubda::DocumentFrequencies>(file, size); });
}

void zubda_options_free(zubda_options* options) { delete options; }

zubda_status zubda_summarize(const zubda_document* document, const zubda_options* options, zubda_summary** summary,
                             char** message) {
  *summary = nullptr;
  return run(message, [&] {
    auto found = zubda::summarize(document->document, options_of(options));
    zubda_summary result{std::move(found.language), std::move(found.title), {}};
    for (const auto& scored : found.sentences) result.sentences.push_back(sentence_of(scored));
    *summary = new zubda_summary(std::move(result));
  });
}

zubda_status zubda_split(const zubda_document* document, const zubda_options* options, zubda_summary** summary,
                         char** message) {
  *summary = nullptr;
  return run(message, [&] {
    zubda_summary result{"und", document->document.title, {}};
    for (const auto& sentence : zubda::Summarizer().split(document->document, options_of(options)))
      result.sentences.push_back(sentence_of(sentence));
    *summary = new zubda_summary(std::move(result));
  });
}

const char* zubda_summary_language(const zubda_summary* summary) { return summary->language.c_str(); }
const char* zubda_summary_title(const zubda_summary* summary) { return summary->title.c_str(); }
size_t zubda_summary_count(const zubda_summary* summary) { return summary->sentences.size(); }
zubda_sentence zubda_summary_sentence(const zubda_summary* summary, size_t index) { return summary->sentences[index]; }
void zubda_summary_free(zubda_summary* summary) { delete summary; }

zubda_status zubda_find_keywords(const zubda_document* document, const zubda_options* options, size_t count,
                                 zubda_keywords** keywords, char** message) {
  *keywords = nullptr;
  return run(message,
             [&] { *keywords = new zubda_keywords{zubda::keywords(document->document, options_of(options), count)}; });
}

size_t zubda_keywords_count(const zubda_keywords* keywords) { return keywords->keywords.size(); }
const char* zubda_keywords_text(const zubda_keywords* keywords, size_t index) {
  return keywords->keywords[index].text.c_str();
}
double zubda_keywords_score(const zubda_keywords* keywords, size_t index) { return keywords->keywords[index].score; }
void zubda_keywords_free(zubda_keywords* keywords) { delete keywords; }
