/// The only source that knows libarchive.
#include "input/archive/archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <array>
#include <cerrno>
#include <exception>
#include <new>
#include <utility>
#include <vector>

#include "input/encoding/utf8_repair.h"
#include "text/ascii.h"

namespace zubda {
namespace {

/// While one exists, this thread's characters are UTF-8. In the locale "C" libarchive has no name at all for a member
/// whose name is not ASCII: all of its functions return a null pointer then, with or without its option hdrcharset.
class Utf8Locale {
 public:
  explicit Utf8Locale(locale_t locale) : before_(locale == nullptr ? nullptr : uselocale(locale)) {}
  ~Utf8Locale() {
    if (before_ != nullptr) uselocale(before_);
  }
  Utf8Locale(const Utf8Locale&) = delete;
  Utf8Locale& operator=(const Utf8Locale&) = delete;

 private:
  locale_t before_;
};

struct FreeArchive {
  void operator()(archive* open) const { archive_read_free(open); }
};

struct FreeLocale {
  void operator()(locale_t locale) const { freelocale(locale); }
};

using OpenArchive = std::unique_ptr<archive, FreeArchive>;
using OwnedLocale = std::unique_ptr<std::remove_pointer_t<locale_t>, FreeLocale>;

[[noreturn]] void fail(archive* open) {
  const char* reason = archive_error_string(open);
  if (reason == nullptr && errno == ENOMEM) throw std::bad_alloc();  // It does not always say so itself.
  const std::string text = reason == nullptr ? "unknown fault" : reason;
  // "Out of memory" is what libarchive calls an XZ stream that asks for more than its own limit.
  if (archive_errno(open) == ENOMEM && !text.ends_with("Out of memory")) throw std::bad_alloc();
  // The one reason why zlib cannot begin.
  if (text.starts_with("Can't initialize ZIP decompression")) throw std::bad_alloc();
  if (text.starts_with("Unrecognized archive format")) throw std::runtime_error("no archive");
  // Some of its messages end with a line end.
  throw std::runtime_error("damaged: " + std::string(trim_ascii(text)));
}

/// Where no memory was left to look ahead, libarchive notes it, and takes the bytes for none that it knows, or for
/// none.
void require_memory_was_left(archive* open) {
  if (archive_errno(open) == ENOMEM) throw std::bad_alloc();
}

OpenArchive create_reader(ArchiveMode mode) {
  OpenArchive open(archive_read_new());
  if (!open) throw std::bad_alloc();
  // What is not registered is not recognized, and only memory can be wanting for it.
  const auto support = [&](int (*add)(archive*)) {
    if (add(open.get()) != ARCHIVE_OK) throw std::bad_alloc();
  };
  for (auto* const filter :
       {archive_read_support_filter_gzip, archive_read_support_filter_bzip2, archive_read_support_filter_xz,
        archive_read_support_filter_zstd, archive_read_support_filter_lz4})
    support(filter);
  if (mode == ArchiveMode::members) {
    support(archive_read_support_format_zip);
    support(archive_read_support_format_tar);
  } else {
    support(archive_read_support_format_raw);
    // Without it, a stream that unpacks to nothing is "unrecognized".
    support(archive_read_support_format_empty);
  }
  return open;
}

/// None where the system does not have it.
OwnedLocale open_locale() {
  OwnedLocale locale(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr));
  if (!locale && errno == ENOMEM) throw std::bad_alloc();
  return locale;
}

constexpr std::size_t piece_bytes = std::size_t{1} << 16;

/// Bytes that come one after the other. What the stream throws cannot go through libarchive: it is thrown behind it.
struct Source {
  ByteStream stream = {};
  std::vector<char> block = {};
  std::exception_ptr failure = {};
};

la_ssize_t read_block(archive* open, void* data, const void** block) {
  auto& source = *static_cast<Source*>(data);
  try {
    source.block.resize(piece_bytes);
    *block = source.block.data();
    return static_cast<la_ssize_t>(source.stream(source.block.data(), source.block.size()));
  } catch (...) {
    source.failure = std::current_exception();
    archive_set_error(open, EIO, "cannot be read");
    return ARCHIVE_FATAL;
  }
}

/// Throws what the stream threw, or else why libarchive failed.
[[noreturn]] void fail(archive* open, const Source& source) {
  if (source.failure) std::rethrow_exception(source.failure);
  fail(open);
}

}  // namespace

