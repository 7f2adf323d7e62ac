#!/usr/bin/env bash
# The document frequencies of many parts: each part is counted by a process of its own, as on the nodes of a cluster, and
# the tables are merged. A part whose table is there is not counted again, so that a run that was stopped goes on; the table
# of a part is there when it is whole.
#   frequencies.sh OUTPUT MAX_TERMS PART...        (parts: JSON lines, plain or compressed)
set -euo pipefail
output=$1 max_terms=$2
shift 2
export tables=$output.parts
mkdir -p "$tables"
# shellcheck disable=SC2016  # The inner shell expands.
printf '%s\0' "$@" | xargs -0 -P "$(nproc)" -I PART bash -euc '
  table=$tables/$(printf %s "$1" | sha256sum | cut -c1-32).df
  [[ -e $table ]] || zubda-df count -j 1 -i jsonl -o "$table" "$1"' bash PART
zubda-df merge "$tables"/*.df | zubda-df finish --max-terms "$max_terms" -o "$output" -
