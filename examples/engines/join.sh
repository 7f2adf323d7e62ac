#!/usr/bin/env bash
# Joins the parts of FOLDER in the order of their numbers, once they are all there: as many as COUNT, and together as many lines
# as INPUT has records. The output appears as a whole. The status is 1 if there are records that failed among them, and 3 if
# something is missing.
#   join.sh INPUT FOLDER COUNT OUTPUT
set -euo pipefail
input=$1 folder=$2 count=$3 output=$4
export LC_ALL=C # Names in the order of their bytes; lines of any bytes.
shopt -s nullglob
parts=("$folder"/part-*.jsonl)
if ((${#parts[@]} != count)); then
  echo "join.sh: ${#parts[@]} parts of $count are there" >&2
  exit 3
fi
# Blank lines are no records.
records=$(grep -c '[^[:space:]]' -- "$input" || true)
cat /dev/null "${parts[@]}" >"$output.tmp"
lines=$(wc -l <"$output.tmp")
if ((lines != records)); then
  echo "join.sh: $lines records came of $records" >&2
  exit 3
fi
sync "$output.tmp"
mv -f -- "$output.tmp" "$output"
failures=$(cat /dev/null "$folder"/part-*.stats | sed -n 's/.*"failures":\([0-9]*\).*"kept_failures":\([0-9]*\).*/\1 \2/p' |
  awk '{ sum += $1 + $2 } END { print sum + 0 }')
((failures == 0)) || { echo "join.sh: $failures records failed" >&2; exit 1; }
