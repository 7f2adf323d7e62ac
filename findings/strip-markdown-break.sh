#!/usr/bin/env bash
# Runs strip-markdown 6.0.0 with remark 15.0.1 (npm) on Markdown that has a line break as <br>, as
# tables and many comments have it.
#
# One would guess that the break becomes a blank or a line end, as a break in Markdown (two blanks at
# the line's end) does.
#
# Instead it is removed and the words beside it are glued: "May.Nobody". The README says that html is
# removed; what that does to the words is not said.
#
# It matters because most segmenters see no end of a sentence in "May.Nobody", so two sentences become
# one with a word that does not exist.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts remark@15.0.1 strip-markdown@6.0.0 >/dev/null

cat > run.mjs <<'END'
import { remark } from 'remark';
import strip from 'strip-markdown';
for (const text of ['The wall fell in May.<br>Nobody was hurt.', 'The wall fell in May.  \nNobody was hurt.'])
    console.log(JSON.stringify(String(await remark().use(strip).process(text)).trim()));
END
seen=$(node run.mjs)

expected=$(cat <<'END'
"The wall fell in May.\nNobody was hurt."
"The wall fell in May.\nNobody was hurt."
END
)
stated=$(cat <<'END'
"The wall fell in May.Nobody was hurt."
"The wall fell in May.\nNobody was hurt."
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
