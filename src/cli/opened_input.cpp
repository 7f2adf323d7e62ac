#include "cli/opened_input.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <utility>

#include "input/archive/compression.h"
#include "input/convert/converters.h"
#include "input/files/extension.h"
#include "input/formats.h"

namespace zubda {
namespace {

struct OpenFile {
  int descriptor;
  std::shared_ptr<Descriptor> owner;  ///< nullptr for standard input.
  bool is_regular;
  std::size_t size;  ///< Of a regular file; 0 for one of the kernel, and for all others.
};

OpenFile open_file(const std::string& path, int standard_input) {
  OpenFile file{standard_input, nullptr, false, 0};
  if (path != "-") {
    file.owner = std::make_shared<Descriptor>(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    file.descriptor = file.owner->get();
  }
  struct stat status {};
  file.is_regular = ::fstat(file.descriptor, &status) == 0 && S_ISREG(status.st_mode);
  if (file.is_regular) file.size = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
  return file;
}

/// What a regular file has from where it is, without moving there, so that it can be read again by others.
ByteStream stream_beside(const OpenFile& file) {
  const auto begin = file.owner == nullptr ? ::lseek(file.descriptor, 0, SEEK_CUR) : 0;
  return [file, at = std::max<off_t>(begin, 0)](char* bytes, std::size_t size) mutable {
    for (;;) {
      const auto count = ::pread(file.descriptor, bytes, size, at);
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) throw std::runtime_error(std::strerror(errno));
      at += count;
      return static_cast<std::size_t>(count);
    }
  };
}

ByteStream stream_through(const OpenFile& file) {
  return [file, stream = stream_of(file.descriptor)](char* bytes, std::size_t size) { return stream(bytes, size); };
}

/// Whether the user named a program for files with that extension.
bool has_converter(const InputOptions& options, const std::string& extension) {
  return std::ranges::any_of(options.converters,
                             [&](const std::string& text) { return parse_converter(text).extension == extension; });
}

/// As many bytes as tell what the input is; of a stream of records one, so that a slow producer gets its answers at
/// once.
std::string read_start(const Rereadable& bytes, const OpenFile& file, bool is_records) {
  // To ask for more than there is takes another call, which finds the end.
  const bool is_small = file.owner != nullptr && file.size > 0 && file.size < container_start_bytes;
  if (!is_records) return read_up_to(bytes.again(), is_small ? file.size : container_start_bytes);
  const auto first = read_up_to(bytes.again(), 1);
  return first == "{" ? first : read_up_to(bytes.again(), compression_mark_bytes);
}

/// What the worker reads, when `start` is what was seen of a document in a regular file.
OpenedFile opened_file(const OpenFile& file, std::string start) {
  const bool is_whole = file.size > 0 && file.size == start.size();
  return is_whole ? OpenedFile{nullptr, std::move(start)} : OpenedFile{file.owner, {}};
}

/// Whether the bytes are of one document for sure: a document that is an archive (DOCX), which its end tells.
bool is_document(const Rereadable& bytes, std::string_view start, std::size_t max_bytes) {
  if (detect_document_format(start) != nullptr) return true;
  if (!start.starts_with("PK")) return false;
  const auto all = read_up_to(bytes.again(), max_bytes + 1);
  return all.size() <= max_bytes && detect_document_format(all) != nullptr;
}

/// The container format of the bytes, unpacked if they are compressed; nullptr when they are one document.
const InputFormat* find_container(const Rereadable& bytes, std::string_view start, bool is_packed,
                                  const InputOptions& options, std::string_view path) {
  if (options.whole_file || has_converter(options, extension_of(path))) return nullptr;
  if (options.format != nullptr && options.format->is_container()) return options.format;
  if (is_packed) return detect_container_format(read_up_to(unpacked(bytes.again()), container_start_bytes));
  const auto* format = detect_container_format(start);
  if (format == nullptr || format->read_bytes != nullptr) return format;
  return is_document(bytes, start, options.max_bytes) ? nullptr : format;
}

}  // namespace

OpenedInput open_input(const std::string& path, int standard_input, const InputOptions& options) {
  OpenedInput opened;
  opened.records = find_record_format(options.format, path);
  if (opened.records == nullptr && path != "-" && options.format == nullptr && is_name_of_document(path)) return opened;
  const auto file = open_file(path, standard_input);
  const Rereadable bytes(file.is_regular ? stream_beside(file) : stream_through(file));
  auto start = read_start(bytes, file, opened.records != nullptr);
  const bool is_packed = !compression_of(start).empty();
  if (opened.records != nullptr) {
    opened.bytes = is_packed ? unpacked(bytes.last()) : bytes.last();
  } else if (const auto* format = find_container(bytes, start, is_packed, options, path)) {
    const auto limit = options.max_archive_bytes;
    if (format->open_file != nullptr) {
      if (is_packed || path == "-" || !file.is_regular)
        throw std::runtime_error("a ZIM file is read in its place: not packed, and not from a pipe");
      opened.container = format->open_file(path);
      return opened;
    }
    opened.container = format->open(is_packed ? unpacked(bytes.last(), limit) : bytes.last(), limit);
  } else if (!file.is_regular) {
    opened.bytes = bytes.last();
  } else if (file.owner != nullptr) {
    opened.file = opened_file(file, std::move(start));
  }
  return opened;
}

}  // namespace zubda
