"""Writes tables of faults and outcomes."""
import sys

import verdict


def rows(first, outcomes):
    """Lines of Markdown: a row for each key of `outcomes`, which has counts for each outcome, and one for their sums."""
    columns = list(verdict.OUTCOMES)
    for counts in outcomes.values():
        columns += [name for name in counts if name not in columns]
    yield f"| {first} | faults | " + " | ".join(columns) + " |"
    yield "| --- | ---: |" + " ---: |" * len(columns)
    for name in [*sorted(outcomes), None]:
        counts = outcomes[name] if name is not None else sum(outcomes.values(), start=type(next(iter(outcomes.values())))())
        yield f"| {name or 'all'} | {sum(counts.values())} | " + " | ".join(str(counts[column] or "") for column in columns) + " |"


def write(first, outcomes, path):
    """To standard output, and to the file at `path` if there is one."""
    if not outcomes:
        return
    text = "\n".join(rows(first, outcomes)) + "\n"
    sys.stdout.write(text)
    if path:
        with open(path, "w") as file:
            file.write(text)
