# For cases that make files: moves to an empty directory, which is removed at the end. a.txt is there, with three
# sentences, and the method is lead, so that no weight matters.
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
export ZUBDA_METHOD=lead ZUBDA_LANGUAGE=en
text='The river rose in spring. Fields were under water. The mill stood still.'
echo "$text" > a.txt

# Runs a command that root's rights do not help.
without_rights() {
  if [ "$(id -u)" = 0 ]; then setpriv --bounding-set=-all --inh-caps=-all --ambient-caps=-all "$@"; else "$@"; fi
}
