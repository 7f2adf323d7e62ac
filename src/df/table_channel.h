/// The bytes of a table on their way from the thread that writes it to the one that reads it.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <string>
#include <string_view>

namespace zubda::df {

/// One thread writes and one reads. What is written waits for its reader: about 256 KB of it at most.
class TableChannel {
 public:
  /// Thrown by `write` when nobody reads any more.
  struct Abandoned {};

  /// Waits until there is room.
  void write(std::string_view bytes);
  /// Nothing more is written, or `reason` is why nothing more can be.
  void close(std::exception_ptr reason = nullptr);

  /// As a TableSource. Waits for bytes, and throws the reason of `close` behind the last of them.
  std::size_t read(char* buffer, std::size_t size);
  /// Nothing more is read.
  void abandon();

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::string bytes_;
  std::size_t at_ = 0;  ///< What is read next.
  bool closed_ = false;
  bool abandoned_ = false;
  std::exception_ptr reason_;
};

}  // namespace zubda::df
