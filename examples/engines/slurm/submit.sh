#!/usr/bin/env bash
# Records on a cluster by Slurm: an array of jobs, one for each shard, and a job that joins their parts when all are done. FOLDER
# is on a disk that all nodes see. Prints the numbers of the two jobs. Submitted again after a failure, it does the shards that
# are missing.
#   submit.sh INPUT.jsonl OUTPUT.jsonl FOLDER [OPTION OF ZUBDA]...  (SHARDS=8 in the environment)
set -euo pipefail
here=$(dirname "$(realpath "$0")")
input=$(realpath "$1") output=$(realpath "$2") folder=$(realpath -m "$3")
shift 3
count=${SHARDS:-8}
# The largest index of an array is MaxArraySize - 1 (1000 if the cluster does not say otherwise), and the number of jobs is
# bounded by MaxJobCount: rather larger shards than more of them.
"$here/../cut.sh" "$input" "$folder" "$count"
mkdir -p "$folder/log"
# What a job prints of an earlier start is not kept: a node that came back would append to it.
map=$(sbatch --parsable --array=0-$((count - 1)) --open-mode=truncate --output="$folder/log/map-%a" \
  "$here/map.sbatch" "$here/.." "$folder" "$@")
reduce=$(sbatch --parsable --dependency="afterok:$map" --kill-on-invalid-dep=yes --open-mode=truncate \
  --output="$folder/log/reduce" "$here/reduce.sbatch" "$here/.." "$input" "$folder" "$count" "$output")
echo "$map $reduce"
