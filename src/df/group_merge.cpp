#include "df/group_merge.h"

#include <algorithm>
#include <deque>
#include <span>
#include <system_error>
#include <thread>

#include "df/table_channel.h"

namespace zubda::df {
namespace {

/// Fewer tables are merged by one thread: there is little to share. Chosen by hand.
constexpr std::size_t min_tables_of_group = 8;

void merge_here(std::span<const NamedTable> tables, const TableSink& sink) {
  TableMerge merge({tables.begin(), tables.end()});
  write_merged(merge, sink);
}

/// A thread that merges tables into a channel. It ends with the object, whether its table was read or not.
class Group {
 public:
  /// Throws std::system_error when no thread can be started.
  explicit Group(std::span<const NamedTable> tables) : thread_([this, tables] { merge(tables); }) {}
  Group(const Group&) = delete;
  Group& operator=(const Group&) = delete;
  ~Group() {
    channel_.abandon();
    thread_.join();
  }

  TableSource source() {
    return [this](char* buffer, std::size_t size) { return channel_.read(buffer, size); };
  }

 private:
  void merge(std::span<const NamedTable> tables) noexcept {
    try {
      merge_here(tables, [&](std::string_view bytes) { channel_.write(bytes); });
      channel_.close();
    } catch (const TableChannel::Abandoned&) {
      return;
    } catch (...) {
      channel_.close(std::current_exception());
    }
  }

  TableChannel channel_;
  std::thread thread_;
};

}  // namespace

std::size_t groups_for(std::size_t tables) {
  return std::min<std::size_t>(std::thread::hardware_concurrency(), tables / min_tables_of_group);
}

void merge_in_groups(const std::vector<NamedTable>& tables, std::size_t groups, const TableSink& sink) {
  // A group would find only what does not fit within it.
  for (const auto& table : tables)
    with_name(table.name, [&] { check_same_terms(tables.front().reader->header(), table.reader->header()); });
  if (groups < 2) return merge_here(tables, sink);
  groups = std::min(groups, tables.size());
  std::deque<Group> started;
  std::deque<TableReader> readers;
  std::vector<NamedTable> merged;
  std::size_t begin = 0;
  try {
    for (std::size_t i = 0; i < groups; ++i) {
      const auto end = tables.size() * (i + 1) / groups;
      started.emplace_back(std::span(tables).subspan(begin, end - begin));
      begin = end;
    }
  } catch (const std::system_error&) {
    // A limit of threads: this one merges the tables of the groups that were not started.
  }
  for (auto& group : started) merged.push_back({"", &readers.emplace_back(group.source())});
  merged.insert(merged.end(), tables.begin() + static_cast<std::ptrdiff_t>(begin), tables.end());
  merge_here(merged, sink);
}

}  // namespace zubda::df
