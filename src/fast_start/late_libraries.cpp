// The functions of simdjson, oneTBB and md4c that zubda calls, for programs that start fast (cmake/fast_start.cmake):
// each loads its library when it is first called, and passes the call on.
//
// simdjson and oneTBB are written in C++, so a program that is linked to them loads the shared libstdc++ at each start.
// The loader then looks up 2,000 symbols, which takes a third of the time of a run on one article
// (tests/benchmark/SPEED.md). With these functions in the program, the linker drops the three libraries, and the C++
// library comes from its archive.
//
// A process that reads JSON or uses several threads then has two C++ libraries. Nothing of theirs passes from one to
// the other: the arguments below are numbers, pointers and classes without strings or streams, memory is from the same
// malloc, an object is deleted by its virtual destructor, and the stages of the pipeline catch their exceptions
// (src/cli/pipeline.cpp). The stack unwinder is that of the shared libgcc, which both use.
//
// A function that is missing here is an undefined symbol for the linker. A name that is wrong ends the program at the
// first call into its library, since all functions of a library are looked up when it is loaded.
#include <dlfcn.h>
#include <md4c.h>
#include <oneapi/tbb/cache_aligned_allocator.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
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

namespace r1 = tbb::detail::r1;
namespace d1 = tbb::detail::d1;

struct Tbb {
  decltype(r1::allocate_memory)* allocate_memory;
  decltype(r1::deallocate_memory)* deallocate_memory;
  decltype(r1::cache_aligned_allocate)* cache_aligned_allocate;
  decltype(r1::cache_aligned_deallocate)* cache_aligned_deallocate;
  decltype(r1::throw_exception)* throw_exception;
  decltype(r1::assertion_failure)* assertion_failure;
  void (*create_control)(d1::global_control&);
  void (*destroy_control)(d1::global_control&);
  void (*initialize_context)(d1::task_group_context&);
  void (*destroy_context)(d1::task_group_context&);
  decltype(r1::parallel_pipeline)* parallel_pipeline;
  decltype(r1::set_end_of_input)* set_end_of_input;

  Tbb() {
    auto* library = load(ZUBDA_TBB_FILE);
    look_up(library, "_ZN3tbb6detail2r115allocate_memoryEm", allocate_memory);
    look_up(library, "_ZN3tbb6detail2r117deallocate_memoryEPv", deallocate_memory);
    look_up(library, "_ZN3tbb6detail2r122cache_aligned_allocateEm", cache_aligned_allocate);
    look_up(library, "_ZN3tbb6detail2r124cache_aligned_deallocateEPv", cache_aligned_deallocate);
    look_up(library, "_ZN3tbb6detail2r115throw_exceptionENS0_2d012exception_idE", throw_exception);
    look_up(library, "_ZN3tbb6detail2r117assertion_failureEPKciS3_S3_", assertion_failure);
    look_up(library, "_ZN3tbb6detail2r16createERNS0_2d114global_controlE", create_control);
    look_up(library, "_ZN3tbb6detail2r17destroyERNS0_2d114global_controlE", destroy_control);
    look_up(library, "_ZN3tbb6detail2r110initializeERNS0_2d118task_group_contextE", initialize_context);
    look_up(library, "_ZN3tbb6detail2r17destroyERNS0_2d118task_group_contextE", destroy_context);
    look_up(library, "_ZN3tbb6detail2r117parallel_pipelineERNS0_2d118task_group_contextEmRKNS2_11filter_nodeE",
            parallel_pipeline);
    look_up(library, "_ZN3tbb6detail2r116set_end_of_inputERNS0_2d111base_filterE", set_end_of_input);
  }
};

const Tbb& loaded_tbb() {
  static const Tbb functions;
  return functions;
}

using ValidateUtf8 = bool(const char*, std::size_t) noexcept;

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

namespace tbb::detail::r1 {

void* allocate_memory(std::size_t size) { return loaded_tbb().allocate_memory(size); }
void deallocate_memory(void* memory) { loaded_tbb().deallocate_memory(memory); }
void* cache_aligned_allocate(std::size_t size) { return loaded_tbb().cache_aligned_allocate(size); }
void cache_aligned_deallocate(void* memory) { loaded_tbb().cache_aligned_deallocate(memory); }
void throw_exception(d0::exception_id id) { loaded_tbb().throw_exception(id); }
void assertion_failure(const char* location, int line, const char* expression, const char* comment) {
  loaded_tbb().assertion_failure(location, line, expression, comment);
}
void create(d1::global_control& control) { loaded_tbb().create_control(control); }
void destroy(d1::global_control& control) { loaded_tbb().destroy_control(control); }
void initialize(d1::task_group_context& context) { loaded_tbb().initialize_context(context); }
void destroy(d1::task_group_context& context) { loaded_tbb().destroy_context(context); }
void parallel_pipeline(d1::task_group_context& context, std::size_t tokens, const d1::filter_node& filters) {
  loaded_tbb().parallel_pipeline(context, tokens, filters);
}
void set_end_of_input(d1::base_filter& filter) { loaded_tbb().set_end_of_input(filter); }

}  // namespace tbb::detail::r1

namespace simdjson {

/// Short texts are validated here until there have been so many that loading the library pays: it takes a millisecond,
/// in which a megabyte of Arabic or two of ASCII are validated a character at a time.
bool validate_utf8(const char* bytes, std::size_t size) noexcept {
  constexpr std::size_t max_bytes_here = 1'000'000;
  static std::atomic<std::size_t> bytes_here{0};
  if (size <= max_bytes_here && bytes_here.fetch_add(size, std::memory_order_relaxed) <= max_bytes_here)
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
