#!/usr/bin/env bash
# Runs email-reply-parser 2.3.7 (npm), getVisibleText(), on a mail that replies to nothing and quotes
# nothing.
#
# One would guess that all of it is visible: no line begins with a quote mark.
#
# Instead everything from "On Friday the council wrote:" to the end is hidden, the author's own last
# sentence too, because a paragraph that begins with On and ends with "wrote:" is taken for the head
# of a quoted mail, without a look at whether a date, an address or a quoted line is there. A
# paragraph that begins with "Sent from my" does the same.
#
# It matters because the sentence that counts, "I do not agree", never reaches a summary. The library
# it descends from had the like report in 2014 (github/email_reply_parser, issue 23).
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts email-reply-parser@2.3.7 >/dev/null

cat > run.mjs <<'END'
import Parser from 'email-reply-parser';
const text = ['Dear all,', '', 'On Friday the council wrote:', '', 'The dam is safe.', '', 'I do not agree.', ''].join('\n');
console.log(new (Parser.default ?? Parser)().read(text).getVisibleText().trim());
END
seen=$(node run.mjs)

expected=$(cat <<'END'
Dear all,

On Friday the council wrote:

The dam is safe.

I do not agree.
END
)
stated=$(cat <<'END'
Dear all,
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
