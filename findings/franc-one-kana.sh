#!/usr/bin/env bash
# Runs franc 6.2.0 (npm), language detection, on a Chinese paragraph of 50 signs, with and without one
# Japanese letter in the name of a shop.
#
# One would guess that one letter in fifty does not change the language, least of all with the
# simplified signs that Japanese does not use.
#
# Instead the paragraph is Japanese. The set of signs that franc counts for Japanese also holds the
# common Chinese ones, so a single kana makes it match more signs than the set for Chinese does.
#
# It matters because stop words and segmentation are then those of another language. Issue 84 of
# wooorm/franc (2020, open) shows it with five letters; since pull request 77 (2019) one is enough.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts franc@6.2.0 >/dev/null

cat > run.mjs <<'END'
import { franc } from 'franc';
const text = '老城墙在五月倒塌了，没有人受伤，市长说冬天以前要重新建造，钱还没有找到。新开的「山X家」商店也没有受影响。';
console.log(franc(text.replace('X', '之')));
console.log(franc(text.replace('X', 'の')));
END
seen=$(node run.mjs)

expected=$(cat <<'END'
cmn
cmn
END
)
stated=$(cat <<'END'
cmn
jpn
END
)
printf 'Expected:\n%s\n\nSeen:\n%s\n' "$expected" "$seen"
if [ "$seen" != "$stated" ]; then
    echo 'The behaviour is no longer the one stated above.' >&2
    exit 1
fi
