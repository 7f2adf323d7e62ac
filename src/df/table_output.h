/// Where a table is written to: standard output, or a file that appears when it is whole.
#pragma once

#include <optional>
#include <string>

#include "cli/output_file.h"
#include "frequencies/table_writer.h"
#include "input/files/descriptor.h"

namespace zubda::df {

class TableOutput {
 public:
  /// `path` is empty or "-" for `standard_output`, an open descriptor. Throws UsageError when that is a terminal, and
  /// WriteError when no file can be written.
  TableOutput(const std::string& path, int standard_output);

  /// Takes the bytes of the table; throws WriteError.
  TableSink sink();
  /// Gives the file its name. Without this call there is none, and what had the name before keeps it.
  void commit();

  /// Whether it is a file that will get its name, and no stream.
  bool is_file() const { return file_.has_value(); }
  /// A folder for temporary files: that of the file or, for a stream, the one that TMPDIR names, or /tmp.
  const std::string& folder() const { return folder_; }

 private:
  std::string name_;  ///< In messages.
  std::string folder_;
  int descriptor_;
  std::optional<Descriptor> special_file_;
  std::optional<OutputFile> file_;
};

}  // namespace zubda::df
