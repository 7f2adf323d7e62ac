#!/usr/bin/env bash
# Runs sbd 1.0.19 (npm), sentences(), on sentences that begin with a number.
#
# One would guess that "The king lives in London. 1984 was a dry year." is two sentences, as "It
# rained. 1984 was a dry year." is.
#
# Instead the first is one sentence. Before a number, every word of up to three letters and every word
# with a capital letter counts as an abbreviation (lib/Match.js, isCustomAbbreviation), so the cut
# depends on the last word of the sentence before.
#
# It matters for reports: sentences about places end in a name, and those that begin with a year or a
# sum are glued to them.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts sbd@1.0.19 >/dev/null

cat > run.mjs <<'END'
import sbd from 'sbd';
for (const text of ['The king lives in London. 1984 was a dry year.', 'The king lives in town. 1984 was a dry year.', 'Ali sold it. 12 men came.'])
    console.log(sbd.sentences(text).join(' | '));
END
seen=$(node run.mjs)

expected=$(cat <<'END'
The king lives in London. | 1984 was a dry year.
The king lives in town. | 1984 was a dry year.
Ali sold it. | 12 men came.
END
)
stated=$(cat <<'END'
The king lives in London. 1984 was a dry year.
The king lives in town. | 1984 was a dry year.
Ali sold it. 12 men came.
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
