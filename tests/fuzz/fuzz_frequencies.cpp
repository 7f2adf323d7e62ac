#include "check.h"
#include "frequencies/table_reader.h"

/// Reads a table; all terms before a fault are in order.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace zubda;
  using namespace zubda::df;
  const auto bytes = bytes_of(data, size);
  std::string_view left = bytes;
  try {
    TableReader reader([&](char* buffer, std::size_t room) {
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
  } catch (const BadTable&) {
    // Whatever is no table is said to be none.
  }
  return 0;
}
