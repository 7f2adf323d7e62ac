#!/usr/bin/env bash
# Runs wtf_wikipedia 10.4.2 (npm), text(), on wiki text with a list in the middle of a section.
#
# One would guess that text() gives the text in reading order: sentence, list, sentence.
#
# Instead the sentence after the list stands before it, on the line of the sentence that introduces
# the list, because a section keeps paragraphs and lists apart and prints them kind by kind. The
# README does not tell of an order.
#
# It matters for extracts "in reading order" and for all scores by place: "They were paid in May" now
# refers to nothing, and the list that it spoke of stands at the end.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts wtf_wikipedia@10.4.2 >/dev/null

cat > run.mjs <<'END'
import wtf from 'wtf_wikipedia';
console.log(wtf('The sums are:\n* Stone: 40 pounds\n* Sand: 30 pounds\nThey were paid in May.').text());
END
seen=$(node run.mjs)

expected=$(cat <<'END'
The sums are:
 * Stone: 40 pounds
 * Sand: 30 pounds
They were paid in May.
END
)
stated=$(cat <<'END'
The sums are: They were paid in May.
 * Stone: 40 pounds
 * Sand: 30 pounds
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
