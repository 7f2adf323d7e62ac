#!/usr/bin/env bash
# Runs natural 8.1.1 (npm), SentenceTokenizer, on sentences with "p.m." and a version number.
#
# One would guess that a full stop with a letter right behind it ends no sentence. Addresses such as
# www.example.org are in fact left whole.
#
# Instead "5 p.m." is cut inside the abbreviation, and "2.0b" inside the number, so "m." and "0b fell
# out of use." are sentences. A list of abbreviations can be given to the constructor, which mends
# "p.m."; nothing can be given for the number.
#
# It matters because a sentence list gets pieces of one letter, and a summary can end in "at 5 p."
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts natural@8.1.1 >/dev/null

cat > run.mjs <<'END'
import { createRequire } from 'module';
const log = console.log;
console.log = () => {};  // A library below prints a notice of its own.
const { SentenceTokenizer } = createRequire(import.meta.url)('natural');
log(new SentenceTokenizer([]).tokenize('He left at 5 p.m. on Monday. Version 2.0b fell out of use.').join(' | '));
process.exit(0);
END
seen=$(node run.mjs)

expected=$(cat <<'END'
He left at 5 p.m. on Monday. | Version 2.0b fell out of use.
END
)
stated=$(cat <<'END'
He left at 5 p. | m. | on Monday. | Version 2. | 0b fell out of use.
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
