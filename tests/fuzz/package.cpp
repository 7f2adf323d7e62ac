#include "package.h"

#include <archive.h>
#include <archive_entry.h>
#include <sys/stat.h>

#include <algorithm>

namespace zubda::fuzz {
namespace {

la_ssize_t append(archive* /*zip*/, void* bytes, const void* data, std::size_t size) {
  static_cast<std::string*>(bytes)->append(static_cast<const char*>(data), size);
  return static_cast<la_ssize_t>(size);
}

void add_part(archive* zip, const std::string& name, std::string_view bytes) {
  auto* entry = archive_entry_new();
  archive_entry_set_pathname(entry, name.c_str());
  archive_entry_set_filetype(entry, S_IFREG);
  archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
  if (archive_write_header(zip, entry) == ARCHIVE_OK) archive_write_data(zip, bytes.data(), bytes.size());
  archive_entry_free(entry);
}

}  // namespace

void for_each_part(std::string_view text, const std::function<void(std::string_view, std::string_view)>& take) {
  constexpr std::string_view mark = "== ";
  while (text.starts_with(mark)) {
    const auto line_end = std::min(text.find('\n'), text.size());
    const auto name = text.substr(mark.size(), line_end - mark.size());
    text.remove_prefix(std::min(line_end + 1, text.size()));
    const auto next = text.starts_with(mark) ? 0 : std::min(text.find("\n== "), text.size() - 1) + 1;
    take(name, text.substr(0, std::min(next, text.size())));
    text.remove_prefix(std::min(next, text.size()));
  }
}

std::string package_of(std::string_view text) {
  std::string bytes;
  auto* zip = archive_write_new();
  archive_write_set_format_zip(zip);
  archive_write_set_options(zip, "zip:compression=store");
  archive_write_set_bytes_in_last_block(zip, 1);
  archive_write_open(zip, &bytes, nullptr, append, nullptr);
  for_each_part(text, [&](std::string_view name, std::string_view part) { add_part(zip, std::string(name), part); });
  archive_write_close(zip);
  archive_write_free(zip);
  return bytes;
}

}  // namespace zubda::fuzz
