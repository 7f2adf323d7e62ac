"""The kinds of run that the tests of faults walk through, and their inputs."""
import dataclasses
import gzip
import io
import json
import os
import pathlib
import tarfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
ARTICLE = (ROOT / "examples/article-en.txt").read_text()
RECORDS = 60
MESSAGE = "From: Ada <ada@example.org>\nTo: Ben <ben@example.org>\nSubject: {subject}\nDate: Mon, 2 Mar 2026 10:00:00 +0000\nContent-Type: {kind}\n\n{text}\n"

# Programs that stand for those that zubda starts: what a fault in it does must not depend on them.
CONVERTERS = {
    "pdftotext": "exec cat \"${0%/*}/pdftotext.out\"\n",
    "antiword": "exec cat \"${0%/*}/antiword.out\"\n",
    "djvutxt": "exec cat \"${0%/*}/djvutxt.out\"\n",
}


@dataclasses.dataclass(frozen=True)
class Run:
    """`arguments` begin with the program. `form` says how standard output is judged: "text" is all or nothing, "jsonl" line by line."""

    name: str
    arguments: list
    form: str = "text"
    stdin: str | None = None
    outputs: tuple = ()  # What is written to, in the folder of the run.
    whole_output: bool = True  # An output is that of the clean run; otherwise it may be lines of it and errors.
    status: int = 0  # Of the clean run.


RUNS = [
    Run("one file", ["zubda", "-n", "2", "article.txt"]),
    Run("standard input", ["zubda", "-n", "2"], stdin="article.txt"),
    Run("tree to tree", ["zubda", "-R", "-j", "2", "-O", "out", "tree"], outputs=("out",)),
    Run("one output", ["zubda", "-f", "jsonl", "-o", "out/all.jsonl", "tree/a.txt", "tree/b.html", "tree/c/d.md"], outputs=("out",), whole_output=False),
    Run("compressed output", ["zubda", "-f", "jsonl", "-o", "out/all.jsonl.gz", "tree/a.txt", "tree/b.html"], outputs=("out",), whole_output=False),
    Run("manifest", ["zubda", "-R", "-j", "1", "-O", "out", "--manifest", "out.manifest", "--stats", "out.stats", "tree"],
        outputs=("out", "out.manifest", "out.stats")),
    Run("records", ["zubda", "-i", "jsonl", "-f", "jsonl", "-j", "2"], form="jsonl", stdin="records.jsonl"),
    Run("records taken back", ["zubda", "-f", "jsonl", "-j", "1", "-o", "out/all.jsonl", "tree/a.txt", "broken.jsonl.gz", "references.jsonl"], outputs=("out",),
        whole_output=False, status=1),
    Run("digest", ["zubda", "--digest", "tree/a.txt", "tree/b.html", "tree/c/d.md"]),
    Run("converters", ["zubda", "-f", "jsonl", "-j", "1", "report.pdf", "old.doc", "scan.djvu", "article.txt"], form="jsonl"),
    Run("office", ["zubda", "-f", "jsonl", "-j", "1", "letter.odt", "article.txt"], form="jsonl"),
    Run("mail", ["zubda", "-f", "jsonl", "-j", "1", "box.mbox", "message.eml"], form="jsonl"),
    Run("archives", ["zubda", "-f", "jsonl", "-j", "1", "notes.zip", "notes.tar.gz", "article.txt"], form="jsonl"),
    Run("keywords", ["zubda", "--keywords", "5", "tree/b.html"]),
    Run("zubda-df count", ["zubda-df", "count", "-j", "1", "-o", "out/table", "records.jsonl"], outputs=("out",)),
    Run("zubda-df count, little memory", ["zubda-df", "count", "-j", "1", "--max-memory", "20K", "-o", "out/table", "many.jsonl"], outputs=("out",)),
    Run("zubda-df merge", ["zubda-df", "merge", "-o", "out/table", "one.df", "two.df"], outputs=("out",)),
    Run("zubda-eval", ["zubda-eval", "-m", "zubda", "--write", "out/made.jsonl", "references.jsonl"], outputs=("out",)),
]


def paragraphs():
    return [part for part in ARTICLE.split("\n\n")[1:] if part.strip()]


