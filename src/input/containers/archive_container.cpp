#include <map>
#include <optional>
#include <string>
#include <utility>

#include "input/archive/archive.h"
#include "input/containers/container.h"

namespace zubda {
namespace {

/// A zip archive of up to this size is held in memory, where its directory, which is at its end, is known from the
/// beginning: what was deleted from the archive without rewriting it is not found. Larger ones are read as they come,
/// so that hard links in them are errors. As much of the contents that hard links lead to is held, too.
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
        if (archive_.is_file() || !archive_.hard_link().empty()) return ":" + archive_.name();
      return std::nullopt;
    } catch (const ArchiveTooLarge&) {
      fail();
    }
  }

  std::string read(std::size_t max_bytes) override {
    const auto target = archive_.hard_link();
    return target.empty() ? read_member(archive_, max_bytes) : read_linked(target, max_bytes);
  }

 private:
  std::string read_member(Archive& archive, std::size_t max_bytes) const {
    std::string bytes;
    try {
      for (auto piece = archive.read(); !piece.empty(); piece = archive.read()) {
        bytes += piece;
        if (bytes.size() > max_bytes) throw std::runtime_error("larger than --max-bytes " + std::to_string(max_bytes));
      }
    } catch (const ArchiveTooLarge&) {
      fail();
    }
    return bytes;
  }

  /// The content of a hard link, which is that of the member `target`. The archive is read once more for all links.
  std::string read_linked(const std::string& target, std::size_t max_bytes) {
    if (!linked_) read_link_targets(max_bytes);
    const auto found = linked_->find(target);
    if (found == linked_->end()) throw std::runtime_error("a link to " + target + ", which cannot be read again");
    // A link of 512 bytes, of one or two when they are packed, may be megabytes of text.
    link_bytes_ += found->second.size();
    if (link_bytes_ > max_bytes_) fail();
    return found->second;
  }

  void read_link_targets(std::size_t max_bytes) {
    linked_.emplace();
    if (!held_ || held_->size() > max_held_bytes) return;
    const ArchiveLimits limits{.unpacked_bytes = max_bytes_};
    for (Archive archive(*held_, ArchiveMode::members, limits); archive.next();)
      if (const auto target = archive.hard_link(); !target.empty()) linked_->try_emplace(target);
    std::size_t size = 0;
    for (Archive archive(*held_, ArchiveMode::members, limits); archive.next() && size <= max_held_bytes;) {
      const auto found = archive.is_file() ? linked_->find(archive.name()) : linked_->end();
      if (found == linked_->end()) continue;
      found->second = read_member(archive, max_bytes);
      size += found->second.size();
    }
    std::erase_if(*linked_, [](const auto& target) { return target.second.empty(); });
  }

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
  /// The contents of members that hard links lead to, once one of those was read.
  std::optional<std::map<std::string, std::string>> linked_;
  std::uint64_t link_bytes_ = 0;  ///< That links gave.
  Archive archive_;
};

}  // namespace

std::unique_ptr<Container> open_archive(ByteStream bytes, std::uint64_t max_bytes) {
  return std::make_unique<ArchiveContainer>(std::move(bytes), max_bytes);
}

}  // namespace zubda
