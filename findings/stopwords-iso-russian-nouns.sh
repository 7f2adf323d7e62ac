#!/usr/bin/env bash
# Reads the Russian list of stopwords-iso 1.1.0 (npm), which many keyword extractors and search engines take as it is.
#
# One would guess that a list of stop words has function words and little else, so that a headline keeps its nouns:
# Россия (Russia), Москва (Moscow), война (war), деньги (money), жизнь (life), город (town), рука (hand), дом (house).
#
# Instead all eight are stop words. The Ukrainian list of the same package has none of the Ukrainian forms of these
# words, and Snowball's list of Russian, which is the usual other choice, has none of them either.
#
# It matters for summaries, keywords and search in Russian: a text about a war has no term "war", and a headline such
# as "Москва, Россия: война, деньги" has no term at all.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts stopwords-iso@1.1.0 >/dev/null

cat > run.js <<'END'
const lists = require('stopwords-iso/stopwords-iso.json');
const left = (code, words) => words.filter(word => !lists[code].includes(word)).join(' ') || '(nothing)';
console.log('ru: ' + left('ru', ['россия', 'москва', 'война', 'деньги', 'жизнь', 'город', 'рука', 'дом']));
console.log('uk: ' + left('uk', ['росія', 'москва', 'війна', 'гроші', 'життя', 'місто', 'рука', 'дім']));
END
seen=$(node run.js)

expected=$(cat <<'END'
ru: россия москва война деньги жизнь город рука дом
uk: росія москва війна гроші життя місто рука дім
END
)
stated=$(cat <<'END'
ru: (nothing)
uk: росія москва війна гроші життя місто рука дім
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
