#!/usr/bin/env bash
# Runs lunr 2.3.9 (npm), a text index for pages, on words with a letter outside a to z at their end or
# in their middle.
#
# One would guess that a word is found by the very same word. "zürich" is.
#
# Instead "café", "São Tomé" and "Émile" are not found by their own words: when the text is indexed,
# lunr.trimmer takes letters outside a to z off both ends of a word (by the pattern for non-word
# characters), but a query is not trimmed, so "café" is looked up among words that hold "caf".
#
# It matters for anyone who finds sentences by words in French, Portuguese or Arabic: whether a word
# is found depends on where its special letter stands. Words of Arabic or Chinese are trimmed away
# whole: issue 275 of olivernn/lunr.js (2017, closed).
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts lunr@2.3.9 >/dev/null

cat > run.mjs <<'END'
import lunr from 'lunr';
const index = lunr(function () {
    this.ref('id');
    this.field('text');
    ['The café of the old town', 'The mayor of Zürich paid', 'A boat to São Tomé', 'Émile came'].forEach((text, id) => this.add({id, text}));
});
for (const word of ['café', 'zürich', 'tomé', 'émile'])
    console.log(word + ': ' + (index.search(word).length ? 'found' : 'not found'));
END
seen=$(node run.mjs)

expected=$(cat <<'END'
café: found
zürich: found
tomé: found
émile: found
END
)
stated=$(cat <<'END'
café: not found
zürich: found
tomé: not found
émile: not found
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
