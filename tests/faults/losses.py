#!/usr/bin/env python3
"""Calls whose failure loses something, so that it may never be 'all done': what must come of them at least, and why. That the output is right
proves nothing there: what fsync() or close() loses on a disk that fails is still on this one. As a program it prints the table of
tests/faults/README.md."""
import errno
import os
import re

import verdict

OUTPUT, STANDARD_OUTPUT, MANIFEST, UNNAMED = "a file that is made", "standard output", "a manifest", "a file without a name"
INPUT, ELSEWHERE = "an input", "elsewhere"
# Kinds of call, where they work, errors that lose nothing, what must come of all others, and why.
LOSSES = [
    ("openat", OUTPUT, "EINTR", verdict.NOT_WRITTEN, "there is nothing to write to"),
    ("write", OUTPUT, "EINTR|EAGAIN", verdict.NOT_WRITTEN, "bytes are missing"),
    ("write", STANDARD_OUTPUT, "EINTR|EAGAIN", verdict.NOT_WRITTEN, "bytes are missing"),
    ("write", MANIFEST, "EINTR|EAGAIN", verdict.NOT_WRITTEN, "a run that is taken up again does not know what is done"),
    ("ftruncate|lseek", OUTPUT, "", verdict.NOT_WRITTEN, "what should be gone is there, or bytes are in the wrong place"),
    ("fsync", OUTPUT, "EINVAL", verdict.NOT_WRITTEN, "the bytes may not be on the disk; `EINVAL` says that the file system has no `fsync`"),
    ("close", OUTPUT, "EINTR", verdict.NOT_WRITTEN, "a disk in a network may tell only then that it is full; `EINTR` comes after `fsync`"),
    ("rename|renameat2|link", OUTPUT, "EINVAL|ENOSYS", verdict.NOT_WRITTEN, "the file has no name; `EINVAL` and `ENOSYS`: there is another way to it"),
    ("openat|write|read|pread64", UNNAMED, "EINTR|EAGAIN", verdict.NOT_WRITTEN, "counts are missing that have no room in memory"),
    ("openat|getdents64", INPUT, "EINTR", verdict.SOME, "inputs are missing"),
    ("read", INPUT, "EINTR|EAGAIN", verdict.SOME, "text is missing; what `pread64` looks at is read again"),
]


def place_of(arguments):
    """Where a call works, by what strace shows of its arguments."""
    descriptor = re.match(r"(\d+)<(.*?)>", arguments)
    path = descriptor[2] if descriptor else "".join(re.findall(r'"(.*?)"', arguments)[:1])
    if "/.zubda-" in f"/{path}":
        return UNNAMED if "/.zubda-df-" in f"/{path}" else OUTPUT
    if descriptor and descriptor[1] == "1":
        return STANDARD_OUTPUT
    inside = re.sub(r"^/tmp/zubda-faults-\w+/work/", "", path)
    if inside.endswith(".manifest"):
        return MANIFEST
    is_elsewhere = not inside or inside.startswith("/") or re.match(r"(out|programs)\b", inside) or re.match(r"pipe:|anon_inode:|socket:", inside)
    return ELSEWHERE if is_elsewhere else INPUT


def unnoticed(failed_calls, category, messages):
    """What was lost without a word, or "". `failed_calls` are (kind, arguments, error)."""
    for name, arguments, error in failed_calls:
        place = place_of(arguments)
        for names, where, harmless, least, why in LOSSES:
            if where != place or not re.fullmatch(names, name) or re.fullmatch(harmless, error):
                continue
            if verdict.OUTCOMES.index(category) < verdict.OUTCOMES.index(least):
                return f"{category}, though of {place} {name}() failed: {why}"
            if os.strerror(getattr(errno, error)) not in messages:
                return f"no word of {error} of {name}(): {messages.strip()}"
    return ""


def codes(text):
    """The alternatives of an expression, each as code."""
    return ", ".join(f"`{part}`" for part in text.split("|") if part)


if __name__ == "__main__":
    print("| what fails | of | but with | what must come of it | why |\n| --- | --- | --- | --- | --- |")
    for names, where, harmless, least, why in LOSSES:
        print(f"| {codes(names)} | {where} | {codes(harmless)} | {least} | {why} |")
