"""Inputs of shapes that make programs slow: each a function of its size in bytes, or of what is unpacked of it."""
import io
import json
import random
import tarfile
import zipfile


def repeated(piece, size, before="", after=""):
    count = max(1, (size - len(before) - len(after)) // len(piece))
    return before + piece * count + after


def sentences(size, words_in_each=12, vocabulary=10 ** 7, seed=1):
    """Sentences of random words; with a large vocabulary almost none comes twice."""
    choose = random.Random(seed)
    parts = []
    length = 0
    while length < size:
        sentence = "The " + " ".join(f"w{choose.randrange(vocabulary)}a" for _ in range(words_in_each)) + " rose. "
        parts.append(sentence)
        length += len(sentence)
    return "".join(parts)


def mail(size):
    """Parts in parts, as deep as the size allows."""
    depth = max(1, size // 120)
    head = "From: a@example.org\nSubject: s\n"
    opened = "".join(f'Content-Type: multipart/mixed; boundary="b{i}"\n\n--b{i}\n' for i in range(depth))
    return head + opened + "Content-Type: text/plain\n\nThe river rose.\n" + "".join(f"--b{i}--\n" for i in reversed(range(depth)))


def nested_json(size):
    return '{"text":"The river rose.","x":' + "[" * (size // 2) + "]" * (size // 2) + "}\n"


def zipped(parts):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return packed.getvalue()


def book(size):
    """The same chapter again and again."""
    item = '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>'
    spine = repeated('<itemref idref="a"/>', size // 2)
    return zipped({"META-INF/container.xml": '<container><rootfile full-path="c.opf"/></container>',
                   "c.opf": f"<package><manifest>{item}</manifest><spine>{spine}</spine></package>",
                   "a.xhtml": repeated("<p>The river rose.</p>", size // 2, "<html>", "</html>")})


def deep_names(size):
    """A document in very many folders, and one beside it."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name in ("a/" * (min(size, 1000000) // 2) + "a.txt", "b.txt"):
            file = tarfile.TarInfo(name)
            file.size = 15
            archive.addfile(file, io.BytesIO(b"The river rose."))
    return packed.getvalue()


def feed(size):
    """Items that each have the title of the feed."""
    items = repeated("<item><description>The river rose.</description></item>", size // 2)
    return f'<rss version="2.0"><channel><title>{"t" * (size // 2)}</title>{items}</channel></rss>'


def subtitles(size):
    """Lines that each have the name of their speaker."""
    lines = repeated(r"The river rose.\N", size // 2)
    return f'[Script Info]\n\n[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,Default,{"N" * (size // 2)},0,0,0,,{lines}\n'


def titled(title):
    return json.dumps({"text": "The river rose over the fields in spring. It fell.", "title": title}) + "\n"


# Name of a file, and what is in it.
SHAPES = {
    "no stop": ("a.txt", lambda size: repeated("the river rose over fields and ", size)),
    "only stops": ("a.txt", lambda size: repeated(". ", size)),
    "one word": ("a.txt", lambda size: repeated("a", size)),
    "the same word": ("a.txt", lambda size: repeated("river ", size)),
    "equal sentences": ("a.txt", lambda size: repeated("The river rose over the fields in spring. ", size)),
    "short lines": ("a.txt", lambda size: repeated("a\n", size)),
    "different words": ("a.txt", sentences),
    "few words": ("a.txt", lambda size: sentences(size, vocabulary=300)),
    "long sentences": ("a.txt", lambda size: sentences(size, 1100, 30000)),
    "combining marks": ("a.txt", lambda size: repeated("\u0301", size // 2, "The rive")),
    "quotation marks": ("a.txt", lambda size: repeated("\u201cA. ", size)),
    "brackets": ("a.txt", lambda size: repeated("(a. ", size)),
    "bars": ("a.txt", lambda size: repeated("| ", size, "The river ")),
    "hashtags in one word": ("a.txt", lambda size: repeated("#a", size, "The river ")),
    "blanks behind a bullet": ("a.txt", lambda size: repeated(" ", size, "\u2022 a", "b")),
    "low quotation marks": ("a.txt", lambda size: repeated("((x . \u201c y) ", size, "The river ")),
    "marks of two classes": ("a.txt", lambda size: repeated("\u0301\u0323", size // 2, "The rive")),
    "words in capitals": ("a.txt", lambda size: repeated("US us the river ", size)),
    "turned lam and alef": ("a.txt", lambda size: repeated("\u0627\u0644\u0628", size // 4, "\u0627\u0623\u0644 \u0633\u0623\u0644 " * 40 + "\u0648" * (size // 8))),
    "raised letters of Info": ("a.txt", lambda size: repeated("a_{ ", size, "File: f,  Node: n\n\nThe river ")),
    "corrected words in a title": ("a.jsonl", lambda size: titled(repeated("A-1 #c_d ", size))),
    "nested tags": ("a.html", lambda size: repeated("<div>", size, "<html><body>", "The river rose.")),
    "tags of all kinds": ("a.html", lambda size: repeated("<b><i><p><table><td>", size, "<html><body>", "The river rose.")),
    "entities": ("a.html", lambda size: repeated("&amp;&#233;", size, "<html><body><p>")),
    "attributes": ("a.html", lambda size: "<html><body><p " + " ".join(f"a{i}=b" for i in range(size // 10)) + ">The river rose."),
    "nested lists": ("a.md", lambda size: "".join(" " * (2 * (i % 200)) + "- a\n" for i in range(size // 204))),
    "nested quotes": ("a.md", lambda size: repeated(">", size, after=" The river rose.")),
    "brackets of links": ("a.md", lambda size: repeated("[", size, after="a")),
    "emphasis": ("a.md", lambda size: repeated("*a _b ", size)),
    "links that are none": ("a.wiki", lambda size: "[[a\n" * (size // 6) + "x" + "]]" * (size // 6)),
    "marks of lists": ("a.wiki", lambda size: "a\n" + "*" * (size // 2) + repeated("{{x}}", size // 2)),
    "document types": ("a.html", lambda size: repeated("<!doctype html>", size, after="<p>The river rose.")),
    "carriage returns": ("a.txt", lambda size: "The river" + "\r" * size + "rose."),
    "a long heading": ("a.md", lambda size: "# " + "river " * (size // 12) + "\n\n" + repeated("It rose. ", size // 2)),
    "items of a feed": ("a.rss", feed),
    "lines of a speaker": ("a.ass", subtitles),
    "columns": ("a.csv", lambda size: "a," * (size // 4) + "text\n" + ",\n" * (size // 4)),
    "parts of mail": ("a.eml", mail),
    "nested JSON": ("a.jsonl", nested_json),
    "records": ("a.jsonl", lambda size: repeated(json.dumps({"text": "The river rose over the fields in spring. It fell."}) + "\n", size)),
    "a long attribute of XML": ("a.fb2", lambda size: repeated(">", size, '<FictionBook><body><p a="', '">The river rose.</p></body></FictionBook>')),
    "a chapter again and again": ("a.epub", book),
    "names of folders in an archive": ("a.tar", deep_names),
    "short records": ("a.jsonl", lambda size: repeated("{}\n", size)),
}
