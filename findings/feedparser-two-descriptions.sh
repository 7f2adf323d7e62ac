#!/usr/bin/env bash
# Runs feedparser 6.0.10 (Debian 12, python3-feedparser 6.0.10-1) on an item with a description and a
# picture that has a description of its own (Media RSS).
#
# One would guess that the description of the picture is kept under a media key, as media_thumbnail
# is, and that the entry has a summary and no content.
#
# Instead the picture's description is entry.content, the place for the full text, and if the picture
# stands first in the item it is the summary and the description of the item is the content. The same
# holds for itunes:summary. The source (feedparser/namespaces/_base.py, _start_description and
# _start_summary) lets the second of two descriptions become the content.
#
# It matters because the usual code takes content where there is one and else the summary: it then
# reads the caption of a picture in place of the story, for one feed and not for the next, by the
# order of the elements.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

apt-get -qq -o APT::Sandbox::User=root download python3-feedparser=6.0.10-1 python3-sgmllib3k=1.0.0-4 >/dev/null
for file in *.deb; do dpkg -x "$file" unpacked; done
export PYTHONPATH="$PWD/unpacked/usr/lib/python3/dist-packages"

cat > run.py <<'END'
import feedparser
head = '<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>T</title><item><title>Dam</title>'
story = '<description>The dam fell in May.</description>'
media = '<media:group><media:description>A dog on a wall.</media:description></media:group>'
for items in [story + media, media + story]:
    entry = feedparser.parse(head + items + '</item></channel></rss>').entries[0]
    print('summary: %s content: %s' % (entry.get('summary'), [c.value for c in entry.get('content', [])]))
END
seen=$(/usr/bin/python3 run.py)

expected=$(cat <<'END'
summary: The dam fell in May. content: []
summary: The dam fell in May. content: []
END
)
stated=$(cat <<'END'
summary: The dam fell in May. content: ['A dog on a wall.']
summary: A dog on a wall. content: ['The dam fell in May.']
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
