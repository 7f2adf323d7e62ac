#!/usr/bin/env bash
# Runs lxml 4.9.2 (Debian 12, python3-lxml 4.9.2-1+deb12u1) with libxml2 2.9.14, the HTML parser, on
# text whose signs are written by name.
#
# One would guess that the names of HTML 5 are decoded, as every browser does: &period; and &comma;
# are a full stop and a comma, and encoders that write all signs by name (encodeHTML of the package
# entities for node) produce them.
#
# Instead only the names of HTML 4 are known. The others stay as they are, so the text says
# "fell&comma; and nobody paid&period;" and one half is the word "&half;".
#
# It matters because many extractors for pages are built on lxml: a sentence has no end for a
# segmenter, words get letters that nobody wrote, and no warning is given. Issue 857 of libxml2 at
# gitlab.gnome.org tells of the old list; snarfed/bridgy has it as issue 1535 (2023).
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
print(html.fromstring('<p>The wall fell&comma; and nobody paid&period; It took &half; a day &mdash; he said.</p>').text_content())
END
seen=$(/usr/bin/python3 run.py)

expected=$(cat <<'END'
The wall fell, and nobody paid. It took ½ a day — he said.
END
)
stated=$(cat <<'END'
The wall fell&comma; and nobody paid&period; It took &half; a day — he said.
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
