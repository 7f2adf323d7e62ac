#!/usr/bin/env bash
# Runs w3m 0.5.3+git20230121 (Debian 12, w3m 0.5.3+git20230121-2), w3m -dump, on a page whose text
# stands in section, article, header, details and summary.
#
# One would guess that each block begins a line of its own, as div does; these elements are from 2014.
#
# Instead w3m does not know them as blocks, and the last word of one is glued to the first of the
# next: "ends.Two". The div elements are parted.
#
# It matters because w3m -dump is a common way from page to text: sentences at the edge of blocks are
# glued, and most segmenters see no end in "ends.Two". lynx 2.9.0dev.12 and html2text 1.3.2a of Debian
# 12 glue them as well.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

apt-get -qq -o APT::Sandbox::User=root download w3m=0.5.3+git20230121-2 libgc1=1:8.2.2-3 >/dev/null
for file in *.deb; do dpkg -x "$file" unpacked; done
export PATH="$PWD/unpacked/usr/bin:$PATH"
libraries=("$PWD"/unpacked/usr/lib/*-linux-gnu*)
export LD_LIBRARY_PATH="${libraries[0]}"

cat > page.html <<'END'
<html><body><div>Div ends.</div><div>Next div.</div><section>One ends.</section><section>Two begins.</section><details><summary>Costs</summary>Forty pounds.</details></body></html>
END
seen=$(w3m -dump page.html | grep .)

expected=$(cat <<'END'
Div ends.
Next div.
One ends.
Two begins.
Costs
Forty pounds.
END
)
stated=$(cat <<'END'
Div ends.
Next div.
One ends.Two begins.CostsForty pounds.
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
