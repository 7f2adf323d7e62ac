#include "eval/summary_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "cli/diagnostics.h"
#include "cli/write_all.h"
#include "output/json.h"

namespace zubda::eval {
namespace {

/// Pipes and devices cannot be replaced: they are written to as they are.
bool is_special(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode);
}

void write_to(const std::string& path, int flags, std::string_view bytes, const std::string& name) {
  const int descriptor = ::open(path.c_str(), flags | O_WRONLY | O_CLOEXEC, 0666);
  if (descriptor < 0) throw WriteError(name, errno);
  try {
    write_all(descriptor, bytes, name);
  } catch (...) {
    ::close(descriptor);
    throw;
  }
  if (::close(descriptor) != 0) throw WriteError(name, errno);
}

}  // namespace

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
  if (is_special(path)) return write_to(path, 0, bytes, name);
  const auto temporary = path + "." + std::to_string(::getpid()) + ".tmp";
  try {
    write_to(temporary, O_CREAT | O_EXCL, bytes, name);
    if (std::rename(temporary.c_str(), path.c_str()) != 0) throw WriteError(name, errno);
  } catch (...) {
    ::unlink(temporary.c_str());
    throw;
  }
}

}  // namespace zubda::eval
