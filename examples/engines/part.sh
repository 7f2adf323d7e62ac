#!/usr/bin/env bash
# The records on standard input into one part: the step that all engines here repeat. Records that fail are in their places with
# their errors, and are no failure of the part; all else is, and leaves no part. A part that is there already, made from the same
# file, is left as it is. Counts, time and memory are beside it.
#   part.sh FOLDER NUMBER [OPTION OF ZUBDA]... < records.jsonl      (into FOLDER/part-NUMBER.jsonl)
set -uo pipefail
part=$(printf '%s/part-%06d' "$1" "$((10#$2))")
folder=$1
shift 2
: "${ZUBDA_JOBS:=1}"
export ZUBDA_JOBS
zubda -i jsonl -f jsonl "$@" -o "$part.jsonl" --manifest "$folder/manifest" --resume --stats "$part.stats"
status=$?
((status == 1)) && [[ -e $part.jsonl ]] && exit 0
exit "$status"
