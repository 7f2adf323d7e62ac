#!/usr/bin/env bash
# The mapper of Hadoop Streaming, and the command of Spark's RDD.pipe. With --keyed, lines are a key, a tab and a record, and so
# is what comes out. A task fails when its command does, and is started again: records that fail are no reason for that, since
# they fail again. They are in their places, with their errors, and counted on standard error, where Hadoop looks for counters.
#   mapper.sh [OPTION OF ZUBDA]... < partition
set -uo pipefail
statistics=$(mktemp)
trap 'rm -f "$statistics"' EXIT
zubda -j 1 -i jsonl -f jsonl --stats "$statistics" "$@"
status=$?
((status <= 1)) || exit "$status"
for counter in records failures; do
  count=$(sed -n "s/.*\"$counter\":\([0-9]*\),.*/\1/p" "$statistics")
  [[ -n $count ]] || exit 3
  echo "reporter:counter:zubda,$counter,$count" >&2
done
