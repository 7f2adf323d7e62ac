#!/bin/sh
# Summaries of a whole tree, a file each, in a tree of the same shape. Interrupted, it goes on where it stopped.
#   mirror.sh FROM TO
exec zubda --recursive --output-dir "$2" --if-exists skip "$1"
