/// Tables for the tests of zubda-df: what is in them, as plain maps.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "df/table_merge.h"
#include "frequencies/table_reader.h"
#include "frequencies/table_writer.h"
#include "random/split_mix.h"

namespace zubda::df {

struct PlainCounts {
  std::uint64_t documents = 0;
  std::map<std::string, std::uint64_t> terms;
  bool operator==(const PlainCounts&) const = default;
};

using Counts = std::map<std::string, PlainCounts>;

inline TableSource source_of(std::string_view bytes) {
  return [bytes](char* buffer, std::size_t size) mutable {
    const auto count = bytes.copy(buffer, size);
    bytes.remove_prefix(count);
    return count;
  };
}

/// The table of `counts`, with a hash for each of its documents in `header`.
inline std::string table_of(const Counts& counts, TableHeader header) {
  std::string table;
  TableWriter writer([&](std::string_view bytes) { table += bytes; }, header);
  for (const auto& [code, language] : counts) {
    writer.begin_section({code, language.documents, 0});
    for (const auto& [term, count] : language.terms) writer.add(term, count);
    writer.end_section();
  }
  writer.finish();
  return table;
}

/// What a table says, read to its end. Throws BadTable.
inline Counts read_counts(std::string_view bytes) {
  TableReader reader(source_of(bytes));
  Counts counts;
  while (reader.next_section()) {
    auto& language = counts[reader.section().language];
    language.documents = reader.section().documents;
    while (reader.next_term()) language.terms.emplace(reader.term(), reader.count());
  }
  return counts;
}

inline std::string merge_all(const std::vector<std::string>& tables) {
  std::deque<TableReader> readers;
  std::vector<NamedTable> named;
  for (const auto& table : tables) named.push_back({"table", &readers.emplace_back(source_of(table))});
  TableMerge merge(named);
  std::string merged;
  write_merged(merge, [&](std::string_view bytes) { merged += bytes; });
  return merged;
}

/// Numbers that are the same in each run.
using Random = SplitMix64;

/// Counts of random documents, of which `header` gets the hashes. Terms are of few letters, so that they share
/// beginnings of all lengths, and some are beginnings of others.
inline Counts random_counts(Random& random, std::size_t documents, TableHeader& header, std::size_t max_terms = 100) {
  Counts counts;
  for (std::size_t i = 0; i < documents; ++i) {
    auto& language = counts[std::vector<std::string>{"ar", "de", "en"}[random.below(3)]];
    ++language.documents;
    header.add_document(random.below(1'000'000'000));
    std::map<std::string, bool> terms;
    for (std::uint64_t term = random.below(max_terms); term > 0; --term) {
      std::string bytes;
      for (auto length = 1 + random.below(random.below(8) == 0 ? 40 : 6); length > 0; --length)
        bytes += "abc\xFF"[random.below(4)];
      terms[bytes] = true;
    }
    for (const auto& [term, is_there] : terms) ++language.terms[term];
  }
  return counts;
}

}  // namespace zubda::df
