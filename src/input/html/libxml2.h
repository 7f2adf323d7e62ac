/// What every use of libxml2 needs around it.
#pragma once

namespace zubda {

/// While one exists, libxml2 can be used in this thread and prints nothing: what it writes to standard error, when
/// memory is short, would stand between the lines of whoever called. What the caller has set is set again at the end.
class Libxml2Use {
 public:
  /// Throws std::bad_alloc.
  Libxml2Use();
  ~Libxml2Use();
  Libxml2Use(const Libxml2Use&) = delete;
  Libxml2Use& operator=(const Libxml2Use&) = delete;

 private:
  void* context_;
  void (*report_)(void* context, const char* message, ...);
};

}  // namespace zubda
