#include "frequencies/table_writer.h"

#include <zlib.h>

#include <algorithm>
#include <utility>

namespace zubda::df {
namespace {

using namespace table_format;

/// Chosen by hand: from here on a larger piece makes writing no faster.
constexpr std::size_t flush_bytes = std::size_t{64} << 10;

}  // namespace

TableHeader header_for(const Options& options) {
  TableHeader header;
  header.stemmed = options.stem;
  if (!options.stop_words) return header;
  auto words = *options.stop_words;
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  header.stop_words = 1;  // No words are something else than those of the language.
  for (const auto& word : words) header.stop_words = table_hash(word, header.stop_words);
  return header;
}

TableWriter::TableWriter(TableSink sink, const TableHeader& header) : sink_(std::move(sink)) {
  buffer_ += magic;
  append_fixed(version, 4, buffer_);
  append_fixed((header.finished ? finished_flag : 0) | (header.stemmed ? 0 : unstemmed_flag), 4, buffer_);
  append_fixed(header.stop_words, 8, buffer_);
  append_fixed(header.documents, 8, buffer_);
  append_fixed(header.document_sum, 8, buffer_);
  append_fixed(header.sample.size(), 4, buffer_);
  for (const auto& [hash, times] : header.sample) {
    append_fixed(hash, 8, buffer_);
    append_fixed(times, 8, buffer_);
  }
}

void TableWriter::begin_section(const TableSection& section) {
  buffer_ += static_cast<char>(section.language.size());
  buffer_ += section.language;
  append_varint(section.documents, buffer_);
  append_varint(section.dropped, buffer_);
}

void TableWriter::add(std::string_view term, std::uint64_t count) {
  const auto limit = std::min(term.size(), before_.size());
  std::size_t shared = 0;
  while (shared < limit && term[shared] == before_[shared]) ++shared;
  append_varint(shared, block_);
  append_varint(term.size() - shared, block_);
  block_ += term.substr(shared);
  append_varint(count, block_);
  before_.resize(shared);
  before_ += term.substr(shared);
  ++terms_in_block_;
  if (block_.size() >= full_block_bytes) end_block();
}

void TableWriter::end_block() {
  append_varint(terms_in_block_, buffer_);
  append_varint(block_.size(), buffer_);
  buffer_ += block_;
  terms_ += std::exchange(terms_in_block_, 0);
  block_.clear();
  before_.clear();
  if (buffer_.size() >= flush_bytes) flush();
}

void TableWriter::end_section() {
  if (terms_in_block_ > 0) end_block();
  append_varint(0, buffer_);
}

void TableWriter::flush() {
  crc_ = static_cast<std::uint32_t>(
      ::crc32(crc_, reinterpret_cast<const unsigned char*>(buffer_.data()), static_cast<unsigned>(buffer_.size())));
  sink_(buffer_);
  buffer_.clear();
}

void TableWriter::finish() {
  buffer_ += '\0';
  append_varint(terms_, buffer_);
  flush();
  append_fixed(crc_, 4, buffer_);
  sink_(buffer_);
  buffer_.clear();
}

}  // namespace zubda::df
