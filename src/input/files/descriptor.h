/// Owns a file descriptor and closes it.
#pragma once

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace zubda {

/// A file descriptor that is closed at the end of its life.
class Descriptor {
 public:
  /// Takes what open() and the like return; throws std::runtime_error with the reason in errno when that is negative.
  explicit Descriptor(int descriptor) : descriptor_(descriptor) {
    if (descriptor_ < 0) throw std::runtime_error(std::strerror(errno));
  }
  Descriptor(Descriptor&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() { close(); }

  int get() const { return descriptor_; }
  void close() {
    if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
  }

 private:
  int descriptor_;
};

}  // namespace zubda
