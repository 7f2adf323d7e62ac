"""Two builds measured in turn on the same inputs, for `tests/benchmark/run --against`."""
import json
import statistics
import subprocess
import sys
from pathlib import Path

from texts import first_bytes, news_records, repeated, write_articles
from timing import peak_megabytes, processor_seconds_of, seconds_of


class Comparison:
    """The program `new` against `old`; each row is printed as soon as it is measured."""

    def __init__(self, old, new, rounds):
        self.old, self.new, self.rounds = old, new, rounds
        print(f"{'':34}{'sentences':>12}{'processor':>11}{'wall':>8}{'MB before':>11}{'now':>8}{'ratio':>7}")

    def row(self, name, arguments, rounds=None):
        """By how much `new` is faster, as the median of the ratios of runs beside each other, and the memory of both."""
        ratios = {processor_seconds_of: [], seconds_of: []}
        for _ in range(rounds or self.rounds):
            for measure, found in ratios.items():
                before, now = (measure([program, *arguments]) for program in (self.old, self.new))
                found.append(before / max(now, 1e-3))
        processor, wall = (statistics.median(found) for found in ratios.values())
        before, now = (peak_megabytes([program, *arguments]) for program in (self.old, self.new))
        print(f"{name:34}{self.sentence_count(arguments):12,}{processor:11.2f}{wall:8.2f}{before:11.1f}{now:8.1f}{now / before:7.2f}")
        sys.stdout.flush()

    def sentence_count(self, arguments):
        command = [self.new, *arguments, "-f", "jsonl", "-n", "1"]
        run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
        return sum(json.loads(line)["sentence_count"] for line in run.stdout.splitlines())


def compare(old, new, texts, args, folder):
    """`texts` by language; `args` are those of the command line. Inputs are written into `folder`."""
    comparison = Comparison(old, new, args.rounds)

    def write(name, text):
        path = Path(folder) / name
        path.write_text(text, encoding="utf8")
        return path

    megabytes = 5 if args.quick else 20
    for code, text in texts.items():
        document = write(f"document-{code}.txt", repeated(text, megabytes * 1_000_000))
        _, records, files, _ = write_articles(folder, f"articles-{code}", text, megabytes * 1_000_000)
        for name, operands in (("one file, -j 1", [document]), ("records, -j 1", ["-i", "jsonl", records]),
                               ("records, -j 2", ["-i", "jsonl", records]), ("files, -j 2", ["-R", files])):
            comparison.row(f"{code}, {megabytes} MB, {name}", ["-l", code, "-j", name[-1], *operands])
    news = [json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in news_records(args.texts, 3_000_000)]
    if news:
        comparison.row("news, records, -j 1", ["-l", "en", "-j", "1", "-i", "jsonl", write("news.jsonl", "".join(news))])
    comparison.row("one article of 5 KB", [write("article.txt", first_bytes(texts["en"], 5000))], args.rounds * 3)
    comparison.row("1.3 MB, -m lexrank", ["-m", "lexrank", write("lexrank.txt", repeated(texts["en"], 1_300_000))])
    if not args.quick:
        largest = write("largest.txt", repeated(texts["en"], 130_000_000))
        comparison.row("130 MB, one file", ["--max-bytes", "1000000000", largest], max(3, args.rounds // 3))
