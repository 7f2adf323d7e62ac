/// Compresses what is written to an output file whose name ends in .gz, .bz2, .xz, .zst or .lz4.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace zubda {

/// The ending of `path`, in lower case with its dot, if it names a compression; else empty.
std::string compression_ending(std::string_view path);

/// Compresses bytes into one stream, or into several one behind the other, which every program unpacks as one. What is
/// written depends only on the bytes and on where streams end, not on the pieces in which the bytes come: they are
/// compressed in blocks of fixed size.
class OutputCompressor {
 public:
  /// Writes compressed bytes. What it throws, the members below throw.
  using Write = std::function<void(std::string_view bytes)>;

  /// `ending` is what `compression_ending` gave, and not empty.
  OutputCompressor(std::string_view ending, Write write);
  ~OutputCompressor();
  OutputCompressor(const OutputCompressor&) = delete;
  OutputCompressor& operator=(const OutputCompressor&) = delete;

  /// Throws std::runtime_error when the compression fails; std::bad_alloc.
  void write(std::string_view bytes);
  /// Ends the stream that has begun, if one has. What is written then begins another.
  void end_stream();
  /// Drops what was written since the last end of a stream; bytes of it that `Write` got are the caller's to take back.
  void drop_stream();
  /// Ends the last stream. Without any, an empty one is written: an empty file is damaged for gunzip and others.
  void finish();

 private:
  struct Stream;

  void begin_stream();
  void compress(std::string_view block);

  std::string ending_;
  Write write_;
  std::string block_;  ///< Less than a block, not compressed yet.
  std::unique_ptr<Stream> stream_;
  bool any_ = false;
};

}  // namespace zubda
