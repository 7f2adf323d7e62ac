#include <vector>

#include "check.h"
#include "input/encoding/utf8_repair.h"
#include "written.h"
#include <zubda/digest.h>

namespace zubda::fuzz {
namespace {

void write_digest(const std::vector<Document>& documents, Digest digest, std::size_t way) {
  Record record;
  for (const auto& document : documents) {
    Record source;
    source.document = document;
    source.file = "file " + std::to_string(record.sources.size() + 1);
    record.sources.push_back(std::move(source));
  }
  record.digest = std::move(digest);
  const auto formats = output_formats();
  WriteOptions options;
  options.terminal = way % 2 == 0;
  options.highlight = way % 3 == 0;
  options.locate = way % 5 == 0;
  if (options.terminal) options.width = 40;
  check_written(formats[way % formats.size()], options, record);
}

}  // namespace

void fuzz_digest(std::string_view bytes) {
  static Digester digester;
  auto text = replace_invalid(bytes).text;
  std::vector<Document> documents;
  for (std::string_view left = text; !left.empty();) {
    const auto end = std::min(left.find('\f'), left.size());
    documents.push_back({.text = std::string(left.substr(0, end))});
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  Options options;
  options.explain = choose(bytes, 4) == 0;
  options.length.sentences = 1 + choose(bytes, 5);
  auto digest = digester(documents, options);
  check(digest.sentences.size() <= *options.length.sentences && digest.languages.size() == documents.size());
  for (const auto& sentence : digest.sentences) {
    check(sentence.document < documents.size());
    check(is_within(sentence.scored.sentence.span, documents[sentence.document].text));
    for (const auto other : sentence.also_in) check(other < documents.size() && other != sentence.document);
  }
  write_digest(documents, std::move(digest), choose(bytes, 60));
}

}  // namespace zubda::fuzz
