#!/usr/bin/env bash
# Runs NLTK 3.8 (Debian 12, python3-nltk 3.8-1), ISRIStemmer, on short Arabic nouns with and without
# the article.
#
# One would guess that the article goes, as it does in "الجسر" (the bridge), which becomes "جسر".
#
# Instead nouns of two letters keep half of it: "السد" (the dam) becomes "لسد", "اليد" (the hand)
# becomes "الد", which is another word; "سد" and "يد" alone stay as they are. The stemmer works
# towards roots of three letters and has no rule for nouns of two.
#
# It matters because such nouns are the commonest (dam, hand, father, year, day): with and without
# article they are counted apart.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

apt-get -qq -o APT::Sandbox::User=root download python3-nltk=3.8-1 \
    python3-regex=0.1.20221031-1+b1 \
    python3-click=8.1.3-2 \
    python3-joblib=1.2.0-4+deb12u1 \
    python3-tqdm=4.64.1-1 >/dev/null
for file in *.deb; do dpkg -x "$file" unpacked; done
libraries=("$PWD"/unpacked/usr/lib/*-linux-gnu*)
export LD_LIBRARY_PATH="${libraries[0]}"
export PYTHONPATH="$PWD/unpacked/usr/lib/python3/dist-packages"

cat > run.py <<'END'
from nltk.stem import ISRIStemmer
stemmer = ISRIStemmer()
for a, b in [('جسر', 'الجسر'), ('سد', 'السد'), ('يد', 'اليد')]:
    print(a, stemmer.stem(a), b, stemmer.stem(b))
END
seen=$(/usr/bin/python3 run.py)

expected=$(cat <<'END'
جسر جسر الجسر جسر
سد سد السد سد
يد يد اليد يد
END
)
stated=$(cat <<'END'
جسر جسر الجسر جسر
سد سد السد لسد
يد يد اليد الد
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
