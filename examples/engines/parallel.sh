#!/usr/bin/env bash
# Records on all processors by GNU parallel, which cuts the input into blocks of whole lines and hands each to a job. A job that
# was killed is started again with its block. The blocks are joined in their order.
#   parallel.sh INPUT.jsonl OUTPUT.jsonl [OPTION OF ZUBDA]...       (BLOCK=10M JOBS=2 in the environment)
set -euo pipefail
here=$(dirname "$(realpath "$0")")
input=$1 output=$2
shift 2
parts=$(mktemp -d "$output.parts.XXXXXX") # On the disk of the output.
trap 'rm -rf "$parts"' EXIT
# Each job has a file of its own: what parallel collects from standard output and puts in order is lost with it. Not
# --pipepart, which starts a job that failed again with another block; not --resume-failed, which forgets blocks with -j above 1.
parallel --quote --pipe --recend '\n' --block "${BLOCK:-10M}" -j "${JOBS:-100%}" --retries 3 --halt soon,fail=1 \
  --joblog "$parts/log" "$here/part.sh" "$parts" '{#}' "$@" <"$input"
count=$(tail -n +2 "$parts/log" | cut -f 1 | sort -u | wc -l) # A job that was started again may have two lines.
status=0
"$here/join.sh" "$input" "$parts" "$count" "$output" || status=$?
exit "$status"
