/// Reads a table of document frequencies from its beginning to its end, in little memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "frequencies/table_format.h"

namespace zubda::df {

/// A table that is read section by section and term by term. Everything that is read is checked against the format, and
/// the checksum at the end; all members throw BadTable, or what the source throws. Whoever has read to the end has read
/// a whole table.
class TableReader {
 public:
  /// Reads the header.
  explicit TableReader(TableSource source);
  TableReader(const TableReader&) = delete;
  TableReader& operator=(const TableReader&) = delete;

  const TableHeader& header() const { return header_; }

  /// Goes on to the next language; the terms of the one before must all have been read. Returns false at the end of the
  /// table, of which checksum and length are right then.
  bool next_section();
  const TableSection& section() const { return section_; }

  /// Goes on to the next term of the section, in the order of bytes. Returns false after the last one.
  bool next_term() {
    if (terms_in_block_ == 0 && !next_block()) return false;
    if (begins_block_) begin_block();
    else count_ = read_term(at_, block_end_, term_, shared_);
    check_term();
    return true;
  }
  std::string_view term() const { return term_; }
  /// In how many documents of the language the term occurs: from 1 to all.
  std::uint64_t count() const { return count_; }
  /// How many bytes the term has in common with the one before it in the section; 0 for the first.
  std::size_t shared() const { return shared_; }

 private:
  void read_header();
  bool next_block();
  void begin_block();
  void check_term();
  void read_end();
  /// Makes `size` bytes from `at_` on available, at most the size of the buffer.
  void require(std::size_t size);
  /// Reads more bytes behind those that are there; returns false at the end.
  bool fill();
  char next_byte();
  std::uint64_t next_varint();
  void add_to_checksum();

  TableSource source_;
  std::string buffer_;
  const char* at_;       ///< What is read next.
  const char* end_;      ///< Of the bytes in the buffer.
  const char* checked_;  ///< The bytes before it are in the checksum.
  std::uint32_t crc_ = 0;
  TableHeader header_;
  TableSection section_;
  std::uint64_t documents_ = 0;  ///< Of the sections so far.
  std::uint64_t terms_ = 0;
  std::uint64_t terms_in_block_ = 0;  ///< That are still to be read.
  const char* block_end_ = nullptr;
  bool begins_block_ = false;
  std::string term_;
  std::string before_block_;  ///< The last term of the block before.
  std::uint64_t count_ = 0;
  std::size_t shared_ = 0;
};

}  // namespace zubda::df
