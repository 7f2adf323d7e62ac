#!/bin/sh
# A stream of JSON records through zubda and jq: id and first chosen sentence of each, tab-separated.
#   records.sh < RECORDS
zubda -i jsonl -f jsonl -n 1 | jq -r '[.id, .summary[0].text // .error] | @tsv'
