#include "input/records/line_batches.h"

#include <algorithm>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace zubda {
namespace {

constexpr std::size_t block_bytes = std::size_t{256} << 10;

/// Looks for one line end after the other, which is quicker than counting bytes: records are long, and find() skips
/// many bytes at a time.
std::size_t count_line_ends(std::string_view lines) {
  std::size_t count = 0;
  for (auto at = lines.find('\n'); at != std::string_view::npos; at = lines.find('\n', at + 1)) ++count;
  return count;
}

}  // namespace

bool LineBatches::read_more(LineBatch& batch) {
  const auto old_size = rest_.size();
  rest_.resize(old_size + block_bytes);
  std::size_t count = 0;
  try {
    count = stream_(rest_.data() + old_size, block_bytes);
  } catch (const std::runtime_error& reason) {
    batch.error = reason.what();
  }
  rest_.resize(old_size + count);
  batch.last = count == 0;
  return count > 0;
}

LineBatch LineBatches::skip_line() {
  LineBatch batch;
  batch.first_line = next_line_++;
  batch.overlong = true;
  auto end = std::string::npos;
  do rest_.clear();
  while (read_more(batch) && (end = rest_.find('\n')) == std::string::npos);
  rest_.erase(0, end == std::string::npos ? end : end + 1);
  return batch;
}

LineBatch LineBatches::next() {
  LineBatch batch;
  batch.first_line = next_line_;
  auto end = rest_.rfind('\n');
  while (end == std::string::npos) {
    const auto searched = rest_.size();
    if (!read_more(batch)) break;
    const auto found = std::string_view(rest_).substr(searched).rfind('\n');
    if (found != std::string_view::npos) end = searched + found;
    else if (rest_.size() > max_bytes_ + max_bytes_around_line) return skip_line();
  }
  if (batch.last) {
    if (batch.error.empty()) batch.lines = std::exchange(rest_, {});
    return batch;
  }
  auto rest = rest_.substr(end + 1);
  rest_.resize(end + 1);
  batch.lines = std::exchange(rest_, std::move(rest));
  next_line_ += count_line_ends(batch.lines);
  return batch;
}

}  // namespace zubda
