#!/usr/bin/env bash
# Runs lingua_franca 0.4.3 (Debian 12, python3-lingua-franca 0.4.3-2), extract_numbers(), on numbers
# in words.
#
# One would guess that "one hundred and five" is 105 and "two and a half million" is 2500000, as
# people say them; "half a million" is in fact 500000.
#
# Instead each is cut at "and": 100 and 5, 2 and 500000. The documentation says that a list of all
# numbers in the text is returned.
#
# It matters for checks whether a summary keeps the numbers of its source: a sum of two and a half
# million is found as half a million, and that number stands nowhere.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

apt-get -qq -o APT::Sandbox::User=root download python3-lingua-franca=0.4.3-2 \
    python3-dateutil=2.8.2-2 \
    python3-six=1.16.0-4 >/dev/null
for file in *.deb; do dpkg -x "$file" unpacked; done
export PYTHONPATH="$PWD/unpacked/usr/lib/python3/dist-packages"

cat > run.py <<'END'
import lingua_franca
lingua_franca.load_language('en')
from lingua_franca.parse import extract_numbers
for text in ['one hundred and five men', 'two and a half million pounds', 'half a million pounds']:
    print(extract_numbers(text))
END
seen=$(/usr/bin/python3 run.py)

expected=$(cat <<'END'
[105.0]
[2500000.0]
[500000.0]
END
)
stated=$(cat <<'END'
[100.0, 5.0]
[2.0, 500000.0]
[500000.0]
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
