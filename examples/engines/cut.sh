#!/usr/bin/env bash
# Cuts INPUT into COUNT shards of whole lines, FOLDER/shards/shard-000000 and so on. Shards that are there and not older than the
# input are left as they are: their times tell whether a part is still theirs.
#   cut.sh INPUT FOLDER COUNT
set -euo pipefail
input=$1 folder=$2 count=$3
mkdir -p "$folder/shards" "$folder/parts"
if [[ ! -e $folder/cut-$count || $input -nt $folder/cut-$count ]]; then
  rm -f "$folder"/cut-* "$folder"/shards/* "$folder"/parts/*
  split -n "l/$count" -d -a 6 -- "$input" "$folder/shards/shard-"
  : >"$folder/cut-$count"
fi
