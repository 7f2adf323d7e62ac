/// Throughput of each stage over its whole input, in bytes of text a second, on one core. Texts: the examples of the
/// repository, repeated, or the files named by ZUBDA_BENCHMARK_EN and ZUBDA_BENCHMARK_AR.
#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <cstdlib>
#include <fstream>
#include <memory>
#include <sstream>

#include "analysis.h"
#include "input/encoding/decode.h"
#include "language/detect/detect.h"
#include "rank/rank.h"
#include "sentences/sentences.h"
#include <zubda/summarize.h>

namespace zubda {
namespace {

std::string read(const std::string& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

/// Two megabytes in one language.
const std::string& text_of(const std::string& code) {
  static std::map<std::string, std::string> texts;
  auto& text = texts[code];
  if (!text.empty()) return text;
  const auto* named = std::getenv(code == "ar" ? "ZUBDA_BENCHMARK_AR" : "ZUBDA_BENCHMARK_EN");
  const auto once = read(named != nullptr ? named : ZUBDA_SOURCE_DIR "/examples/article-" + code + ".txt") + "\n\n";
  while (text.size() < std::size_t{2} << 20) text += once;
  return text;
}

/// Runs `stage(document, language)` over the text of a language.
template <class Stage>
void run(benchmark::State& state, const char* code, Stage&& stage) {
  const Language language(code);
  const Document document{.id = {}, .title = {}, .language = code, .text = text_of(code), .blocks = {}};
  for (auto _ : state) benchmark::DoNotOptimize(stage(document, language));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(document.text.size()));
}

void decoding(benchmark::State& state, const char* code) {
  run(state, code, [](const Document& document, const Language&) { return decode(document.text, ""); });
}

/// One article of 5 KB, as at a cold start: only time matters.
void detection(benchmark::State& state, const char* code) {
  const auto article = text_of(code).substr(0, text_of(code).find('\n', 5000));
  for (auto _ : state) benchmark::DoNotOptimize(detect_language(article));
}

void sentences(benchmark::State& state, const char* code) {
  run(state, code,
      [](const Document& document, const Language& language) { return split_sentences(document, language); });
}

void clauses(benchmark::State& state, const char* code) {
  const auto whole =
      split_sentences({.id = {}, .title = {}, .language = {}, .text = text_of(code), .blocks = {}}, Language(code));
  run(state, code,
      [&](const Document& document, const Language& language) { return cut_clauses(document.text, whole, language); });
}

void terms(benchmark::State& state, const char* code) {
  const auto units =
      split_sentences({.id = {}, .title = {}, .language = {}, .text = text_of(code), .blocks = {}}, Language(code));
  TermExtractor extractor;
  run(state, code, [&](const Document& document, const Language& language) {
    return extractor.extract(document.text, units, language, {});
  });
}

Terms terms_of(const char* code) {
  const Language language(code);
  const auto units =
      split_sentences({.id = {}, .title = {}, .language = {}, .text = text_of(code), .blocks = {}}, language);
  return TermExtractor().extract(text_of(code), units, language, {});
}

void weighing(benchmark::State& state, const char* code) {
  const auto terms = terms_of(code);
  run(state, code, [&](const Document&, const Language&) { return tfidf(terms); });
}

void ranking(benchmark::State& state, const char* code) {
  const auto terms = terms_of(code);
  const auto matrix = tfidf(terms);
  run(state, code, [&](const Document&, const Language&) { return rank_textrank({matrix, terms, 0.85}); });
}

void whole(benchmark::State& state, const char* code) {
  Summarizer summarizer;
  run(state, code, [&](const Document& document, const Language&) { return summarizer(document); });
}

/// ICU's own passes over the same text in UTF-16: what all else is compared with.
void icu(benchmark::State& state, const char* code, bool by_words) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale(code);
  const std::unique_ptr<icu::BreakIterator> breaks(by_words
                                                       ? icu::BreakIterator::createWordInstance(locale, status)
                                                       : icu::BreakIterator::createSentenceInstance(locale, status));
  const auto text = icu::UnicodeString::fromUTF8(text_of(code));
  run(state, code, [&](const Document&, const Language&) {
    breaks->setText(text);
    std::size_t count = 0;
    while (breaks->next() != icu::BreakIterator::DONE) ++count;
    return count;
  });
}

void icu_words(benchmark::State& state, const char* code) { icu(state, code, true); }
void icu_sentences(benchmark::State& state, const char* code) { icu(state, code, false); }

#define ZUBDA_STAGE(stage)                                           \
  BENCHMARK_CAPTURE(stage, en, "en")->Unit(benchmark::kMillisecond); \
  BENCHMARK_CAPTURE(stage, ar, "ar")->Unit(benchmark::kMillisecond)

ZUBDA_STAGE(icu_words);
ZUBDA_STAGE(icu_sentences);
ZUBDA_STAGE(decoding);
ZUBDA_STAGE(detection);
ZUBDA_STAGE(sentences);
ZUBDA_STAGE(clauses);
ZUBDA_STAGE(terms);
ZUBDA_STAGE(weighing);
ZUBDA_STAGE(ranking);
ZUBDA_STAGE(whole);

}  // namespace
}  // namespace zubda

BENCHMARK_MAIN();
