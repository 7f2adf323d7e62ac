#include "mail_output.h"

// Its `main` has another name here, where it is not called.
#define main main_of_zubda_mail
#include "mail_helper/main.cpp"
#undef main

namespace zubda::fuzz {

std::string mail_output(std::string_view message) {
  [[maybe_unused]] static const bool is_ready = (g_mime_init(), true);
  char* bytes = nullptr;
  std::size_t size = 0;
  auto* const before = stdout;
  stdout = ::open_memstream(&bytes, &size);
  parse(message);
  std::fclose(stdout);
  stdout = before;
  std::string output(bytes, size);
  std::free(bytes);
  return output;
}

}  // namespace zubda::fuzz
