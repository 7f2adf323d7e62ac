#!/usr/bin/env bash
# Runs node-summarizer 1.0.7 (npm), SummarizerManager.getSummaryByFrequency(), and asks for three
# sentences of a text of three sentences.
#
# One would guess that the summary is the text itself: all three sentences in their order, with blanks
# between them.
#
# Instead "3.5 million" is cut at its decimal point, so the three best "sentences" are other ones,
# they are printed by weight and not in reading order, and they are glued without a blank. The first
# one printed is "The wall cost 3." The README calls sorted_sentences a list "sorted by weights"; it
# does not say that the summary is in that order.
#
# It matters because this is a summarizer: its output states a false sum, and "it" and "then" refer to
# sentences that now come later.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-summarizer@1.0.7 >/dev/null

cat > run.mjs <<'END'
import { createRequire } from 'module';
const { SummarizerManager } = createRequire(import.meta.url)('node-summarizer');
const text = 'The old wall fell in May. The wall cost 3.5 million pounds. Nobody was hurt when the wall fell.';
const log = console.log;
console.log = () => {};  // A library below prints a notice of its own.
const summary = new SummarizerManager(text, 3).getSummaryByFrequency().summary;
log(summary);
process.exit(0);
END
seen=$(node run.mjs)

expected=$(cat <<'END'
The old wall fell in May. The wall cost 3.5 million pounds. Nobody was hurt when the wall fell.
END
)
stated=$(cat <<'END'
The wall cost 3.The old wall fell in May.Nobody was hurt when the wall fell.
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
