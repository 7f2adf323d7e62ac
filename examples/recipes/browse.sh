#!/bin/sh
# A list of all files in a folder, and beside it the summary of the one under the cursor. Enter prints its name.
#   browse.sh [FOLDER]
find "${1:-.}" -type f -not -path '*/.*' | sort |
  fzf --preview 'zubda -n 5 -- {} 2>&1' --preview-window 'right,60%,wrap'
