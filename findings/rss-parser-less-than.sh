#!/usr/bin/env bash
# Runs rss-parser 3.13.0 (npm), parseString(), on an item whose description holds the signs for "less"
# and "greater", escaped as XML demands.
#
# One would guess that contentSnippet, the text of the item without markup, says "If x < 5 and y > 3
# the dam holds." In HTML, too, a "<" with a blank after it is text and begins no tag.
#
# Instead everything between the two signs is gone: "If x 3 the dam holds." The source (lib/utils.js,
# stripHtml) takes everything from a "<" to the next ">" for a tag.
#
# It matters because the snippet is what readers and summarizers of feeds take: words and numbers are
# lost, and what remains says something else.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts rss-parser@3.13.0 >/dev/null

cat > run.mjs <<'END'
import Parser from 'rss-parser';
const feed = await new Parser().parseString(`<rss version="2.0"><channel><title>T</title><link>http://example.org/</link>
<description>d</description><item><title>Water</title>
<description>If x &lt; 5 and y &gt; 3 the dam holds.</description></item></channel></rss>`);
console.log(feed.items[0].contentSnippet);
END
seen=$(node run.mjs)

expected=$(cat <<'END'
If x < 5 and y > 3 the dam holds.
END
)
stated=$(cat <<'END'
If x  3 the dam holds.
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
