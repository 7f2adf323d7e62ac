#!/usr/bin/env bash
# For newsboat: the article that `pipe-to` hands over, in three sentences. The lines above and below it (Feed, Title, Links)
# are taken off, and so are the numbers of the links, which newsboat writes into the text. In ~/.newsboat/config:
#   macro s pipe-to "bash ~/.newsboat/newsboat.sh | less"
#   macro S set browser "curl -s %u | zubda -n 5 | less" ; open-in-browser ; set browser xdg-open
# Then `,s` in an article summarizes it, and `,S` the page behind its address. Newsboat splits a macro at semicolons, also
# within quotation marks.
set -euo pipefail
article=$(cat)
# Newsboat breaks lines at 80 columns, those of the title, too.
title=$(awk '
  /^ *$/ { exit }
  /^(Feed|Title|Author|Date|Link|Flags|Podcast Download URL): / { inside = sub(/^Title: /, "") }
  inside { sub(/ *$/, ""); printf "%s ", $0 }' <<<"$article")
title=${title% }
awk '
  { line[NR] = $0 }
  /^ *$/ && !begin { begin = NR }
  /^Links: *$/ { links = NR }
  END {
    for (i = links; links && i <= NR; ++i)
      if (match(line[i], /^\[[0-9]+\]: /)) marks = marks "|" substr(line[i], 2, RLENGTH - 4)
    for (i = begin + 1; i < (links ? links : NR + 1); ++i) {
      if (marks) gsub("\\[(" substr(marks, 2) ")\\]", "", line[i])
      print line[i]
    }
  }' <<<"$article" | zubda -n 3 --title "$title"
