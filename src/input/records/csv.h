/// Reads tables: a row of column names, then a record a row (CSV as RFC 4180 has it, TSV).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "input/records/jsonl.h"
#include "input/records/line_batches.h"

namespace zubda {

/// The first row of a table.
struct TableHeader {
  std::vector<std::string> names;  ///< Valid UTF-8.
  char separator = ',';
  std::string encoding = {};                                  ///< Of all rows; empty for UTF-8.
  std::unordered_map<std::string, std::size_t> columns = {};  ///< The first one of each name.
};

/// Where the first row of `text` ends, behind its line end: in CSV behind the first one that is in no quoted field.
/// npos when there is no end. A field is quoted when it begins with a quotation mark. In TSV (`separator` is a tab) a
/// line is a row.
std::size_t row_end(std::string_view text, char separator);

/// The fields of a row without its line end, quotation marks resolved: in TSV only of fields that are quoted as a
/// whole.
std::vector<std::string> split_row(std::string_view row, char separator);

/// The header in the first row of a table; a semicolon is the separator of a CSV file whose header has none but those.
/// Throws std::runtime_error when it is not valid UTF-8 (or in `encoding`, not empty) or has no column named `text`.
TableHeader read_header(std::string_view row, char separator, const std::string& encoding, const std::string& text);

/// The record in `row`, whose fields are texts. Throws nothing but std::bad_alloc: what is wrong is an error of the
/// record.
JsonRecord read_row(std::string_view row, const TableHeader& header, const JsonFields& fields);

/// Reads the rows of a CSV table in batches, as LineBatches reads lines. A quotation mark that is never closed (in
/// `max_bytes`, or before the end) does not take the rest of the table with it: its row ends with its line.
class RowBatches : public RecordBatches {
 public:
  RowBatches(ByteStream stream, std::size_t max_bytes) : stream_(std::move(stream)), max_bytes_(max_bytes) {}

  LineBatch next() override;

 private:
  bool read_more(LineBatch& batch);
  LineBatch skip_line();
  std::size_t whole_rows() const;

  ByteStream stream_;
  std::size_t max_bytes_;
  std::size_t next_line_ = 1;
  std::string rest_;  ///< Rows, and the beginning of one, that were not returned.
  bool ended_ = false;
};

}  // namespace zubda
