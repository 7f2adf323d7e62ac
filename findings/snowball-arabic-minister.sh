#!/usr/bin/env bash
# Runs snowballstemmer 2.2.0 (Debian 12, python3-snowballstemmer 2.2.0-2), the Arabic stemmer.
#
# One would guess that a noun has the same stem with and without its article: the stemmer takes "ال"
# (the) off, and for most nouns this holds, as for "كتاب" (book).
#
# Instead nouns whose first letter looks like a prefix lose that letter only where no article stands
# before it: "وزير" (minister) becomes "زير" and "الوزير" becomes "وزير"; "فريق" (team) becomes "ريق"
# (saliva) and "الفريق" becomes "فريق". And "وزارة" (a ministry) becomes "زار", which is "visited",
# while "الوزارة" becomes "وزار".
#
# It matters for news: ministers and teams are what it is about, and a text that speaks of "a
# minister" and then of "the minister" speaks of two different words.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

apt-get -qq -o APT::Sandbox::User=root download python3-snowballstemmer=2.2.0-2 >/dev/null
for file in *.deb; do dpkg -x "$file" unpacked; done
libraries=("$PWD"/unpacked/usr/lib/*-linux-gnu*)
export LD_LIBRARY_PATH="${libraries[0]}"
export PYTHONPATH="$PWD/unpacked/usr/lib/python3/dist-packages"

cat > run.py <<'END'
import snowballstemmer
stemmer = snowballstemmer.stemmer('arabic')
for a, b in [('كتاب', 'الكتاب'), ('وزير', 'الوزير'), ('فريق', 'الفريق'), ('وزارة', 'الوزارة')]:
    print(a, stemmer.stemWord(a), b, stemmer.stemWord(b))
END
seen=$(/usr/bin/python3 run.py)

expected=$(cat <<'END'
كتاب كتاب الكتاب كتاب
وزير وزير الوزير وزير
فريق فريق الفريق فريق
وزارة وزار الوزارة وزار
END
)
stated=$(cat <<'END'
كتاب كتاب الكتاب كتاب
وزير زير الوزير وزير
فريق ريق الفريق فريق
وزارة زار الوزارة وزار
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
