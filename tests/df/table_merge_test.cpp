#include "df/table_merge.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "df/repeats.h"
#include "df/tables.h"

namespace zubda::df {
namespace {

/// Parts of a collection, and the whole.
struct Collection {
  std::vector<std::string> parts;
  std::string whole;
};

Collection random_collection(Random& random) {
  Collection collection;
  Counts all;
  TableHeader all_documents;
  for (auto part = random.below(12); part > 0; --part) {
    TableHeader documents;
    const auto counts = random_counts(random, random.below(60), documents);
    collection.parts.push_back(table_of(counts, documents));
    all_documents.add(documents);
    for (const auto& [code, language] : counts) {
      all[code].documents += language.documents;
      for (const auto& [term, count] : language.terms) all[code].terms[term] += count;
    }
  }
  collection.whole = table_of(all, all_documents);
  return collection;
}

void shuffle(std::vector<std::string>& tables, Random& random) {
  for (std::size_t i = tables.size(); i > 1; --i) std::swap(tables[i - 1], tables[random.below(i)]);
}

TEST(TableMerge, OfAllPartsIsTheTableOfTheWhole) {
  Random random(1);
  for (int round = 0; round < 20; ++round) {
    const auto collection = random_collection(random);
    EXPECT_EQ(merge_all(collection.parts), collection.whole);
  }
}

TEST(TableMerge, GivesTheSameBytesInAnyOrderAndAnyGroups) {
  Random random(2);
  for (int round = 0; round < 20; ++round) {
    auto [tables, whole] = random_collection(random);
    while (tables.size() > 1) {
      shuffle(tables, random);
      const auto size = std::min<std::size_t>(2 + random.below(3), tables.size());
      const auto merged = merge_all({tables.end() - static_cast<std::ptrdiff_t>(size), tables.end()});
      tables.resize(tables.size() - size);
      tables.push_back(merged);
    }
    if (!tables.empty()) {
      EXPECT_EQ(tables.front(), whole);
    }
  }
}

TEST(TableMerge, AddsNothingWithAnEmptyTable) {
  Random random(3);
  TableHeader documents;
  const auto counts = random_counts(random, 20, documents);
  const auto table = table_of(counts, documents);
  EXPECT_EQ(merge_all({table_of({}, {}), table, table_of({}, {})}), table);
  EXPECT_EQ(merge_all({table}), table);
  EXPECT_EQ(merge_all({}), table_of({}, {}));
}

TEST(TableMerge, RefusesTablesOfOtherTermsAndFinishedOnes) {
  TableHeader unstemmed, stop_words, finished;
  unstemmed.stemmed = false;
  stop_words.stop_words = 7;
  finished.finished = true;
  for (const auto& header : {unstemmed, stop_words, finished}) {
    EXPECT_THROW(merge_all({table_of({}, {}), table_of({}, header)}), BadTable);
    EXPECT_THROW(merge_all({table_of({}, header), table_of({}, {})}), BadTable);
  }
  EXPECT_THROW(merge_all({table_of({}, finished)}), BadTable);
  EXPECT_EQ(merge_all({table_of({}, unstemmed), table_of({}, unstemmed)}), table_of({}, unstemmed));
}

TEST(TableMerge, NamesTheTableThatIsDamaged) {
  Random random(4);
  TableHeader documents;
  const auto counts = random_counts(random, 20, documents);
  const auto table = table_of(counts, documents);
  try {
    merge_all({table, table.substr(0, table.size() / 2)});
    FAIL() << "nothing was thrown";
  } catch (const BadTable& reason) {
    EXPECT_STREQ(reason.what(), "table: the table is cut short");
  }
}

TableHeader header_of(std::uint64_t first, std::uint64_t count) {
  TableHeader header;
  for (auto i = first; i < first + count; ++i) header.add_document(table_hash(std::to_string(i)));
  return header;
}

/// Whether a merge of tables with these headers counts documents twice, as far as the check can tell.
bool repeats(const std::vector<TableHeader>& headers) {
  RepeatCheck check;
  try {
    for (const auto& header : headers) check.add("table", header);
    check.check();
  } catch (const BadTable&) {
    return true;
  }
  return false;
}

TEST(RepeatCheck, FindsAPartThatIsGivenTwiceHoweverSmall) {
  for (const std::uint64_t count : {1, 2, 100, 5000})
    EXPECT_TRUE(repeats({header_of(0, count), header_of(10'000, 100), header_of(0, count)})) << count;
  EXPECT_FALSE(repeats({header_of(0, 100), header_of(100, 100), header_of(200, 5000)}));
}

TEST(RepeatCheck, FindsAPartThatWasMergedBefore) {
  auto all = header_of(0, 50'000);
  EXPECT_TRUE(repeats({all, header_of(20'000, 2000)}));
  EXPECT_TRUE(repeats({header_of(20'000, 2000), header_of(100'000, 50), all}));
  EXPECT_FALSE(repeats({all, header_of(50'000, 2000)}));
}

TEST(RepeatCheck, TakesCopiesOfDocumentsAndEmptyTablesForChance) {
  EXPECT_FALSE(repeats({header_of(0, 1000), header_of(500, 1000)}));
  EXPECT_FALSE(repeats({{}, {}, header_of(0, 10), {}}));
}

}  // namespace
}  // namespace zubda::df
