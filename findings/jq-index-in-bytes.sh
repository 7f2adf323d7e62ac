#!/usr/bin/env bash
# Runs jq 1.6 (Debian 12, jq 1.6-2.1+deb12u3), index() and a slice of a string, on an Arabic title.
#
# One would guess that .[:index(":")] is the part before the colon: index and slices belong together,
# and length and slices count characters.
#
# Instead index counts bytes, so the slice goes past the colon into the rest, and the part after the
# colon begins inside its second word. The manual of 1.6 does not say in what index counts.
#
# It matters for records of text: titles and sentences are cut at wrong places, with exit status 0,
# and only outside plain English. Issues 1430 (2017), 1624 and 2544 of jqlang/jq; pull request 3065
# changed it after version 1.7. match(":").offset counts characters.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

apt-get -qq -o APT::Sandbox::User=root download jq=1.6-2.1+deb12u3 libjq1=1.6-2.1+deb12u3 libonig5=6.9.8-1 >/dev/null
for file in *.deb; do dpkg -x "$file" root; done
export PATH="$PWD/root/usr/bin:$PATH"
libraries=("$PWD"/root/usr/lib/*-linux-gnu*)
export LD_LIBRARY_PATH="${libraries[0]}"

seen=$(printf '%s\n' '"السد القديم: سقط في مايو"' | jq -r '.[:index(":")], .[match(":").offset:]')

expected=$(cat <<'END'
السد القديم
: سقط في مايو
END
)
stated=$(cat <<'END'
السد القديم: سقط في م
: سقط في مايو
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
