#include "frequencies/table_reader.h"

#include <zlib.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace zubda::df {
namespace {

using namespace table_format;

/// Chosen by hand: a hundred tables that are read at the same time take 6 MB.
constexpr std::size_t buffer_bytes = std::size_t{64} << 10;
constexpr std::size_t head_bytes = 44;
constexpr std::size_t sample_entry_bytes = 16;
constexpr std::size_t checksum_bytes = 4;
constexpr std::size_t max_varint_bytes = 10;
static_assert(buffer_bytes > max_block_bytes && buffer_bytes > max_sample * sample_entry_bytes);

[[noreturn]] void fail(const std::string& reason) { throw BadTable("the table is damaged: " + reason); }

bool is_language_code(std::string_view code) {
  return std::ranges::all_of(code, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

}  // namespace

TableReader::TableReader(TableSource source)
    : source_(std::move(source)), buffer_(buffer_bytes, '\0'), at_(buffer_.data()), end_(at_), checked_(at_) {
  read_header();
}

void TableReader::add_to_checksum() {
  crc_ = static_cast<std::uint32_t>(
      ::crc32(crc_, reinterpret_cast<const unsigned char*>(checked_), static_cast<unsigned>(at_ - checked_)));
  checked_ = at_;
}

bool TableReader::fill() {
  add_to_checksum();
  const auto left = static_cast<std::size_t>(end_ - at_);
  std::memmove(buffer_.data(), at_, left);
  at_ = checked_ = buffer_.data();
  end_ = at_ + left;
  const auto size = source_(buffer_.data() + left, buffer_.size() - left);
  end_ += size;
  return size > 0;
}

void TableReader::require(std::size_t size) {
  while (static_cast<std::size_t>(end_ - at_) < size)
    if (!fill()) throw BadTable("the table is cut short");
}

char TableReader::next_byte() {
  require(1);
  return *at_++;
}

std::uint64_t TableReader::next_varint() {
  std::string bytes;
  do bytes += next_byte();
  while (static_cast<unsigned char>(bytes.back()) >= 0x80 && bytes.size() < max_varint_bytes);
  const char* at = bytes.data();
  return read_varint(at, at + bytes.size());
}

void TableReader::read_header() {
  while (static_cast<std::size_t>(end_ - at_) < head_bytes && fill()) continue;
  const std::string_view head(at_, static_cast<std::size_t>(end_ - at_));
  if (!head.starts_with(magic)) throw BadTable("is no table of document frequencies");
  require(magic.size() + 4);
  const auto its_version = read_fixed(at_ + magic.size(), 4);
  if (its_version != version)
    throw BadTable("is a table of version " + std::to_string(its_version) + "; this program reads version " +
                   std::to_string(version));
  require(head_bytes);
  const auto flags = read_fixed(at_ + 12, 4);
  if ((flags & ~std::uint64_t{finished_flag | unstemmed_flag}) != 0) fail("unknown flags");
  header_.finished = (flags & finished_flag) != 0;
  header_.stemmed = (flags & unstemmed_flag) == 0;
  header_.stop_words = read_fixed(at_ + 16, 8);
  header_.documents = read_fixed(at_ + 24, 8);
  header_.document_sum = read_fixed(at_ + 32, 8);
  const auto entries = read_fixed(at_ + 40, 4);
  at_ += head_bytes;
  if (entries > max_sample) fail("too large a sample of documents");
  require(entries * sample_entry_bytes);
  for (std::size_t i = 0; i < entries; ++i, at_ += sample_entry_bytes) {
    const auto hash = read_fixed(at_, 8);
    if (!header_.sample.empty() && hash <= header_.sample.rbegin()->first) fail("the sample is not in order");
    header_.sample.emplace_hint(header_.sample.end(), hash, read_fixed(at_ + 8, 8));
  }
}

bool TableReader::next_section() {
  const auto size = static_cast<unsigned char>(next_byte());
  if (size == 0) return read_end(), false;
  if (size > max_language_bytes) fail("no language where one begins");
  require(size);
  const std::string language(at_, size);
  at_ += size;
  if (!is_language_code(language)) fail("no language where one begins");
  if (language <= section_.language) fail("its languages are not in order");
  section_.language = language;
  section_.documents = next_varint();
  section_.dropped = next_varint();
  if (section_.documents == 0 || section_.documents > header_.documents - documents_) fail("wrong number of documents");
  if (section_.dropped > (header_.finished ? section_.documents : 0)) fail("wrong count of a dropped term");
  documents_ += section_.documents;
  term_.clear();
  return true;
}

bool TableReader::next_block() {
  terms_in_block_ = next_varint();
  if (terms_in_block_ == 0) return false;
  const auto size = next_varint();
  // A term takes at least four bytes: three numbers and one of its own.
  if (size > max_block_bytes || terms_in_block_ > size / 4) fail("wrong size of a block");
  require(size);
  block_end_ = at_ + size;
  begins_block_ = true;
  return true;
}

void TableReader::begin_block() {
  before_block_.swap(term_);
  term_.clear();
  count_ = read_term(at_, block_end_, term_, shared_);
  const auto different = std::ranges::mismatch(before_block_, term_);
  shared_ = static_cast<std::size_t>(different.in1 - before_block_.begin());
  if (term_ <= before_block_) fail("its terms are not in order");
  begins_block_ = false;
}

void TableReader::check_term() {
  if (count_ == 0 || count_ > section_.documents) fail("a term in more documents than there are, or in none");
  ++terms_;
  if (--terms_in_block_ == 0 && at_ != block_end_) fail("wrong size of a block");
}

void TableReader::read_end() {
  if (documents_ != header_.documents) fail("wrong number of documents");
  if (next_varint() != terms_) fail("wrong number of terms");
  require(checksum_bytes);
  add_to_checksum();
  if (read_fixed(at_, checksum_bytes) != crc_) fail("its checksum is wrong");
  at_ = checked_ = at_ + checksum_bytes;
  if (at_ != end_ || fill()) fail("bytes follow its end");
}

}  // namespace zubda::df
