/// The file format of tables of document frequencies: its constants, its header, and the numbers in it.
///
/// A table has, for each language, in how many documents each term occurs. docs/frequencies.md describes the bytes of
/// the format. All numbers are written byte by byte, the lowest first, so that a table is the same on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

namespace zubda::df {

/// A table cannot be read. The message is the reason, without the name of the file.
struct BadTable : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Puts up to `size` bytes into `buffer` and returns how many; 0 at the end. May throw.
using TableSource = std::function<std::size_t(char* buffer, std::size_t size)>;

namespace table_format {

/// The first bytes of each table. The first is not ASCII, and line ends and Ctrl-Z follow, so that a file which was
/// copied as text shows at once, as with PNG.
constexpr std::string_view magic = "\x89zdf\r\n\x1A\n";
constexpr std::uint32_t version = 1;

constexpr std::uint32_t finished_flag = 1;
constexpr std::uint32_t unstemmed_flag = 2;

/// Terms with more bytes are not counted: they are keys and other data, and no word of any language.
constexpr std::size_t max_term_bytes = 1024;
constexpr std::size_t max_language_bytes = 8;
/// A block of terms ends with the first one that makes it so large (4 KB). Chosen by hand: a term is found in half a
/// block, and the first term of a block, which cannot share bytes with the one before it, costs 0.2 % of the file.
constexpr std::size_t full_block_bytes = 4096;
/// The largest block: one byte before it was full, a term was added.
constexpr std::size_t max_block_bytes = full_block_bytes + max_term_bytes + 32;
/// How many documents the header knows one by one.
constexpr std::size_t max_sample = 1024;

}  // namespace table_format

/// The documents with the smallest hashes, at most `table_format::max_sample`, and how often each was counted. Whatever
/// the parts in which documents are counted, and in whatever order the parts are merged, the sample is the same: a
/// document that is among the smallest of all is so in each part.
using DocumentSample = std::map<std::uint64_t, std::uint64_t>;

/// What the head of a table says.
struct TableHeader {
  bool finished = false;           ///< Its rare terms were dropped: it can be used and not be merged.
  bool stemmed = true;             ///< The terms are stems.
  std::uint64_t stop_words = 0;    ///< Hash of the stop words that were given; 0 for those of each language.
  std::uint64_t documents = 0;     ///< In all languages.
  std::uint64_t document_sum = 0;  ///< Of the hashes of all documents, modulo 2^64.
  DocumentSample sample = {};      ///< Empty in a finished table.

  /// Counts a document, `times` times.
  void add_document(std::uint64_t hash, std::uint64_t times = 1);
  /// Adds what another header counted. Throws BadTable when the number of documents does not fit.
  void add(const TableHeader& other);

 private:
  void add_to_sample(std::uint64_t hash, std::uint64_t times);
};

/// What a table says of a language before its terms.
struct TableSection {
  std::string language;         ///< ISO 639 code.
  std::uint64_t documents = 0;  ///< In this language, at least 1.
  std::uint64_t dropped = 0;    ///< The largest count of a term that `finish` dropped; 0 when there is none.
};

/// A hash of `bytes` for the sums in tables: the same on every machine and, other than the hash of the tables of words,
/// a part of the format.
inline std::uint64_t table_hash(std::string_view bytes, std::uint64_t seed = 0) {
  constexpr std::uint64_t factor = 0xD6E8FEB86659FD93;
  auto hash = seed ^ (bytes.size() * 0x9E3779B97F4A7C15);
  const auto mix = [&](std::uint64_t value) {
    hash = (hash ^ value) * factor;
    hash ^= hash >> 32;
  };
  const auto load = [&](std::size_t at, std::size_t size) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size; ++i) value |= std::uint64_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
    return value;
  };
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) mix(load(at, 8));
  if (at < bytes.size()) mix(load(at, bytes.size() - at));
  hash *= factor;
  return hash ^ (hash >> 32);
}

inline void TableHeader::add_to_sample(std::uint64_t hash, std::uint64_t times) {
  if (sample.size() == table_format::max_sample && hash > sample.rbegin()->first) return;
  sample[hash] += times;
  if (sample.size() > table_format::max_sample) sample.erase(std::prev(sample.end()));
}

inline void TableHeader::add_document(std::uint64_t hash, std::uint64_t times) {
  documents += times;
  document_sum += hash * times;
  add_to_sample(hash, times);
}

inline void TableHeader::add(const TableHeader& other) {
  if (documents + other.documents < documents) throw BadTable("more than 2^64 documents");
  documents += other.documents;
  document_sum += other.document_sum;
  for (const auto& [hash, times] : other.sample) add_to_sample(hash, times);
}

/// Appends the `bytes` lowest bytes of `value`.
inline void append_fixed(std::uint64_t value, std::size_t bytes, std::string& out) {
  for (std::size_t i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

/// Appends `value` in groups of seven bits, the lowest first; all bytes but the last have the highest bit (LEB128).
inline void append_varint(std::uint64_t value, std::string& out) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>(0x80 | (value & 0x7F));
  out += static_cast<char>(value);
}

/// The number at `bytes`, as `append_fixed` wrote it.
inline std::uint64_t read_fixed(const char* bytes, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < size; ++i) value |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
  return value;
}

/// Reads the number at `at`, as `append_varint` wrote it, and moves `at` behind it. Throws BadTable when it goes on
/// until `end` or is larger than 2^64 - 1.
inline std::uint64_t read_varint(const char*& at, const char* end) {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64 && at != end; shift += 7) {
    const auto byte = static_cast<unsigned char>(*at++);
    const auto group = std::uint64_t{byte} & 0x7F;
    if (group << shift >> shift != group) break;
    value |= group << shift;
    if (byte < 0x80) return value;
  }
  throw BadTable("the table is damaged: a number in it is cut off or too large");
}

/// Reads the term at `at` into `term`, which is the term before it in its block or, at the beginning of a block, empty.
/// `shared` gets how many bytes the two have in common. Returns its count. Throws BadTable when it does not follow in
/// the order of bytes or goes beyond `end`.
inline std::uint64_t read_term(const char*& at, const char* end, std::string& term, std::size_t& shared) {
  shared = read_varint(at, end);
  const auto rest = read_varint(at, end);
  const auto left = static_cast<std::uint64_t>(end - at);
  // Terms are words, without NUL; the merge relies on that.
  if (shared > term.size() || rest == 0 || rest > left || shared + rest > table_format::max_term_bytes ||
      std::memchr(at, 0, rest) != nullptr)
    throw BadTable("the table is damaged: what should be a term is none");
  if (shared < term.size() && static_cast<unsigned char>(*at) <= static_cast<unsigned char>(term[shared]))
    throw BadTable("the table is damaged: its terms are not in order");
  term.resize(shared);
  term.append(at, rest);
  at += rest;
  return read_varint(at, end);
}

}  // namespace zubda::df
