"""The library from Python: prints a summary of at most 60 words of the file that it is given, each sentence with its place in
the text (in bytes, as the programs for C++ and C; `span` has the indices of the string)."""

import sys

import zubda

if len(sys.argv) != 2:
    sys.exit("usage: library FILE")
for sentence in zubda.summarize(zubda.read(sys.argv[1]), words=60):
    begin, end = sentence.byte_span
    print(f"{begin}-{end}: {sentence.text}")
