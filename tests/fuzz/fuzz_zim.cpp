#include <stdexcept>
#include <string>

#include "input/containers/member_fields.h"
#include "input/formats.h"
#include "input/zim/zim.h"
#include "memory_file.h"
#include "package.h"
#include "text/utf8.h"

namespace zubda::fuzz {
namespace {

void check_article(std::string_view fields) {
  try {
    const auto document = read_zim_article(fields, max_bytes).document;
    check_blocks(document);
    check(is_valid_utf8(document.title) && is_valid_utf8(document.id));
  } catch (const std::runtime_error&) {
  }
}

/// A whole file goes through zubda-zim.
void walk(std::string_view bytes) {
  const int file = memory_file(bytes);
  try {
    const auto archive = open_zim("/proc/" + std::to_string(::getpid()) + "/fd/" + std::to_string(file));
    while (archive->next()) {
      try {
        check_article(archive->read(max_bytes));
      } catch (const std::runtime_error&) {
      }
    }
  } catch (const std::runtime_error&) {
  }
  ::close(file);
}

}  // namespace

void fuzz_zim(std::string_view bytes) {
  if (looks_like_zim(bytes)) return walk(bytes);
  if (!bytes.starts_with("== ")) return check_article(bytes);
  std::string fields;
  for_each_part(bytes, [&](std::string_view name, std::string_view value) {
    if (value.ends_with('\n')) value.remove_suffix(1);
    append_field(name, value, fields);
  });
  check_article(fields);
}

}  // namespace zubda::fuzz
