#include "eval/summary_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "cli/diagnostics.h"
#include "cli/output_file.h"
#include "cli/output_plan.h"
#include "cli/write_all.h"
#include "input/files/descriptor.h"
#include "output/json.h"

namespace zubda::eval {
void append_summaries(const ReferenceSet& set, const System& system, std::string& lines) {
  for (std::size_t i = 0; i < set.documents.size(); ++i) {
    if (!system.summaries[i]) continue;
    {
      JsonObject record(lines);
      record.key("id") += set.documents[i].document.id;
      record.text("summary", *system.summaries[i]);
    }
    lines += '\n';
  }
}

void write_file(const std::string& path, std::string_view bytes) {
  const auto name = shell_quoted(path);
  if (is_special_file(path)) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) throw WriteError(name, errno);
    const Descriptor file(descriptor);
    return write_all(file.get(), bytes, name);
  }
  const auto target = final_path(path);
  // OutputFile makes missing directories; here a directory that is not there is a slip of the pen.
  if (::access(directory_of(target).c_str(), F_OK) != 0) throw WriteError(name, errno);
  OutputFile file(target);
  file.write(bytes);
  file.finish();
  file.commit();
}

}  // namespace zubda::eval
