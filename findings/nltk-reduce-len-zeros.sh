#!/usr/bin/env bash
# Runs NLTK 3.8 (Debian 12, python3-nltk 3.8-1), TweetTokenizer with reduce_len=True.
#
# One would guess that this option, whose examples shorten "waaaaayyyy" to "waaayyy", is about letters
# and leaves numbers alone.
#
# Instead digits are shortened like letters: a million is a thousand, and 2000000 is 2000. The
# documentation says "repeated character sequences of length 3 or greater" and does not name numbers.
#
# It matters because the option is set for sums and posts alike: the token for a million pounds is
# that for a thousand, so sentences that name different sums look the same.
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
from nltk.tokenize import TweetTokenizer
print(' | '.join(TweetTokenizer(reduce_len=True).tokenize('It cost 1000000 pounds and not 2000000, which is waaaaay more.')))
END
seen=$(/usr/bin/python3 run.py)

expected=$(cat <<'END'
It | cost | 1000000 | pounds | and | not | 2000000 | , | which | is | waaay | more | .
END
)
stated=$(cat <<'END'
It | cost | 1000 | pounds | and | not | 2000 | , | which | is | waaay | more | .
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
