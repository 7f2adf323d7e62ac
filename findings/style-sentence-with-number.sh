#!/usr/bin/env bash
# Runs GNU style 1.11 (Debian 12, diction 1.11-1+b1), readability of a text.
#
# One would guess that "Nobody was hurt. 12 men came. It rained." has three sentences and eight words.
# The manual page says that numbers "are counted as words with one syllable".
#
# Instead it has two sentences and five words: a sentence that begins with a number is passed over
# with all its words. The manual page says that a sentence "starts with a capitalised word", but not
# that the words of all others are left out of the counts. With "Ten" in place of 12 nothing is lost.
#
# It matters for people who grade or measure text: in reports many sentences begin with a year or a
# sum, and the totals are too small without a warning.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

apt-get -qq -o APT::Sandbox::User=root download diction=1.11-1+b1 >/dev/null
for file in *.deb; do dpkg -x "$file" unpacked; done
export PATH="$PWD/unpacked/usr/bin:$PATH"
libraries=("$PWD"/unpacked/usr/lib/*-linux-gnu*)
export LD_LIBRARY_PATH="${libraries[0]}"

count() { printf '%s\n' "$1" | style | sed -n 's/^ *\([0-9]* \(words\|sentences\)\),.*/\1/p' | paste -sd' '; }
seen=$(count 'Nobody was hurt. 12 men came. It rained.'; count 'Nobody was hurt. Ten men came. It rained.')

expected=$(cat <<'END'
8 words 3 sentences
8 words 3 sentences
END
)
stated=$(cat <<'END'
5 words 2 sentences
8 words 3 sentences
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
