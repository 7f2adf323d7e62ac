#!/bin/sh
# A text from any program: its two most central sentences.
#   pipe.sh < TEXT
exec zubda -n 2
