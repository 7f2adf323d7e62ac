#include "df/repeats.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "cli/diagnostics.h"

namespace zubda::df {
namespace {

/// So many documents of a sample, all of them in another one, are no chance. Chosen by hand: where half of all
/// documents are copies of others, one table in four thousand looks so.
constexpr std::size_t min_documents = 12;

[[noreturn]] void fail(const std::string& name, const std::string& other) {
  throw BadTable(shell_quoted(name) + ": has the same documents as " + shell_quoted(other) +
                 ", which would count twice (--allow-repeats)");
}

}  // namespace

void RepeatCheck::add(const std::string& name, const TableHeader& header) {
  if (header.documents == 0) return;
  const std::pair documents(header.documents, header.document_sum);
  const auto [earlier, is_new] = by_documents_.emplace(documents, tables_.size());
  if (!is_new) fail(name, tables_[earlier->second].name);
  tables_.push_back({name, header});
}

void RepeatCheck::check() const {
  auto limit = std::numeric_limits<std::uint64_t>::max();
  for (const auto& [name, header] : tables_)
    if (header.sample.size() == table_format::max_sample) limit = std::min(limit, header.sample.rbegin()->first);
  // For each document up to the limit, the first two tables that have it.
  std::map<std::uint64_t, std::pair<const Table*, const Table*>> owners;
  for (const auto& table : tables_)
    for (const auto& [hash, times] : table.header.sample) {
      if (hash > limit) break;
      auto& [first, second] = owners[hash];
      if (first == nullptr) first = &table;
      else if (second == nullptr) second = &table;
    }
  for (const auto& table : tables_) {
    std::size_t documents = 0;
    std::map<const Table*, std::size_t> shared;
    for (const auto& [hash, times] : table.header.sample) {
      if (hash > limit) break;
      ++documents;
      const auto& [first, second] = owners.at(hash);
      const auto* const other = first == &table ? second : first;
      if (other != nullptr) ++shared[other];
    }
    if (documents < min_documents) continue;
    for (const auto& [other, count] : shared)
      if (count == documents) fail(table.name, other->name);
  }
}

}  // namespace zubda::df
