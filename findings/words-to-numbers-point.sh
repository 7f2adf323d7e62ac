#!/usr/bin/env bash
# Runs words-to-numbers 1.5.1 (npm), which writes the number words of a text as digits.
#
# One would guess that "At this point two men left" becomes "At this point 2 men left", because
# "point" is an ordinary word there, and that "two point five million" becomes 2500000. The README
# shows only "ten point five".
#
# Instead every "point" before a number word is a decimal point: two men become 0.2 men, and "two
# point five million" becomes the word NaN. The source (dist/_index.js) takes "point" and "dot" as
# number words wherever they stand.
#
# It matters because the text is changed without a warning before it is summarized: "at this point" is
# common in reports, and a sum in millions, the fact that a summary is read for, is destroyed. Issue
# 23 of finnfiddle/words-to-numbers (2018) tells of "dot" in ordinary text; "point" was not mended
# with it.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts words-to-numbers@1.5.1 >/dev/null

cat > run.mjs <<'END'
import w from 'words-to-numbers';
for (const text of ['At this point two men left.', 'The dam cost two point five million pounds.'])
    console.log(String(w.wordsToNumbers(text)));
END
seen=$(node run.mjs)

expected=$(cat <<'END'
At this point 2 men left.
The dam cost 2500000 pounds.
END
)
stated=$(cat <<'END'
At this 0.2 men left.
The dam cost NaN pounds.
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
