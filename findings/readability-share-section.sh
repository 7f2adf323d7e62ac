#!/usr/bin/env bash
# Runs @mozilla/readability 0.6.0 (npm) with linkedom 0.18.12 on a page with a section about share
# prices, whose id is made of its heading, as pandoc --section-divs, Sphinx and many others write it.
#
# One would guess that a section between two others, with a heading and a sentence, is part of the
# article.
#
# Instead heading and sentence are gone, because the id has the word "share" in it: elements under 500
# letters with "share" in class or id are taken for share buttons (Readability.js,
# REGEXPS.shareElements). With the id "stock-prices" all is kept.
#
# It matters for people who segment or summarize pages through this library (it is also the reader
# view of a browser): a section vanishes only because of a word in its title. Pull request 527 of
# mozilla/readability (2019) set the bound of 500 letters; issue 807 (2023) tells of words in ids in
# general.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @mozilla/readability@0.6.0 linkedom@0.18.12 >/dev/null

cat > run.mjs <<'END'
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
const long = '<p>The old wall of the town fell in May, and the mayor said that it would be built again, with stone, before the winter came.</p>';
for (const id of ['share-prices', 'stock-prices']) {
    const page = `<html><head><title>Town</title></head><body><article><h1>Town</h1>${long}${long}
<section id="${id}"><h2>Share prices</h2><p>Shares of the mill fell to 12 pounds.</p></section>${long}</article></body></html>`;
    const text = new Readability(parseHTML(page).document).parse().textContent;
    console.log(id + ': ' + (text.includes('12 pounds') ? 'kept' : 'lost'));
}
END
seen=$(node run.mjs)

expected=$(cat <<'END'
share-prices: kept
stock-prices: kept
END
)
stated=$(cat <<'END'
share-prices: lost
stock-prices: kept
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
