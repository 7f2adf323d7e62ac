#!/usr/bin/env bash
# Runs lxml 4.9.2 (Debian 12, python3-lxml 4.9.2-1+deb12u1) with libxml2 2.9.14, html.fromstring(), on
# pages with 200 and 300 div elements in one another.
#
# One would guess that the text of both is read: HTML sets no bound, and fromstring() either gives a
# tree or raises an error.
#
# Instead the second page ends where it becomes too deep (at about 255 elements), without an error.
# Not only the deep text is lost, but everything behind it, here the last paragraph, which is not deep
# at all. The documentation of the option huge_tree speaks of very deep trees, not of a page that is
# cut.
#
# It matters for long threads of mail and comments, whose quotes lie in one another, and for pages of
# old editors: an extractor on lxml gets the beginning of the page and takes it for all.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

apt-get -qq -o APT::Sandbox::User=root download python3-lxml=4.9.2-1+deb12u1 >/dev/null
for file in *.deb; do dpkg -x "$file" unpacked; done
libraries=("$PWD"/unpacked/usr/lib/*-linux-gnu*)
export LD_LIBRARY_PATH="${libraries[0]}"
export PYTHONPATH="$PWD/unpacked/usr/lib/python3/dist-packages"

cat > run.py <<'END'
from lxml import html
for depth in (200, 300):
    page = '<p>Before.</p>' + '<div>' * depth + '<p>Deep.</p>' + '</div>' * depth + '<p>After.</p>'
    print(depth, html.fromstring('<html><body>' + page + '</body></html>').text_content())
END
seen=$(/usr/bin/python3 run.py)

expected=$(cat <<'END'
200 Before.Deep.After.
300 Before.Deep.After.
END
)
stated=$(cat <<'END'
200 Before.Deep.After.
300 Before.
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
