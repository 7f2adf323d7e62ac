#!/bin/sh
# A morning digest in Markdown: a section for each text of a folder, at most 40 words each.
#   digest.sh FOLDER
set -eu
echo '# Digest'
for text in "$1"/*.txt; do
  printf '\n## %s\n\n' "$(basename "$text" .txt)"
  zubda -w 40 "$text" | sed 's/^/- /'
done
