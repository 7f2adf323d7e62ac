#!/usr/bin/env bash
# Records on all processors with what every system has: split cuts the input into shards of whole lines, xargs runs as many jobs
# at a time as there are processors. Started again after it was interrupted, it does the shards that are missing.
#   shards.sh INPUT.jsonl OUTPUT.jsonl [OPTION OF ZUBDA]...         (SHARDS=8 JOBS=2 in the environment)
set -euo pipefail
here=$(dirname "$(realpath "$0")")
input=$1 output=$2
shift 2
count=${SHARDS:-8} work=$output.work
"$here/cut.sh" "$input" "$work" "$count"
status=0
seq 0 $((count - 1)) | xargs -P "${JOBS:-$(nproc)}" -I NUMBER bash -c \
  'exec "$0/part.sh" "$1/parts" NUMBER "${@:2}" < "$(printf "%s/shards/shard-%06d" "$1" NUMBER)"' "$here" "$work" "$@" || status=$?
((status == 0)) || { echo "shards.sh: not all shards are done; the same command goes on" >&2; exit 3; }
"$here/join.sh" "$input" "$work/parts" "$count" "$output" || status=$?
((status > 1)) || rm -rf "$work"
exit "$status"
