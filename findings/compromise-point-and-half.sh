#!/usr/bin/env bash
# Runs compromise 14.17.0 (npm), numbers().toNumber() on sentences with numbers in words.
#
# One would guess that "two point five million" and "two and a half million" are both 2500000, because
# "three and a half years" gives 3.5 and the documentation says that written numbers are parsed.
#
# Instead the first gives 2 and the second 2000000, and "twenty twenty-one" gives "0-1": what stands
# after "point" is dropped together with "million", a half before "million" is dropped, and a year in
# words is lost.
#
# It matters because the sentence stays well formed: "It cost 2 pounds." looks like a fact. Whoever
# normalizes numbers before comparing sentences, or before a summary is checked against its source,
# compares false ones. Issue 155 of spencermountain/compromise (2016, open) is about "5 and a half";
# it does not tell of millions and decimals.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts compromise@14.17.0 >/dev/null

cat > run.mjs <<'END'
import nlp from 'compromise';
for (const text of ['It cost two point five million pounds.', 'It cost two and a half million pounds.',
                    'It lasted three and a half years.', 'It fell in twenty twenty-one.']) {
    const doc = nlp(text);
    doc.numbers().toNumber();
    console.log(doc.text());
}
END
seen=$(node run.mjs)

expected=$(cat <<'END'
It cost 2500000 pounds.
It cost 2500000 pounds.
It lasted 3.5 years.
It fell in 2021.
END
)
stated=$(cat <<'END'
It cost 2 pounds.
It cost 2000000 pounds.
It lasted 3.5 years.
It fell in 0-1.
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
