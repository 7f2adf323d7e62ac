#!/usr/bin/env bash
# Runs Miller 6.6.0 (Debian 12, miller 6.6.0-2+b3), CSV to JSON, on a column of section numbers as
# they stand in laws and lists.
#
# One would guess that the output is JSON: "5." is either a string or the number 5.
#
# Instead it is written as it is and without quotes, 5. or .5, which no JSON reader takes; so are 0xff
# and 0b11. Numbers with zeros in front, 007, are quoted. The documentation says that numbers which
# are not changed keep their form; it does not say that the result is then no JSON.
#
# It matters for pipelines that turn tables of passages into records: one row with "5." stops the
# reader after it, and the rows before had passed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

apt-get -qq -o APT::Sandbox::User=root download miller=6.6.0-2+b3 >/dev/null
for file in *.deb; do dpkg -x "$file" unpacked; done
export PATH="$PWD/unpacked/usr/bin:$PATH"
libraries=("$PWD"/unpacked/usr/lib/*-linux-gnu*)
export LD_LIBRARY_PATH="${libraries[0]}"
export PYTHONPATH="$PWD/unpacked/usr/lib/python3/dist-packages"

printf 'section,text\n4,The dam is safe.\n5.,The wall is old.\n007,The road is new.\n' > table.csv
seen=$(mlr --icsv --ojsonl cat table.csv)
python3 -c 'import json,sys; json.loads(sys.argv[1].splitlines()[1])' "$seen" 2>/dev/null && seen+=$'\nThe second line is JSON.' || seen+=$'\nThe second line is no JSON.'

expected=$(cat <<'END'
{"section": 4, "text": "The dam is safe."}
{"section": "5.", "text": "The wall is old."}
{"section": "007", "text": "The road is new."}
The second line is JSON.
END
)
stated=$(cat <<'END'
{"section": 4, "text": "The dam is safe."}
{"section": 5., "text": "The wall is old."}
{"section": "007", "text": "The road is new."}
The second line is no JSON.
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
