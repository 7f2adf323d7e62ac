#!/usr/bin/env bash
# Runs html-to-text 10.0.1 (npm) on ordered lists.
#
# One would guess that list items get the numbers that a browser shows. The attribute start of <ol> is
# obeyed, and so should be value of <li> (laws that quote sections 5 and 9) and reversed (a list of
# the best three, from 3 to 1).
#
# Instead value and reversed are ignored: section 5 becomes 1 and section 9 becomes 2, and the third
# place becomes the first.
#
# It matters because the numbers of laws and of places in a ranking are facts, and the text after
# conversion names wrong ones. The converter of another project had the same fault reported in 2026
# (tox-dev/turbohtml, issue 388).
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts html-to-text@10.0.1 >/dev/null

cat > run.mjs <<'END'
import { convert } from 'html-to-text';
console.log(convert('<ol start="3"><li>Water</li></ol><ol><li value="5">Dams</li><li value="9">Walls</li></ol><ol reversed><li>Third place: Ali</li><li>Second place: Hana</li><li>First place: Sami</li></ol>')
    .split('\n').map(line => line.trim()).filter(line => line).join('\n'));
END
seen=$(node run.mjs)

expected=$(cat <<'END'
3. Water
5. Dams
9. Walls
3. Third place: Ali
2. Second place: Hana
1. First place: Sami
END
)
stated=$(cat <<'END'
3. Water
1. Dams
2. Walls
1. Third place: Ali
2. Second place: Hana
3. First place: Sami
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
