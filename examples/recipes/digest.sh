#!/usr/bin/env bash
# A morning digest in Markdown: a section for each text of a folder, at most 40 words each. A text that cannot be read is
# named on standard error, the others follow, and the status is 1.
#   digest.sh FOLDER
set -euo pipefail
status=0
echo '# Digest'
for text in "$1"/*.txt; do
  printf '\n## %s\n\n' "$(basename "$text" .txt)"
  zubda -w 40 -- "$text" | sed 's/^/- /' || status=1
done
exit "$status"
