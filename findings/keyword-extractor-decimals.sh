#!/usr/bin/env bash
# Runs keyword-extractor 0.3.0 (npm), extract(), on a sentence with decimal fractions.
#
# One would guess that "3.5" stays "3.5" or is left out. The README describes remove_digits (numbers
# are removed or kept) and says nothing of changed numbers.
#
# Instead the full stop is taken out of the middle of the number: 3.5 becomes 35 and 12.75 becomes
# 1275. The source (lib/keyword_extractor.js) deletes every full stop, comma, colon and so on anywhere
# in a word, not only at its ends, so "12:30" becomes 1230 and "U.S." becomes "US".
#
# It matters because the key terms that a reader sees, or that sentences are scored by, hold numbers
# which are ten or a hundred times too large and which stand nowhere in the text.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts keyword-extractor@0.3.0 >/dev/null

cat > run.mjs <<'END'
import keywords from 'keyword-extractor';
console.log(keywords.extract('The dam cost 3.5 million pounds and holds 12.75 tons since 12:30.', {language: 'english', remove_digits: false}).join(' | '));
END
seen=$(node run.mjs)

expected=$(cat <<'END'
dam | cost | 3.5 | million | pounds | holds | 12.75 | tons | 12:30
END
)
stated=$(cat <<'END'
dam | cost | 35 | million | pounds | holds | 1275 | tons | 1230
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
