#include <utility>

#include "input/archive/archive.h"
#include "input/containers/container.h"

namespace zubda {
namespace {

/// A zip archive of up to this size is held in memory, where its directory, which is at its end, is known from the
/// beginning: what was deleted from the archive without rewriting it is not found. Larger ones are read as they come.
constexpr std::size_t max_held_bytes = std::size_t{64} << 20;

class ArchiveContainer : public Container {
 public:
  ArchiveContainer(ByteStream bytes, std::uint64_t max_bytes)
      : max_bytes_(max_bytes),
        held_(std::make_unique<std::string>(read_up_to(bytes, max_held_bytes + 1))),
        archive_(open(std::move(bytes))) {}

  std::optional<std::string> next() override {
    try {
      while (archive_.next())
        if (archive_.is_file()) return ":" + archive_.name();
      return std::nullopt;
    } catch (const ArchiveTooLarge&) {
      fail();
    }
  }

  std::string read(std::size_t max_bytes) override {
    std::string bytes;
    try {
      for (auto piece = archive_.read(); !piece.empty(); piece = archive_.read()) {
        bytes += piece;
        if (bytes.size() > max_bytes) throw std::runtime_error("larger than --max-bytes " + std::to_string(max_bytes));
      }
    } catch (const ArchiveTooLarge&) {
      fail();
    }
    return bytes;
  }

 private:
  Archive open(ByteStream rest) {
    const ArchiveLimits limits{.unpacked_bytes = max_bytes_};
    if (held_->size() <= max_held_bytes) return {std::string_view(*held_), ArchiveMode::members, limits};
    return {[held = std::shared_ptr<std::string>(std::move(held_)), rest = std::move(rest), at = std::size_t{0}](
                char* bytes, std::size_t size) mutable {
              if (held == nullptr) return rest(bytes, size);
              const auto count = held->copy(bytes, size, at);
              at += count;
              if (at == held->size()) held.reset();
              return count;
            },
            ArchiveMode::members, limits};
  }

  [[noreturn]] void fail() const {
    throw ContainerTooLarge("expands over limit (--max-archive-bytes " + std::to_string(max_bytes_) + ")");
  }

  std::uint64_t max_bytes_;
  std::unique_ptr<std::string> held_;  ///< All of it, if it is small enough.
  Archive archive_;
};

}  // namespace

std::unique_ptr<Container> open_archive(ByteStream bytes, std::uint64_t max_bytes) {
  return std::make_unique<ArchiveContainer>(std::move(bytes), max_bytes);
}

}  // namespace zubda
