#!/usr/bin/env bash
# Runs turndown 7.2.5 (npm), HTML to Markdown, with its defaults.
#
# One would guess that <sup>, for which Markdown has no sign of its own, is written as HTML, which
# Markdown allows (10<sup>6</sup>), or as 10^6. Turndown has a list of elements to keep.
#
# Instead the tags are dropped and the digits are glued: ten to the sixth litres are 106 litres, and a
# note mark after a year makes it a number of five digits. The README says that an element without a
# rule is written as its text content; it does not say that <sup> has no rule.
#
# It matters because a summary of the Markdown states 106 litres, and no later step can know better.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts turndown@7.2.5 >/dev/null

cat > run.mjs <<'END'
import Turndown from 'turndown';
console.log(new Turndown().turndown('<p>It holds 10<sup>6</sup> litres. It was built in 1953<sup>2</sup> by the town.</p>'));
END
seen=$(node run.mjs)

expected=$(cat <<'END'
It holds 10<sup>6</sup> litres. It was built in 1953<sup>2</sup> by the town.
END
)
stated=$(cat <<'END'
It holds 106 litres. It was built in 19532 by the town.
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
