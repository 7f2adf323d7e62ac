#!/usr/bin/env bash
# Runs NLTK 3.8 (Debian 12, python3-nltk 3.8-1), TweetTokenizer, on sentences with years and sums.
#
# One would guess that each year is a token and that 1000000000 and 3,500,000.50 are one token each.
# The documentation speaks of emoticons, handles, hashtags and telephone numbers (match_phone_numbers,
# on by default).
#
# Instead two years beside each other are one token, because they look like a telephone number to the
# first regular expression of the tokenizer ("Phone numbers" in nltk/tokenize/casual.py), and long
# numbers are cut: ten digits into 10000000 and 00, the sum after its first comma.
#
# It matters for counts of words and for term weights: the number in the text is in no token, and
# numbers that nobody wrote are.
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
for text in ['The years 1984 1985 1986 were dry.', 'It holds 1000000000 litres.', 'It cost 3,500,000.50 pounds.']:
    print(' | '.join(TweetTokenizer().tokenize(text)))
END
seen=$(/usr/bin/python3 run.py)

expected=$(cat <<'END'
The | years | 1984 | 1985 | 1986 | were | dry | .
It | holds | 1000000000 | litres | .
It | cost | 3,500,000.50 | pounds | .
END
)
stated=$(cat <<'END'
The | years | 1984 1985 | 1986 | were | dry | .
It | holds | 10000000 | 00 | litres | .
It | cost | 3,500 | , | 000.50 | pounds | .
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
