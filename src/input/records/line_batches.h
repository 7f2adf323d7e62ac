/// Reads a stream of lines in batches.
#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include "input/files/byte_stream.h"

namespace zubda {

/// Beside its own bytes a line may have a byte order mark before it and a carriage return behind it. What is longer
/// than allowed by more than these is too long for sure; in between, whoever reads the line without them decides.
/// Otherwise the end of the line would count if it had not been read yet, and not if it had.
constexpr std::size_t max_bytes_around_line = 4;

/// Some whole lines of a stream.
struct LineBatch {
  std::string lines;           ///< With their line ends; the last line of the stream perhaps without. One cut short by
                               ///< an error is left out.
  std::size_t first_line = 1;  ///< Number of the first of them, counted from 1.
  bool overlong = false;       ///< No lines: the line `first_line` is longer than allowed and was skipped.
  bool last = false;           ///< The stream has ended.
  std::string error = {};      ///< Why it ended, if not by its end.
};

/// Reads a stream of records in batches.
class RecordBatches {
 public:
  virtual ~RecordBatches() = default;
  /// The next records. Not to be called after the last batch.
  virtual LineBatch next() = 0;
};

/// Reads lines from a stream of bytes. What has arrived is returned at once, so that a slow producer gets its answers;
/// memory is bounded by the longest line allowed.
class LineBatches : public RecordBatches {
 public:
  /// Lines of more than `max_bytes` are skipped.
  LineBatches(ByteStream stream, std::size_t max_bytes) : stream_(std::move(stream)), max_bytes_(max_bytes) {}

  LineBatch next() override;

 private:
  /// Reads once more into `rest_`. Returns whether something came; at the end `batch` is marked.
  bool read_more(LineBatch& batch);
  LineBatch skip_line();

  ByteStream stream_;
  std::size_t max_bytes_;
  std::size_t next_line_ = 1;
  std::string rest_;  ///< The beginning of a line whose end has not been read.
};

}  // namespace zubda
