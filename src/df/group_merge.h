/// Merges many tables on several threads: each thread merges a group of them, and its table is read while it is
/// written.
#pragma once

#include <cstddef>
#include <vector>

#include "df/table_merge.h"

namespace zubda::df {

/// Writes the table of all `tables`, whose headers have been read, with a thread for each of up to `groups` groups;
/// with fewer than 2, and where a thread cannot be started, the calling one merges. The bytes do not depend on it.
/// Throws what `TableMerge` and `sink` throw; then no thread is left.
///
/// A hundred tables of a million terms, of five million different ones, took 11.5 and 12.4 s in one thread, 7.7 and 6.1
/// s in two groups on two processors, with 20 and 40 MB.
void merge_in_groups(const std::vector<NamedTable>& tables, std::size_t groups, const TableSink& sink);

/// How many groups that many tables are best merged in on this machine; 0 or 1 when they are few.
std::size_t groups_for(std::size_t tables);

}  // namespace zubda::df
