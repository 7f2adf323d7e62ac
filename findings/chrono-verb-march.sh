#!/usr/bin/env bash
# Runs chrono-node 2.10.3 (npm), strict.parse(), on sentences without any date.
#
# One would guess that the strict parser, which the README says is for "only formal date patterns",
# finds nothing in "The men march 12 miles a day" and in "You may 5 times in a row be wrong".
#
# Instead both give a date: the verbs "march" and "may" are months in lower case, and the number after
# them is the day, although a unit follows it. The casual parser also takes "sat" and "sun" as days of
# the week.
#
# It matters for timelines and for summaries that prefer sentences with dates: a sentence without one
# is put on 12 March of the current year.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts chrono-node@2.10.3 >/dev/null

cat > run.mjs <<'END'
import * as chrono from 'chrono-node';
for (const text of ['The men march 12 miles a day.', 'You may 5 times in a row be wrong.'])
    console.log(chrono.strict.parse(text, new Date(2024, 0, 1)).map(r => r.text + ' = ' + r.start.get('day') + '.' + r.start.get('month')).join(', ') || 'nothing');
END
seen=$(node run.mjs)

expected=$(cat <<'END'
nothing
nothing
END
)
stated=$(cat <<'END'
march 12 = 12.3
may 5 = 5.5
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
