/// Finds tables that have the same documents, which a merge would count twice.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "frequencies/table_format.h"

namespace zubda::df {

/// Takes the headers of the tables of a merge.
///
/// Two tables with the same number of documents and the same sum of their hashes have the same documents: one part was
/// given twice. Whether a part is in a table that was merged from several, the samples tell: they have the documents
/// with the smallest hashes of each table, so that below the smallest "largest hash" of all samples they have every
/// document. When all documents that a table has there are in another one too, and they are not few, the table is most
/// likely a part of it. A table of less than a hundredth of all documents may have too few there.
class RepeatCheck {
 public:
  /// Throws BadTable for a table with the documents of an earlier one.
  void add(const std::string& name, const TableHeader& header);

  /// To be called after the last table. Throws BadTable for a table whose documents are in another one.
  void check() const;

 private:
  struct Table {
    std::string name;
    TableHeader header;
  };
  std::vector<Table> tables_;
  std::map<std::pair<std::uint64_t, std::uint64_t>, std::size_t> by_documents_;  ///< Number and sum of the documents.
};

}  // namespace zubda::df
