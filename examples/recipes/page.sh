#!/usr/bin/env bash
# The article of a web page, without its menus and advertisements, in three sentences. The status is not 0 when the page
# does not come.
#   page.sh URL
set -euo pipefail
curl --silent --show-error --fail -- "$1" | zubda -i html -n 3
