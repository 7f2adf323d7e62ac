#include "df/table_channel.h"

#include <utility>

namespace zubda::df {
namespace {

/// Chosen by hand: four times what a table is written and read in, so that neither thread waits for each piece.
constexpr std::size_t max_bytes = std::size_t{256} << 10;

}  // namespace

void TableChannel::write(std::string_view bytes) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return abandoned_ || bytes_.size() - at_ < max_bytes; });
  if (abandoned_) throw Abandoned();
  if (at_ == bytes_.size()) {
    bytes_.clear();
    at_ = 0;
  }
  bytes_ += bytes;
  changed_.notify_all();
}

void TableChannel::close(std::exception_ptr reason) {
  const std::scoped_lock lock(mutex_);
  closed_ = true;
  reason_ = std::move(reason);
  changed_.notify_all();
}

std::size_t TableChannel::read(char* buffer, std::size_t size) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return closed_ || at_ < bytes_.size(); });
  const auto count = bytes_.copy(buffer, size, at_);
  at_ += count;
  if (count == 0 && reason_ != nullptr) std::rethrow_exception(reason_);
  changed_.notify_all();
  return count;
}

void TableChannel::abandon() {
  const std::scoped_lock lock(mutex_);
  abandoned_ = true;
  changed_.notify_all();
}

}  // namespace zubda::df
