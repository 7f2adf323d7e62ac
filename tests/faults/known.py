#!/usr/bin/env python3
"""What libraries make impossible: failures that zubda cannot tell its user as it should, each with the function at fault. A run that
ends so is counted as such, and not as wrong. As a program it prints the table of tests/faults/README.md."""
import re

LIBRARY = "ended by a library"
# Kind of call, error and what is seen, as regular expressions; the function and what it does.
SYSTEM_CALLS = [
    ("futex", ".*", "signal 6", "`futex_fatal_error()` of glibc", "ends the program when waking fails, which it cannot"),
    ("rseq", ".*", "signal 6", "`start_thread()` of glibc", "ends the program when a thread cannot register restartable sequences"),
]
# What is seen when memory runs out.
ALLOCATIONS = [
    ("Fatal Internal Error in libarchive", "`__archive_errx()` of libarchive", "prints a line of its own and ends the program with status 1"),
    ("damaged: gzip decompression failed", "`gzip_filter_read()` of libarchive", "calls it damage when `inflate()` has no memory"),
    ("damaged: Out of memory", "`gnu_add_sparse_entry()` of libarchive", "says what the same library says of a stream that asks for more than is allowed"),
    ("^zubda: compression failed", "`archive_compressor_gzip_write()` of libarchive", "does not tell that `deflate()` has no memory"),
    (r"libarchive[^:]*: |zubda\S*: _*archive_", "`archive_read_next_header()` of libarchive", "uses memory that it has not got, in several of its readers"),
    ("^out of memory$", "`do_lookup_unique()` of the loader of glibc", "prints a line of its own and ends the program with status 127, when a library is loaded"),
    ("^cannot allocate memory for thread-local data: ABORT$", "`__tls_get_addr()` of the loader of glibc",
     "prints a line of its own and ends the program with status 127, when a thread first uses the C++ library that simdjson brings"),
    ("libsimdjson[^:]*: ", "`detect_best_supported()` of simdjson", "must not throw and does: the program ends at the first use"),
    ("^limit (.|\n)*terminate called without an active exception", "`__cxa_allocate_exception()` of libstdc++",
     "cannot throw when there was no room for its own reserve before `main()`"),
    ("CharsetDetector", "`CharsetDetector::setText()` of ICU", "uses memory that it has not got, when an encoding is guessed"),
    ("locale_get_default", "`locale_get_default()` of ICU", "uses memory that it has not got, the first time that a locale is asked for"),
    (r"hangs\n\S+: umtx_lock", "`locale_set_default_internal()` of ICU", "waits for itself, the first time that a locale is asked for"),
    (r"6LocaleaSERKS|6Locale11getBaseName", "`Locale::operator=()` of ICU", "uses memory that it has not got, when a locale is copied"),
]


def system_call(name, error, reason):
    return LIBRARY if any(re.fullmatch(a, name) and re.fullmatch(b, error) and re.search(c, reason) for a, b, c, *_ in SYSTEM_CALLS) else None


def allocation(reason):
    return LIBRARY if any(re.search(pattern, reason, re.MULTILINE) for pattern, *_ in ALLOCATIONS) else None


if __name__ == "__main__":
    print("| what fails | function | what it does |\n| --- | --- | --- |")
    for call, *_, function, does in SYSTEM_CALLS:
        print(f"| `{call}` | {function} | {does} |")
    for _, function, does in ALLOCATIONS:
        print(f"| an allocation | {function} | {does} |")
