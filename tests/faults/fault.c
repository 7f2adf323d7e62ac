// What the tests of faults load into a program before it starts. At the begin of its main(), so that nothing that the
// loader does counts, it waits to be traced (ZUBDA_FAULT=stop), or counts allocations and lets one of them fail
// (ZUBDA_FAULT=once) or all from one on (ZUBDA_FAULT=from); ZUBDA_FAULT_NUMBER says which, 0 being the first after the
// begin. The count is kept in a file (ZUBDA_FAULT_COUNT), as the program may end in any way.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

typedef int Main(int, char**, char**);
typedef int StartMain(Main*, int, char**, void (*)(void), void (*)(void), void (*)(void), void*);

// The functions of the GNU C library behind the names.
void* __libc_malloc(size_t size);
void* __libc_calloc(size_t count, size_t size);
void* __libc_realloc(void* bytes, size_t size);
void* __libc_memalign(size_t alignment, size_t size);

static Main* real_main;
static atomic_long* counted;  // Null before main(), and where no allocation is to fail.
static long number = -1;
static int is_from = 0;

static int fails(void) {
  if (counted == NULL) return 0;
  const long at = atomic_fetch_add(counted, 1);
  if (number < 0 || (is_from ? at < number : at != number)) return 0;
  errno = ENOMEM;
  return 1;
}

void* malloc(size_t size) { return fails() ? NULL : __libc_malloc(size); }
void* calloc(size_t count, size_t size) { return fails() ? NULL : __libc_calloc(count, size); }
void* realloc(void* bytes, size_t size) { return fails() ? NULL : __libc_realloc(bytes, size); }
void* memalign(size_t alignment, size_t size) { return fails() ? NULL : __libc_memalign(alignment, size); }
void* aligned_alloc(size_t alignment, size_t size) { return fails() ? NULL : __libc_memalign(alignment, size); }

int posix_memalign(void** bytes, size_t alignment, size_t size) {
  void* const made = fails() ? NULL : __libc_memalign(alignment, size);
  if (made == NULL) return ENOMEM;
  *bytes = made;
  return 0;
}

static void share_count(const char* path) {
  const int file = open(path, O_RDWR | O_CREAT, 0600);
  if (file < 0 || ftruncate(file, sizeof *counted) != 0) _exit(125);
  void* const page = mmap(NULL, sizeof *counted, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (page == MAP_FAILED) _exit(125);
  close(file);
  counted = page;
}

// What ends the program, told by addresses: the tests make names of them.
static void tell_end(int signal_number) {
  void* frames[64];
  static const char mark[] = "fault: ended in\n";
  if (write(2, mark, sizeof mark - 1) < 0) _exit(124);
  backtrace_symbols_fd(frames, backtrace(frames, 64), 2);
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

static void tell_bad_ends(void) {
  static char stack[1 << 16];
  const stack_t other = {.ss_sp = stack, .ss_size = sizeof stack};
  const struct sigaction action = {.sa_handler = tell_end, .sa_flags = SA_ONSTACK | SA_RESETHAND | SA_NODEFER};
  void* frame[1];
  backtrace(frame, 1);  // Loads its library.
  sigaltstack(&other, NULL);
  sigaction(SIGABRT, &action, NULL);
  sigaction(SIGSEGV, &action, NULL);
}

static int begin(int argc, char** argv, char** environment) {
  const char* const fault = getenv("ZUBDA_FAULT");
  const int waits = fault != NULL && strcmp(fault, "stop") == 0;
  is_from = fault != NULL && strcmp(fault, "from") == 0;
  const char* const wanted = getenv("ZUBDA_FAULT_NUMBER");
  if (wanted != NULL) number = atol(wanted);
  const char* const count = getenv("ZUBDA_FAULT_COUNT");
  // The programs that this one starts are not tested.
  unsetenv("LD_PRELOAD");
  if (waits) kill(getpid(), SIGSTOP);
  if (count != NULL) tell_bad_ends();
  if (count != NULL) share_count(count);
  return real_main(argc, argv, environment);
}

int __libc_start_main(Main* main, int argc, char** argv, void (*init)(void), void (*fini)(void), void (*end)(void),
                      void* stack) {
  StartMain* const start = (StartMain*)dlsym(RTLD_NEXT, "__libc_start_main");
  real_main = main;
  return start(begin, argc, argv, init, fini, end, stack);
}
