#include "check.h"
#include "frequencies/table_reader.h"
#include <zubda/document_frequencies.h>

namespace zubda::fuzz {
namespace {

/// Reads a table in small steps; all terms before a fault are in order.
void read_in_steps(std::string_view bytes) {
  auto left = bytes;
  df::TableReader reader([&](char* buffer, std::size_t room) {
    const auto count = left.copy(buffer, std::min<std::size_t>(room, 1 + left.size() % 5000));
    left.remove_prefix(count);
    return count;
  });
  std::uint64_t documents = 0;
  while (reader.next_section()) {
    documents += reader.section().documents;
    for (std::string before; reader.next_term(); before = reader.term()) {
      check(before < reader.term() && reader.count() >= 1 && reader.count() <= reader.section().documents);
      check(before.substr(0, reader.shared()) == reader.term().substr(0, reader.shared()));
    }
  }
  check(documents == reader.header().documents && left.empty());
}

}  // namespace

/// Whatever is no table is said to be none, by both readers.
void fuzz_frequencies(std::string_view bytes) {
  bool is_table = true;
  try {
    read_in_steps(bytes);
  } catch (const df::BadTable&) {
    is_table = false;
  }
  try {
    const DocumentFrequencies table(bytes);
    check(is_table);
    table.documents_with("en", "mill");
  } catch (const std::invalid_argument&) {
    check(!is_table);
  }
}

}  // namespace zubda::fuzz
