#!/usr/bin/env bash
# A stream of JSON records through zubda and jq: id and first chosen sentence of each, tab-separated. The status is that of
# zubda: 1 when a record failed, whose reason is in its line.
#   records.sh < RECORDS
set -euo pipefail
zubda -i jsonl -f jsonl -n 1 | jq -r '[.id, .summary[0].text // .error] | @tsv'
