#include <stdexcept>

#include "check.h"
#include "input/records/csv.h"

namespace zubda::fuzz {
namespace {

/// All rows of a table whose stream gives `step` bytes at a time.
std::string rows_of(std::string_view bytes, std::size_t step) {
  RowBatches batches(
      [bytes, step](char* buffer, std::size_t room) mutable {
        const auto count = bytes.copy(buffer, std::min(room, step));
        bytes.remove_prefix(count);
        return count;
      },
      max_bytes);
  std::string rows;
  for (bool last = false; !last;) {
    const auto batch = batches.next();
    check(!batch.overlong && batch.error.empty());
    rows += batch.lines;
    last = batch.last;
  }
  return rows;
}

void read_table(std::string_view rows, char separator) {
  auto end = std::min(row_end(rows, separator), rows.size());
  const auto header = read_header(rows.substr(0, end), separator, "", "text");
  for (rows.remove_prefix(end); !rows.empty(); rows.remove_prefix(end)) {
    end = std::min(row_end(rows, separator), rows.size());
    check(end > 0);
    read_row(rows.substr(0, end), header, {.words = "words", .passed = {"id", "a"}});
  }
}

}  // namespace

/// What is read of a table does not depend on the steps in which it comes.
void fuzz_tables(std::string_view bytes) {
  const auto rows = rows_of(bytes, max_bytes);
  check(rows == bytes && rows_of(bytes, 1 + choose(bytes, 2 + bytes.size() / 4)) == rows);
  for (const char separator : {',', '\t'}) {
    try {
      read_table(rows, separator);
    } catch (const std::runtime_error&) {
    }
  }
}

}  // namespace zubda::fuzz
