#include "df/table_output.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

#include "cli/diagnostics.h"
#include "cli/exit_status.h"
#include "cli/output_plan.h"
#include "cli/write_all.h"

namespace zubda::df {
namespace {

std::string temporary_folder() {
  const char* const folder = std::getenv("TMPDIR");
  return folder != nullptr && *folder != '\0' ? folder : "/tmp";
}

}  // namespace

TableOutput::TableOutput(const std::string& path, int standard_output)
    : name_(path.empty() || path == "-" ? "standard output" : shell_quoted(path)),
      folder_(temporary_folder()),
      descriptor_(standard_output) {
  if (path.empty() || path == "-") {
    if (isatty(standard_output) == 1) throw UsageError("a table is no text for a terminal: see --output");
  } else if (is_special_file(path)) {
    descriptor_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0) throw WriteError(name_, errno);
    special_file_.emplace(descriptor_);
  } else {
    const auto target = final_path(path);
    folder_ = directory_of(target);
    // A missing folder is made for the file, and temporary files are created in it.
    file_.emplace(target);
    remove_old_temporaries(folder_);
  }
}

TableSink TableOutput::sink() {
  return [this](std::string_view bytes) {
    if (file_) file_->write(bytes);
    else write_all(descriptor_, bytes, name_);
  };
}

void TableOutput::commit() {
  if (!file_) return;
  file_->finish();
  file_->commit();
}

}  // namespace zubda::df
