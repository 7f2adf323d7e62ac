#!/bin/sh
# The article of a web page, without its menus and advertisements, in three sentences.
#   page.sh URL
curl --silent --show-error --fail "$1" | zubda -i html -n 3
