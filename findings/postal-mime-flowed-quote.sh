#!/usr/bin/env bash
# Runs postal-mime 4.0.0 (npm) on a mail of format=flowed (RFC 3676) that quotes two flowed lines.
#
# One would guess that the quoted lines are joined to one quoted line, without the quote mark of the
# second one: RFC 3676 (4.5) says that the marks are taken off before lines are joined. mailparser
# does so.
#
# Instead the mark stays in the middle of the sentence: "> The dam is safe and > will hold."
#
# It matters because a reader of mail that takes off quote marks at the beginning of a line finds no
# mark there, and the sentence has a sign in it that is not the author's; a comparison with the mail
# that was quoted fails.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts postal-mime@4.0.0 >/dev/null

cat > run.mjs <<'END'
import PostalMime from 'postal-mime';
const mail = ['From: a@example.org', 'Subject: Dam', 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8; format=flowed', '',
    '> The dam is safe and ', '> will hold.', '', 'I do not agree.', ''].join('\r\n');
console.log((await PostalMime.parse(mail)).text.trim());
END
seen=$(node run.mjs)

expected=$(cat <<'END'
> The dam is safe and will hold.

I do not agree.
END
)
stated=$(cat <<'END'
> The dam is safe and > will hold.

I do not agree.
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
