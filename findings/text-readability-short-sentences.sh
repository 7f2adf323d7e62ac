#!/usr/bin/env bash
# Runs text-readability 1.1.1 (npm), sentenceCount() and the grades that are computed from it.
#
# One would guess that "It rained. He left. No one paid." has three sentences. The README says
# "Returns the number of sentences present in the given text".
#
# Instead the answer is one: sentences of at most two words are not counted, but their words are, and
# when none is left the count is one. With one more word in each, there are three.
#
# It matters because words per sentence is the main part of most grades: text with short sentences,
# such as speech, is graded as if it had long ones.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts text-readability@1.1.1 >/dev/null

cat > run.mjs <<'END'
import module from 'text-readability';
const r = module.default ?? module;
for (const text of ['It rained. He left. No one paid.', 'It rained hard. He left early. No one paid it.'])
    console.log(r.sentenceCount(text));
END
seen=$(node run.mjs)

expected=$(cat <<'END'
3
3
END
)
stated=$(cat <<'END'
1
3
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
