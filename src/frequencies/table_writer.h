/// Writes a table of document frequencies.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "frequencies/table_format.h"
#include <zubda/options.h>

namespace zubda::df {

/// The header of a table whose terms are made with `options`, without documents.
TableHeader header_for(const Options& options);

/// Takes bytes of a table. May throw.
using TableSink = std::function<void(std::string_view bytes)>;

/// Writes a table from its beginning to its end. The same sections and terms give the same bytes, whatever they were
/// made from. All members throw what the sink throws.
class TableWriter {
 public:
  TableWriter(TableSink sink, const TableHeader& header);

  /// Begins a language. Languages come in the order of their bytes, and `header` has their documents together.
  void begin_section(const TableSection& section);
  /// Adds a term to the section; terms come in the order of their bytes, have 1 to `max_term_bytes` bytes, and a count
  /// from 1 to the documents of the section.
  void add(std::string_view term, std::uint64_t count);
  void end_section();
  /// Ends the table.
  void finish();

 private:
  void end_block();
  void flush();

  TableSink sink_;
  std::string buffer_;
  std::uint32_t crc_ = 0;  ///< Of all bytes before the buffer.
  std::string block_;
  std::uint64_t terms_in_block_ = 0;
  std::uint64_t terms_ = 0;
  std::string before_;  ///< The last term of the block.
};

}  // namespace zubda::df
