#include "df/group_merge.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <deque>
#include <stdexcept>

#include "df/tables.h"

namespace zubda::df {
namespace {

std::vector<std::string> random_tables(std::size_t count) {
  Random random(36);
  std::vector<std::string> tables;
  for (std::size_t i = 0; i < count; ++i) {
    TableHeader documents;
    const auto counts = random_counts(random, 1 + random.below(20), documents);
    tables.push_back(table_of(counts, documents));
  }
  return tables;
}

/// Merges tables that are named by their numbers.
void merge(const std::vector<std::string>& tables, std::size_t groups, const TableSink& sink) {
  std::deque<TableReader> readers;
  std::vector<NamedTable> named;
  for (const auto& table : tables)
    named.push_back({"t" + std::to_string(named.size()), &readers.emplace_back(source_of(table))});
  merge_in_groups(named, groups, sink);
}

std::string reason_of_failure(const std::vector<std::string>& tables, std::size_t groups) {
  try {
    merge(tables, groups, [](std::string_view) {});
  } catch (const BadTable& reason) {
    return reason.what();
  }
  return "nothing was thrown";
}

TEST(GroupMerge, GivesTheSameBytesInAnyNumberOfGroups) {
  for (const std::size_t count : {0, 1, 2, 7, 40}) {
    const auto tables = random_tables(count);
    const auto expected = merge_all(tables);
    for (const std::size_t groups : {0, 1, 2, 3, 7, 100}) {
      std::string merged;
      merge(tables, groups, [&](std::string_view bytes) { merged += bytes; });
      EXPECT_EQ(merged, expected) << count << " tables, " << groups << " groups";
    }
  }
}

TEST(GroupMerge, NamesTheTableThatIsDamagedInWhateverGroup) {
  for (const std::size_t damaged : {0, 5, 11}) {
    auto tables = random_tables(12);
    tables[damaged].resize(tables[damaged].size() - 1);
    const auto expected = "t" + std::to_string(damaged) + ": the table is cut short";
    for (const std::size_t groups : {1, 2, 5}) EXPECT_EQ(reason_of_failure(tables, groups), expected) << groups;
  }
}

TEST(GroupMerge, NamesTheFirstTableOfOtherTerms) {
  auto tables = random_tables(12);
  TableHeader unstemmed;
  unstemmed.stemmed = false;
  tables[7] = tables[9] = table_of({}, unstemmed);
  for (const std::size_t groups : {1, 2, 5})
    EXPECT_EQ(reason_of_failure(tables, groups).substr(0, 4), "t7: ") << groups;
}

TEST(GroupMerge, EndsAllThreadsWhenItCannotWrite) {
  const auto tables = random_tables(40);
  for (const std::size_t groups : {1, 2, 5})
    EXPECT_THROW(merge(tables, groups, [](std::string_view) { throw WriteError("out.df", ENOSPC); }), WriteError);
}

}  // namespace
}  // namespace zubda::df
