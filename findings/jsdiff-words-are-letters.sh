#!/usr/bin/env bash
# Runs diff 9.0.0 (npm, jsdiff), diffWords(), on pairs of sentences in Latin, Russian and Arabic
# letters that differ in one or two words.
#
# One would guess that each difference is a whole word: the README says that diffWords treats "each
# word and each punctuation mark as a token".
#
# Instead words outside the Latin alphabet are cut into letters: every letter that is not on a list of
# Latin ones is a token of its own (libcjs/diff/word.js, extendedWordChars), so the change is "a" to
# "y" inside a word. The README says that Intl.Segmenter gives better results, not that other scripts
# are compared by letters.
#
# It matters for people who show what a summary left out or changed, or who count changed words: in
# Russian and Arabic they count letters. Issues 377 (2022) and pull request 328 (2021) of
# kpdecker/jsdiff tell of Chinese and Korean.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts diff@9.0.0 >/dev/null

cat > run.mjs <<'END'
import { diffWords } from 'diff';
for (const [a, b] of [['the wall fell', 'the walls fell'], ['стена упала', 'стены упали'], ['سقط الوالي', 'سقط الولي']])
    console.log(diffWords(a, b).filter(c => c.added || c.removed).map(c => (c.added ? '+' : '-') + c.value.trim()).join(' '));
END
seen=$(node run.mjs)

expected=$(cat <<'END'
-wall +walls
-стена упала +стены упали
-الوالي +الولي
END
)
stated=$(cat <<'END'
-wall +walls
-а +ы -а +и
-ا
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