struct Archive::State {
  Source source = {};
  OpenArchive open;
  OwnedLocale utf8 = open_locale();
  ArchiveMode mode;
  ArchiveLimits limits;
  archive_entry* entry = nullptr;
  std::string name;
  std::uint64_t unpacked = 0;
  std::uint64_t of_member = 0;  ///< That were unpacked.
  std::size_t members = 0;
  std::array<char, piece_bytes> piece;
};

Archive::Archive(std::string_view bytes, ArchiveMode mode, ArchiveLimits limits)
    : state_(new State{.open = create_reader(mode), .mode = mode, .limits = limits, .name = {}, .piece = {}}) {
  const Utf8Locale locale(state_->utf8.get());
  if (archive_read_open_memory(state_->open.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) fail(state_->open.get());
}

Archive::Archive(ByteStream bytes, ArchiveMode mode, ArchiveLimits limits)
    : state_(new State{.source = {.stream = std::move(bytes)},
                       .open = create_reader(mode),
                       .mode = mode,
                       .limits = limits,
                       .name = {},
                       .piece = {}}) {
  auto& state = *state_;
  const Utf8Locale locale(state.utf8.get());
  if (archive_read_open2(state.open.get(), &state.source, nullptr, read_block, nullptr, nullptr) != ARCHIVE_OK)
    fail(state.open.get(), state.source);
  require_memory_was_left(state.open.get());
}

Archive::~Archive() = default;
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;

bool Archive::next() {
  auto& state = *state_;
  const Utf8Locale locale(state.utf8.get());
  const auto result = archive_read_next_header(state.open.get(), &state.entry);
  if (result == ARCHIVE_EOF) {
    require_memory_was_left(state.open.get());
    return false;
  }
  // A warning is about a property of the member, such as a name that is no UTF-8.
  if (result != ARCHIVE_OK && result != ARCHIVE_WARN) fail(state.open.get(), state.source);
  if (++state.members > state.limits.members)
    throw std::runtime_error("more than " + std::to_string(state.limits.members) + " members");
  state.of_member = 0;
  const char* name = state.mode == ArchiveMode::stream ? nullptr : archive_entry_pathname(state.entry);
  state.name = name == nullptr ? std::string{} : replace_invalid(name).text;
  return true;
}

const std::string& Archive::name() const { return state_->name; }

std::optional<std::uint64_t> Archive::size() const {
  if (archive_entry_size_is_set(state_->entry) == 0 || archive_entry_size(state_->entry) < 0) return std::nullopt;
  return static_cast<std::uint64_t>(archive_entry_size(state_->entry));
}

bool Archive::is_file() const {
  return archive_entry_filetype(state_->entry) == AE_IFREG && archive_entry_hardlink(state_->entry) == nullptr;
}

std::string Archive::hard_link() const {
  const Utf8Locale locale(state_->utf8.get());
  const char* target = archive_entry_hardlink(state_->entry);
  return target == nullptr ? std::string{} : replace_invalid(target).text;
}

bool Archive::is_encrypted() const { return archive_entry_is_encrypted(state_->entry) != 0; }

std::string_view Archive::read() {
  auto& state = *state_;
  // libarchive calls a short one "truncated".
  if (is_encrypted()) throw std::runtime_error("encrypted");
  const auto count = archive_read_data(state.open.get(), state.piece.data(), state.piece.size());
  // A warning is a check sum or a length that does not fit: the data are not what was packed.
  if (count < 0) fail(state.open.get(), state.source);
  state.unpacked += static_cast<std::uint64_t>(count);
  state.of_member += static_cast<std::uint64_t>(count);
  // libarchive says so at the end of the member only.
  if (const auto claimed = size(); claimed && state.of_member > *claimed)
    throw std::runtime_error("damaged: a member has more data than it says");
  if (state.unpacked > state.limits.unpacked_bytes)
    throw ArchiveTooLarge("expands over limit (" + std::to_string(state.limits.unpacked_bytes) + " bytes)");
  return {state.piece.data(), static_cast<std::size_t>(count)};
}

std::string Archive::read_all() {
  std::string data;
  for (auto piece = read(); !piece.empty(); piece = read()) data += piece;
  return data;
}

std::string_view Archive::compression() const { return archive_filter_name(state_->open.get(), 0); }

}  // namespace zubda