def odt():
    body = "".join(f"<text:p>{part}</text:p>" for part in paragraphs())
    names = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text"))
    content = f'<?xml version="1.0"?><office:document-content {names}><office:body><office:text>{body}</office:text></office:body></office:document-content>'
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def page_of_pdf():
    """What pdftotext -bbox-layout writes for a page."""
    lines = []
    for at, part in enumerate(paragraphs()):
        words = "".join(f'<word xMin="{50 + 20 * i}" yMin="{50 + 30 * at}" xMax="{66 + 20 * i}" yMax="{60 + 30 * at}">{word}</word>\n'
                        for i, word in enumerate(part.split()[:25]))
        box = f'xMin="50" yMin="{50 + 30 * at}" xMax="560" yMax="{60 + 30 * at}"'
        lines.append(f"<flow><block {box}><line {box}>\n{words}</line></block></flow>")
    return ('<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'
            '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Report</title></head><body><doc>\n<page width="595" height="842">\n'
            + "\n".join(lines) + "\n</page></doc></body></html>\n")


def archives(folder):
    with zipfile.ZipFile(folder / "notes.zip", "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("one.txt", "\n\n".join(paragraphs()[:4]))
        package.writestr("two.txt", "\n\n".join(paragraphs()[4:]))
    with tarfile.open(folder / "notes.tar.gz", "w:gz") as package:
        for name, text in (("three.txt", ARTICLE), ("four.txt", "\n\n".join(paragraphs()[2:6]))):
            member = tarfile.TarInfo(name)
            member.size = len(text.encode())
            package.addfile(member, io.BytesIO(text.encode()))


def mails(folder):
    messages = [MESSAGE.format(subject=f"Part {i}", kind="text/plain; charset=utf-8", text=part) for i, part in enumerate(paragraphs()[:3])]
    (folder / "box.mbox").write_text("".join(f"From ada@example.org Mon Mar  2 10:00:00 2026\n{message}\n" for message in messages))
    (folder / "message.eml").write_text(MESSAGE.format(subject="All", kind="text/plain; charset=utf-8", text=ARTICLE))


def records(count=RECORDS):
    parts = paragraphs()
    for i in range(count):
        yield {"id": i, "text": f"{parts[i % len(parts)]} Part {i} says so. {parts[(i * 5 + 1) % len(parts)]}"}


def make_inputs(folder):
    """Puts the inputs of all runs into `folder`; tables of frequencies excepted, which zubda-df makes."""
    (folder / "tree/c").mkdir(parents=True)
    (folder / "programs").mkdir()
    (folder / "article.txt").write_text(ARTICLE)
    (folder / "tree/a.txt").write_text("\n\n".join(paragraphs()[:5]))
    (folder / "tree/b.html").write_text("<html><title>River</title><body><article>" + "".join(f"<p>{part}</p>" for part in paragraphs()) + "</article></body></html>")
    (folder / "tree/c/d.md").write_text("# River\n\n" + "\n\n".join(paragraphs()[3:]))
    (folder / "tree/c/e.txt.gz").write_bytes(gzip.compress(ARTICLE.encode(), mtime=0))
    (folder / "records.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records()))
    (folder / "many.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records(70)))  # More than the most files of counts.
    # So large that some have been written when the file breaks off.
    large = "".join(json.dumps({**record, "more": "x" * 300_000}) + "\n" for record in records(4))
    packed = gzip.compress(large.encode(), 0, mtime=0)
    (folder / "broken.jsonl.gz").write_bytes(packed[:len(packed) * 4 // 5])
    references = ({"id": record["id"], "text": record["text"], "refs": [record["text"][:80]]} for record in records(4))
    (folder / "references.jsonl").write_text("".join(json.dumps(record) + "\n" for record in references))
    (folder / "letter.odt").write_bytes(odt())
    (folder / "report.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
    # What the programs write is beside them: they are confined, and read nothing else.
    (folder / "programs/djvutxt.out").write_text(ARTICLE)
    (folder / "programs/pdftotext.out").write_text(page_of_pdf())
    (folder / "programs/antiword.out").write_text('<?xml version="1.0"?><book><chapter>' + "".join(f"<para>{part}</para>" for part in paragraphs()) + "</chapter></book>")
    (folder / "old.doc").write_bytes((ROOT / "tests/golden/office-doc-as-it-is-shown/en.doc").read_bytes())
    (folder / "scan.djvu").write_bytes(b"AT&TFORM\0\0\0\x10DJVMDIRM\0\0\0\0")
    archives(folder)
    mails(folder)
    for name, script in CONVERTERS.items():
        program = folder / "programs" / name
        program.write_text(f"#!/bin/sh\n{script}")
        os.chmod(program, 0o755)
