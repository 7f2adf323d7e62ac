// The functions of simdjson and md4c that zubda calls, for programs that start fast (cmake/fast_start.cmake):
// each loads its library when it is first called, and passes the call on.
//
// simdjson is written in C++, so a program that is linked to it loads the shared libstdc++ at each start. The loader
// then looks up 2,000 symbols, which takes a third of the time of a run on one article (tests/benchmark/SPEED.md). With
// these functions in the program, the linker drops both libraries, and the C++ library comes from its archive.
//
// A process that reads JSON then has two C++ libraries. Nothing of theirs passes from one to the other: the arguments
// below are numbers, pointers and classes without strings or streams, memory is from the same malloc, and an object is
// deleted by its virtual destructor. The stack unwinder is that of the shared libgcc, which both use.
//
// A function that is missing here is an undefined symbol for the linker. A name that is wrong ends the program at the
// first call into its library, since all functions of a library are looked up when it is loaded.
#include <dlfcn.h>
#include <md4c.h>
#include <simdjson.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstddef>
#include <cstring>
#include <string_view>

#include "cli/exit_status.h"
#include "input/files/removed_on_signal.h"
#include "text/utf8_steps.h"

/// The table of error messages in place of the library's, which is copied into it: a program cannot look up data later.
simdjson::internal::error_code_info error_messages[simdjson::NUM_ERROR_CODES] asm(
    "_ZN8simdjson8internal11error_codesE");

namespace {

/// Ends the program with the words of the loader: the callers below must not throw. There may be no memory.
[[noreturn]] void end_without_library() {
  const char* const reason = ::dlerror();
  std::array<char, 512> line{};
  std::size_t size = 0;
  for (const auto part : {std::string_view("zubda: "), std::string_view(reason != nullptr ? reason : "out of memory")})
    size += part.copy(line.data() + size, line.size() - 1 - size);
  line[size++] = '\n';
  zubda::remove_marked_files();
  [[maybe_unused]] const auto written = ::write(2, line.data(), size);
  ::_exit(zubda::not_written);
}

void* load(const char* file) {
  auto* library = ::dlopen(file, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) end_without_library();
  return library;
}

/// Sets `function` to the function of the library with the given mangled name.
template <class Function>
void look_up(void* library, const char* name, Function*& function) {
  function = reinterpret_cast<Function*>(::dlsym(library, name));
  if (function == nullptr) end_without_library();
}

using ValidateUtf8 = bool(const char*, std::size_t) noexcept;

std::atomic<bool> has_simdjson{false};

struct Simdjson {
  ValidateUtf8* validate_utf8;
  decltype(simdjson::get_active_implementation)* get_active_implementation;
  decltype(simdjson::internal::to_chars)* to_chars;

  Simdjson() {
    auto* library = load(ZUBDA_SIMDJSON_FILE);
    look_up(library, "_ZN8simdjson13validate_utf8EPKcm", validate_utf8);
    look_up(library, "_ZN8simdjson25get_active_implementationEv", get_active_implementation);
    look_up(library, "_ZN8simdjson8internal8to_charsEPcPKcd", to_chars);
    const auto* messages = ::dlsym(library, "_ZN8simdjson8internal11error_codesE");
    if (messages == nullptr) end_without_library();
    std::memcpy(error_messages, messages, sizeof error_messages);
    has_simdjson.store(true, std::memory_order_relaxed);
  }
};

const Simdjson& loaded_simdjson() {
  static const Simdjson functions;
  return functions;
}

struct Md4c {
  decltype(::md_parse)* parse;

  Md4c() { look_up(load(ZUBDA_MD4C_FILE), "md_parse", parse); }
};

}  // namespace

namespace simdjson {

/// Short texts are validated here until the library is loaded, for JSON or because there have been so many that loading
/// it pays: it takes a millisecond, in which a megabyte of Arabic or two of ASCII are validated a character at a time.
bool validate_utf8(const char* bytes, std::size_t size) noexcept {
  constexpr std::size_t max_bytes_here = 1'000'000;
  static std::atomic<std::size_t> bytes_here{0};
  if (!has_simdjson.load(std::memory_order_relaxed) && size <= max_bytes_here &&
      bytes_here.fetch_add(size, std::memory_order_relaxed) <= max_bytes_here)
    return zubda::is_valid_utf8_by_steps({bytes, size});
  return loaded_simdjson().validate_utf8(bytes, size);
}

internal::atomic_ptr<const implementation>& get_active_implementation() {
  return loaded_simdjson().get_active_implementation();
}

namespace internal {
char* to_chars(char* first, const char* last, double value) { return loaded_simdjson().to_chars(first, last, value); }
}  // namespace internal

}  // namespace simdjson

extern "C" int md_parse(const MD_CHAR* text, MD_SIZE size, const MD_PARSER* parser, void* data) {
  static const Md4c functions;
  return functions.parse(text, size, parser, data);
}
