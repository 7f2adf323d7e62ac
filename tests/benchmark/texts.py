"""The texts that tests/benchmark/run measures on."""
import json
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def files_of(folder, word, suffix=".txt"):
    """Those of `folder` that have `word` for a part of their names."""
    return sorted(p for p in Path(folder).glob("*" + suffix) if word in re.split("[^a-z]", p.stem)) if folder else []


def source_text(folder, code):
    found = files_of(folder, code)
    return "\n\n".join(path.read_text(encoding="utf8") for path in found or [ROOT / "examples" / f"article-{code}.txt"])


def first_bytes(text, size):
    return text.encode()[:size].decode("utf8", "ignore")


def repeated(text, size):
    """`size` bytes: copies of the text, each with a number of its own in every paragraph."""
    parts, length, copy = [], 0, 0
    while length < size:
        part = "\n\n".join(f"{p} ({copy}.{i})" if copy else p for i, p in enumerate(text.split("\n\n")))
        parts.append(part)
        length += len(part.encode())
        copy += 1
    return first_bytes("\n\n".join(parts), size)


def articles(text, size=3000, with_rest=False):
    """Pieces of whole paragraphs of about `size` bytes, and what is left at the end if `with_rest`."""
    piece, length = [], 0
    for paragraph in text.split("\n\n"):
        piece.append(paragraph)
        length += len(paragraph.encode())
        if length >= size:
            yield "\n\n".join(piece)
            piece, length = [], 0
    if with_rest and piece:
        yield "\n\n".join(piece)


def write_articles(folder, name, text, size):
    """The same articles as one text, as a stream of records and as a directory of files; returns the three and their bytes."""
    plain, records, files = (Path(folder) / f"{name}{suffix}" for suffix in (".txt", ".jsonl", ""))
    total = 0
    files.mkdir()
    with records.open("w", encoding="utf8") as stream, plain.open("w", encoding="utf8") as joined:
        for number, article in enumerate(articles(repeated(text, size))):
            stream.write(json.dumps({"id": number, "text": article}, ensure_ascii=False) + "\n")
            joined.write(article + "\n\n")
            (files / f"{number:06}.txt").write_text(article, encoding="utf8")
            total += len(article.encode())
    return plain, records, files, total


def news_records(folder, size):
    """The records of all files of news in `folder`, in pieces of whole paragraphs of 3 KB; at most `size` bytes."""
    for path in files_of(folder, "news", ".jsonl"):
        for line in path.open(encoding="utf8"):
            for piece in articles(json.loads(line)["text"], with_rest=True):
                size -= len(piece.encode())
                if size < 0:
                    return
                yield piece
