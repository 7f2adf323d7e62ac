#include "df/run_store.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <deque>
#include <utility>

#include "cli/diagnostics.h"
#include "cli/write_all.h"
#include "df/table_merge.h"

namespace zubda::df {
namespace {

/// Chosen by hand: their buffers take 4 MB together.
constexpr std::size_t max_files = 64;

Descriptor create_unnamed(const std::string& folder) {
  auto name = folder + "/.zubda-df-XXXXXX";
  const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
  if (descriptor < 0) throw WriteError(shell_quoted(folder), errno);
  ::unlink(name.c_str());
  return Descriptor(descriptor);
}

/// Merges the tables that `sources` read.
void merge_sources(const std::vector<ByteStream>& sources, const TableSink& sink) {
  std::deque<TableReader> readers;
  std::vector<NamedTable> tables;
  for (const auto& source : sources) tables.push_back({"", &readers.emplace_back(source)});
  TableMerge merge(std::move(tables));
  write_merged(merge, sink);
}

ByteStream stream_over(std::string_view bytes) {
  return [bytes](char* buffer, std::size_t size) mutable {
    const auto count = bytes.copy(buffer, size);
    bytes.remove_prefix(count);
    return count;
  };
}

}  // namespace

UnnamedFile::UnnamedFile(const std::string& folder) : folder_(folder), file_(create_unnamed(folder)) {}

void UnnamedFile::write(std::string_view bytes) { write_all(file_.get(), bytes, shell_quoted(folder_)); }

ByteStream UnnamedFile::read() const {
  return [this, at = off_t{0}](char* buffer, std::size_t size) mutable {
    ssize_t count = 0;
    do count = ::pread(file_.get(), buffer, size, at);
    while (count < 0 && errno == EINTR);
    if (count < 0) throw WriteError(shell_quoted(folder_), errno);
    at += count;
    return static_cast<std::size_t>(count);
  };
}

void RunStore::add(const WriteTable& write) {
  std::string table;
  write([&](std::string_view bytes) { table += bytes; });
  const std::scoped_lock lock(mutex_);
  in_memory_.push_back(std::move(table));
}

void RunStore::add_to_disk(const WriteTable& write) {
  UnnamedFile file(folder_);
  write([&](std::string_view bytes) { file.write(bytes); });
  const std::scoped_lock lock(mutex_);
  files_.push_back(std::move(file));
  if (files_.size() == max_files) merge_files();
}

void RunStore::merge_files() {
  std::vector<ByteStream> sources;
  for (const auto& file : files_) sources.push_back(file.read());
  UnnamedFile merged(folder_);
  merge_sources(sources, [&](std::string_view bytes) { merged.write(bytes); });
  files_.clear();
  files_.push_back(std::move(merged));
}

void RunStore::merge(const TableSink& sink) {
  std::vector<ByteStream> sources;
  for (const auto& file : files_) sources.push_back(file.read());
  for (const auto& table : in_memory_) sources.push_back(stream_over(table));
  merge_sources(sources, sink);
}

}  // namespace zubda::df
