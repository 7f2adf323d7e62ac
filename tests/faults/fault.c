// What the tests of faults load into a program before it starts. At the begin of its main(), so that nothing that the
// loader does counts, it waits to be traced (ZUBDA_FAULT=stop), or counts allocations and lets one of them fail
// (ZUBDA_FAULT=once) or all from one on (ZUBDA_FAULT=from); ZUBDA_FAULT_NUMBER says which, 0 being the first after the
// begin. Or it tells allocations by who asks for memory: ZUBDA_FAULT=places notes the numbers of all places, which are
// chains of callers, and ZUBDA_FAULT=place lets the first allocation of one place fail. What is counted is kept in a
// file (ZUBDA_FAULT_COUNT), as the program may end in any way. Or read() and write() move at most so many bytes at once
// (ZUBDA_FAULT=short).
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <link.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

typedef int Main(int, char**, char**);
typedef int StartMain(Main*, int, char**, void (*)(void), void (*)(void), void (*)(void), void*);

// The functions of the GNU C library behind the names.
void* __libc_malloc(size_t size);
void* __libc_calloc(size_t count, size_t size);
void* __libc_realloc(void* bytes, size_t size);
void* __libc_memalign(size_t alignment, size_t size);

enum { callers = 12, max_places = 1 << 16 };

typedef struct {
  atomic_long allocations;
  atomic_ulong places[max_places];  // In any order; 0 is none.
} Counted;

static Main* real_main;
static Counted* counted;  // Null before main(), and where no allocation is to fail.
static unsigned long number = -1UL;
static enum { once, from, places, place, few_bytes } mode = once;
static atomic_int has_failed;

// A number for the chain of callers, the same in every run, wherever the libraries are.
static unsigned long place_of_callers(void) {
  void* frames[callers + 3];
  const int count = backtrace(frames, callers + 3);
  unsigned long sum = 14695981039346656037UL;
  for (int i = 3; i < count; ++i) {
    struct dl_find_object object;
    const unsigned long base = _dl_find_object(frames[i], &object) == 0 ? object.dlfo_link_map->l_addr : 0;
    sum = (sum ^ ((unsigned long)frames[i] - base)) * 1099511628211UL;
  }
  return sum | 1;
}

static void note_place(unsigned long sum) {
  for (unsigned long at = sum >> 40, tries = 0; tries < max_places; ++at, ++tries) {
    unsigned long there = 0;
    if (atomic_compare_exchange_strong(&counted->places[at % max_places], &there, sum) || there == sum) return;
  }
}

static int is_wanted_place(void) {
  static __thread int is_inside __attribute__((tls_model("initial-exec")));
  if (is_inside) return 0;
  is_inside = 1;
  const unsigned long sum = place_of_callers();
  if (mode == places) note_place(sum);
  is_inside = 0;
  return mode == place && sum == number && atomic_exchange(&has_failed, 1) == 0;
}

static int is_wanted_number(void) {
  const unsigned long at = (unsigned long)atomic_fetch_add(&counted->allocations, 1);
  return mode == from ? at >= number : at == number;
}

static int fails(void) {
  if (counted == NULL || !(mode == places || mode == place ? is_wanted_place() : is_wanted_number())) return 0;
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

static size_t moved(size_t size) { return mode == few_bytes && size > number ? number : size; }

ssize_t read(int file, void* bytes, size_t size) { return syscall(SYS_read, file, bytes, moved(size)); }
ssize_t pread(int file, void* bytes, size_t size, off_t at) { return syscall(SYS_pread64, file, bytes, moved(size), at); }
ssize_t pread64(int file, void* bytes, size_t size, off_t at) { return pread(file, bytes, size, at); }
ssize_t write(int file, const void* bytes, size_t size) { return syscall(SYS_write, file, bytes, moved(size)); }

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
  static const char* const modes[] = {"once", "from", "places", "place", "short"};
  for (int i = 0; i < 5; ++i)
    if (fault != NULL && strcmp(fault, modes[i]) == 0) mode = i;
  const char* const wanted = getenv("ZUBDA_FAULT_NUMBER");
  if (wanted != NULL) number = strtoul(wanted, NULL, 10);
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
