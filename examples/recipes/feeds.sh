#!/usr/bin/env bash
# A digest of feeds in Markdown: the ten sentences that matter most in all of their items, each with
# the address of its item. A feed that does not come is named on standard error, the others are done, and the status is 1.
#   feeds.sh FILE_WITH_AN_ADDRESS_A_LINE > digest.md
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
status=0
while read -r address; do
  [[ $address && $address != '#'* ]] || continue
  name=${address#*://}
  curl --silent --show-error --fail --location --output "$folder/${name//\//_}.rss" -- "$address" || {
    echo "feeds.sh: $address did not come" >&2
    status=1
  }
done <"$1"
cd "$folder"
zubda --digest -f json -n 10 -R . | jq -r '.[] | .summary[]? | "- \(.text) <\(.id)>"' || status=1
exit "$status"
