#!/usr/bin/env python3
"""Records on a cluster of Dask: a bag of partitions of whole lines, each through zubda into a part of its own, joined in order.
A partition whose worker died is done again by another one: a part gets its name when it is whole, so nothing is lost or twice.

  dask_records.py SCHEDULER INPUT.jsonl OUTPUT.jsonl [OPTION OF ZUBDA]...     (BLOCK=4MB in the environment)

INPUT and the folder of OUTPUT are on a disk that all workers see. Status 1 if records failed, as that of zubda."""
import os
import shutil
import subprocess
import sys
import tempfile

import dask.bag
from dask import delayed
from distributed import Client


def summarize(lines, number, folder, options):
    """Writes the part of a partition. Returns how many records it had and whether some failed."""
    part = os.path.join(folder, f"part-{number:06d}.jsonl")
    command = ["zubda", "-j", "1", "-i", "jsonl", "-f", "jsonl", "-o", part, *options]
    done = subprocess.run(command, input="".join(lines).encode("utf-8", "surrogateescape"), stderr=subprocess.PIPE)
    if done.returncode > 1:
        raise RuntimeError(f"zubda: status {done.returncode}: {done.stderr.decode(errors='replace')[:1000]}")
    return sum(1 for line in lines if line.strip()), done.returncode == 1


def main(scheduler, source, target, *options):
    folder = tempfile.mkdtemp(prefix=os.path.basename(target) + ".", dir=os.path.dirname(os.path.abspath(target)))
    # Lines end with \n and nowhere else, and bytes that are no UTF-8 come back as they are: zubda reports them.
    bag = dask.bag.read_text(source, blocksize=os.environ.get("BLOCK", "4MB"), linedelimiter="\n", errors="surrogateescape")
    tasks = [delayed(summarize)(lines, number, folder, options) for number, lines in enumerate(bag.to_delayed())]
    with Client(scheduler) as client:
        results = client.gather(client.compute(tasks))
    with tempfile.NamedTemporaryFile(dir=folder, delete=False) as joined:
        for number, (records, _) in enumerate(results):
            with open(os.path.join(folder, f"part-{number:06d}.jsonl"), "rb") as part:
                lines = sum(1 for _ in part)
                if lines != records:
                    sys.exit(f"dask_records.py: {lines} records came of {records} in partition {number}")
                part.seek(0)
                shutil.copyfileobj(part, joined)
        joined.flush()
        os.fsync(joined.fileno())
    os.replace(joined.name, target)
    shutil.rmtree(folder)
    return 1 if any(failed for _, failed in results) else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
