/// Sorted tables that are kept until they are merged: in memory, or in files without a name when memory is short.
#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "frequencies/table_writer.h"
#include "input/files/byte_stream.h"
#include "input/files/descriptor.h"

namespace zubda::df {

/// A file in a folder that has no name, so that nothing is left of it however the program ends.
class UnnamedFile {
 public:
  /// Throws WriteError, as `write` does, with the name of the folder.
  explicit UnnamedFile(const std::string& folder);

  void write(std::string_view bytes);
  /// All bytes from the beginning on. The file outlives the stream, and is not written to meanwhile.
  ByteStream read() const;

 private:
  std::string folder_;
  Descriptor file_;
};

/// Tables that will be merged. Several threads may add at the same time.
class RunStore {
 public:
  using WriteTable = std::function<void(const TableSink& sink)>;

  /// `folder` is for the files.
  explicit RunStore(std::string folder) : folder_(std::move(folder)) {}

  /// Adds the table that `write` writes, to memory.
  void add(const WriteTable& write);
  /// The same, to a file. Throws WriteError.
  void add_to_disk(const WriteTable& write);

  /// Writes one table of all. Throws what `sink` throws.
  void merge(const TableSink& sink);

 private:
  /// Makes one file of all files, so that no more are open than a process may have.
  void merge_files();

  std::string folder_;
  std::mutex mutex_;
  std::vector<std::string> in_memory_;
  std::vector<UnnamedFile> files_;
};

}  // namespace zubda::df
