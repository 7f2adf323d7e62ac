#include "cli/output_compressor.h"

#include <archive.h>
#include <archive_entry.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <exception>
#include <new>
#include <stdexcept>
#include <utility>

#include "text/ascii.h"

namespace zubda {
namespace {

constexpr std::size_t block_bytes = std::size_t{256} << 10;

struct Filter {
  std::string_view ending;
  int (*add)(archive*);
};

constexpr std::array filters = {
    Filter{".gz", archive_write_add_filter_gzip}, Filter{".bz2", archive_write_add_filter_bzip2},
    Filter{".xz", archive_write_add_filter_xz},   Filter{".zst", archive_write_add_filter_zstd},
    Filter{".lz4", archive_write_add_filter_lz4},
};

using namespace std::string_view_literals;

/// A frame without blocks, and the checksum of nothing, as the program lz4 writes it: libarchive 3.6.2 cannot write
/// one.
constexpr std::string_view empty_lz4_stream = "\x04\x22\x4D\x18\x64\x40\xA7\0\0\0\0\x05\x5D\xCC\x02"sv;

}  // namespace

std::string compression_ending(std::string_view path) {
  for (const auto& filter : filters)
    if (path.size() > filter.ending.size() &&
        iequals_ascii(path.substr(path.size() - filter.ending.size()), filter.ending))
      return std::string(filter.ending);
  return {};
}

/// A stream that has begun. libarchive is C: an exception of `write` waits here until it has returned.
struct OutputCompressor::Stream {
  explicit Stream(const Write& writer) : write(writer) {}
  ~Stream() {
    if (handle == nullptr) return;
    // To free it closes it, which writes its end, and which alone frees what the compression holds.
    is_given_up = true;
    if (!has_bytes) archive_write_fail(handle);  // Not all of them can be closed then.
    archive_write_free(handle);
  }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  void require(bool succeeded) const {
    if (failure) std::rethrow_exception(failure);
    if (succeeded) return;
    if (archive_errno(handle) == ENOMEM) throw std::bad_alloc();
    throw std::runtime_error("compression failed");
  }

  static la_ssize_t take(archive* /*handle*/, void* data, const void* bytes, std::size_t size) {
    auto& stream = *static_cast<Stream*>(data);
    if (stream.is_given_up) return static_cast<la_ssize_t>(size);
    try {
      stream.write({static_cast<const char*>(bytes), size});
      return static_cast<la_ssize_t>(size);
    } catch (...) {
      stream.failure = std::current_exception();
      return -1;
    }
  }

  const Write& write;
  archive* handle = archive_write_new();
  std::exception_ptr failure;
  bool has_bytes = false;
  bool is_given_up = false;  ///< What still comes is not written.
};

OutputCompressor::OutputCompressor(std::string_view ending, Write write) : ending_(ending), write_(std::move(write)) {}

OutputCompressor::~OutputCompressor() = default;

void OutputCompressor::begin_stream() {
  stream_ = std::make_unique<Stream>(write_);
  any_ = true;
  auto* const handle = stream_->handle;
  if (handle == nullptr) throw std::bad_alloc();
  const auto* const filter = std::ranges::find(filters, ending_, &Filter::ending);
  stream_->require(archive_write_set_format_raw(handle) == ARCHIVE_OK && filter->add(handle) == ARCHIVE_OK);
  // The time would be different bytes in each run.
  if (ending_ == ".gz") archive_write_set_filter_option(handle, "gzip", "timestamp", nullptr);
  archive_write_set_bytes_per_block(handle, 0);
  archive_write_set_bytes_in_last_block(handle, 1);  // Without zeros behind the end.
  stream_->require(archive_write_open(handle, stream_.get(), nullptr, Stream::take, nullptr) == ARCHIVE_OK);
  const std::unique_ptr<archive_entry, void (*)(archive_entry*)> entry(archive_entry_new(), archive_entry_free);
  if (entry == nullptr) throw std::bad_alloc();
  archive_entry_set_filetype(entry.get(), S_IFREG);
  stream_->require(archive_write_header(handle, entry.get()) == ARCHIVE_OK);
}

void OutputCompressor::compress(std::string_view block) {
  if (!stream_) begin_stream();
  stream_->has_bytes = true;
  const auto count = archive_write_data(stream_->handle, block.data(), block.size());
  stream_->require(count == static_cast<la_ssize_t>(block.size()));
}

void OutputCompressor::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto taken = std::min(block_bytes - block_.size(), bytes.size());
    block_.append(bytes.substr(0, taken));
    bytes.remove_prefix(taken);
    if (block_.size() < block_bytes) return;
    compress(block_);
    block_.clear();
  }
}

void OutputCompressor::end_stream() {
  if (!block_.empty()) compress(block_);
  block_.clear();
  if (!stream_) return;
  const bool closed = archive_write_close(stream_->handle) == ARCHIVE_OK;
  stream_->require(closed);
  stream_.reset();
}

void OutputCompressor::drop_stream() {
  block_.clear();
  stream_.reset();
}

void OutputCompressor::finish() {
  if (any_ || !block_.empty()) return end_stream();
  if (ending_ == ".lz4") return write_(empty_lz4_stream);
  begin_stream();
  end_stream();
}

}  // namespace zubda
