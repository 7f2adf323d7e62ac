"""Extractive summaries: the most central sentences of a text, word for word, in reading order.

    >>> import zubda
    >>> summary = zubda.summarize(text, sentences=2)
    >>> print(summary)
    >>> for sentence in summary:
    ...     print(sentence.rank, sentence.text)

Every function takes a string or a `Document`, which `read` makes of files of any format. All of them may be called by several
threads at a time, which work in parallel. Options that are out of range raise ValueError, with the words of the command.
"""

from __future__ import annotations

import os
import threading
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Iterable, Iterator, Optional, Sequence, Union

from . import _core
from ._core import Document, DocumentFrequencies, ReadError, Tokenizer

__version__: str = _core.version()
__all__ = [
    "Digest",
    "DigestSentence",
    "Document",
    "DocumentFrequencies",
    "Keyword",
    "ReadError",
    "Sentence",
    "Summary",
    "Tokenizer",
    "digest",
    "keywords",
    "languages",
    "methods",
    "read",
    "split",
    "summarize",
    "summarize_many",
]

Text = Union[str, Document]


@dataclass(frozen=True)
class Sentence:
    """A sentence of a document. What only a ranking can tell is 0 or empty where the text was only split. What a console
    prints of it (its repr) leaves the details out."""

    text: str
    """As it stands in the document, its line ends included; `str(sentence)` is on one line."""
    span: tuple[int, int]
    """Where it is in the text: `text[begin:end]` of the string."""
    byte_span: tuple[int, int] = field(repr=False)
    """The same in the bytes of the text's UTF-8."""
    paragraph: int = field(repr=False)
    """Counted from 0."""
    role: str
    """prose, heading, byline, dateline, caption, list_item, quote, table_row or boilerplate."""
    number: int = field(default=0, repr=False)
    """Counted from 1 in reading order."""
    rank: int = 0
    """1 is the highest score; 0 when the sentence was not ranked."""
    score: float = 0.0
    """At least 0; the scores of all sentences sum to 1."""
    centrality: float = field(default=0.0, repr=False)
    """What the ranking method alone gave."""
    factors: dict[str, float] = field(default_factory=dict, repr=False)
    """What the centrality was multiplied by: position, title, ..."""
    gain: float = field(default=0.0, repr=False)
    """What the sentence had to add to the summary when it was last looked at."""
    verdict: str = field(default="", repr=False)
    """chosen, does_not_fit, repeats, dangling, not_selectable or outranked."""
    truncated: bool = field(default=False, repr=False)
    """Whether it was cut at a word, because nothing fitted the length."""

    def __str__(self) -> str:
        return " ".join(self.text.split()) + ("…" if self.truncated else "")


@dataclass(frozen=True)
class Summary(Sequence[Sentence]):
    """The chosen sentences in reading order."""

    sentences: tuple[Sentence, ...]
    language: str
    """ISO 639-1 code that was used; "und" when it could not be told."""
    method: str
    title: str
    """Given with the document, or its heading; may be empty."""
    sentence_count: int
    """Of the document."""
    word_count: int
    """Of the document."""
    explained: tuple[Sentence, ...] = field(default=(), repr=False)
    """All sentences with their verdicts, if `explain` was set."""

    def __str__(self) -> str:
        return "\n".join(map(str, self.sentences))

    def __len__(self) -> int:
        return len(self.sentences)

    def __getitem__(self, index: Any) -> Any:
        return self.sentences[index]

    def __iter__(self) -> Iterator[Sentence]:
        return iter(self.sentences)


@dataclass(frozen=True)
class Keyword:
    """A key term or phrase: 1 is the score of the best one."""

    text: str
    score: float

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class DigestSentence:
    """A sentence of a digest with its source."""

    document: int
    """Its place in the documents that were given."""
    sentence: Sentence
    also_in: tuple[int, ...]
    """Other documents that say nearly the same."""

    def __str__(self) -> str:
        return str(self.sentence)


@dataclass(frozen=True)
class Digest(Sequence[DigestSentence]):
    """What several documents say: sentences by document, then in reading order."""

    sentences: tuple[DigestSentence, ...]
    languages: tuple[str, ...]
    method: str
    sentence_count: int
    word_count: int

    def __str__(self) -> str:
        return "\n".join(map(str, self.sentences))

    def __len__(self) -> int:
        return len(self.sentences)

    def __getitem__(self, index: Any) -> Any:
        return self.sentences[index]

    def __iter__(self) -> Iterator[DigestSentence]:
        return iter(self.sentences)


def summarize(
    text: Text,
    sentences: Optional[int] = None,
    *,
    words: Optional[int] = None,
    characters: Optional[int] = None,
    ratio: Optional[float] = None,
    tokens: Optional[int] = None,
    query: Optional[str] = None,
    title: Optional[str] = None,
    language: str = "auto",
    method: str = "zubda",
    stop_words: Optional[Iterable[str]] = None,
    stem: bool = True,
    damping: float = 0.85,
    diversity: float = 0.5,
    explain: bool = False,
    overrun: str = "cut",
    fill: bool = False,
    tokenizer: Optional[Tokenizer] = None,
    frequencies: Optional[DocumentFrequencies] = None,
) -> Summary:
    """The summary of a text, at most one of `sentences` (3), `words`, `characters`, `ratio` and `tokens` long.

    `query` says what the summary should be about, `title` is the headline of a text that comes without it, and `language` is a
    code ("ar", "pt-BR"), or "auto" to detect it. `methods` has the names for `method`. `overrun` says what is done where no
    sentence fits: "cut" one, "allow" the shortest good one, or "forbid" any. `fill` uses the length up. `tokenizer` counts `tokens` (at least 8), which are bytes without one.
    `frequencies` say which words of a query are rare in a collection; without a query they change nothing.
    """
    return _summarize(_document(text, title), _options(locals()))


def summarize_many(texts: Iterable[Text], jobs: int = 0, **options: Any) -> Iterator[Summary]:
    """The summaries of many texts in their order, on `jobs` threads (0: one for each processor).

    Texts are taken from `texts` as summaries are asked for, some hundreds ahead, so that memory does not grow with their number.
    Options are those of `summarize`.
    """
    if jobs < 0:
        raise ValueError("jobs: must be at least 0")
    checked = _options(_defaults(options))
    return _summarize_all(iter(texts), jobs or os.cpu_count() or 1, options.get("title"), checked)


def split(text: Text, language: str = "auto", *, clauses: bool = False) -> list[Sentence]:
    """All sentences of a text with their roles; long ones cut into clauses if `clauses` is set."""
    found = _summarizer().split(_document(text), {"language": language}, clauses)
    return [_sentence(sentence) for sentence in found]


def keywords(
    text: Text,
    count: int = 10,
    *,
    language: str = "auto",
    stop_words: Optional[Iterable[str]] = None,
    stem: bool = True,
    frequencies: Optional[DocumentFrequencies] = None,
) -> list[Keyword]:
    """At most `count` key terms and phrases of a text, the best first. With the `frequencies` of a collection, those that are
    common in it count less."""
    options = _options({"language": language, "stop_words": stop_words, "stem": stem, "frequencies": frequencies})
    return [Keyword(*keyword) for keyword in _core.keywords(_document(text), options, count)]


def digest(texts: Iterable[Text], sentences: Optional[int] = None, **options: Any) -> Digest:
    """One summary of several texts, each sentence with its source. Options are those of `summarize`, without `title`."""
    if "title" in options:
        raise TypeError("digest() takes no title: give each Document its own")
    checked = _options(_defaults({"sentences": sentences, **options}))
    found = _core.digest([_document(text) for text in texts], checked)
    languages, method, sentence_count, word_count, chosen = found
    return Digest(
        tuple(DigestSentence(document, _scored(scored), tuple(also_in)) for document, scored, also_in in chosen),
        tuple(languages),
        method,
        sentence_count,
        word_count,
    )


def read(source: Union[str, "os.PathLike[str]", bytes], name: str = "") -> Document:
    """The document in a file (a path) or in bytes, of any format that the command reads.

    `name` of bytes is a path or a URL, whose ending tells the format where the bytes do not. OSError says that a file cannot be
    opened, ReadError that there is no text to be had in it.
    """
    if isinstance(source, (bytes, bytearray, memoryview)):
        return _core.read_bytes(bytes(source), name)
    path = os.fspath(source)
    with open(path, "rb"):
        pass
    return _core.read_file(path)


def languages() -> dict[str, str]:
    """The codes of the languages that there is data for, with their names in English."""
    return dict(_core.list_languages())


def methods() -> dict[str, str]:
    """The names of the ranking methods, the default first, with what they are."""
    return dict(_core.list_methods())


_state = threading.local()


def _summarizer() -> _core.Summarizer:
    """One for each thread: it remembers words that it has met."""
    found: Optional[_core.Summarizer] = getattr(_state, "summarizer", None)
    if found is None:
        found = _state.summarizer = _core.Summarizer()
    return found


_NAMES = (
    "sentences",
    "words",
    "characters",
    "ratio",
    "tokens",
    "query",
    "language",
    "method",
    "stop_words",
    "stem",
    "damping",
    "diversity",
    "explain",
    "overrun",
    "fill",
    "tokenizer",
    "frequencies",
)


def _options(given: dict[str, Any]) -> dict[str, Any]:
    """The options that are set, for the library."""
    options = {name: given[name] for name in _NAMES if given.get(name) is not None}
    if "stop_words" in options:
        if isinstance(options["stop_words"], str):
            raise TypeError("stop_words must be words, not one string")
        options["stop_words"] = list(options["stop_words"])
    return options


def _defaults(options: dict[str, Any]) -> dict[str, Any]:
    """`options`, whose names must be those of `summarize`."""
    for name in options:
        if name not in _NAMES and name != "title":
            raise TypeError(f"unexpected option {name!r}")
    return options


def _document(text: Text, title: Optional[str] = None) -> Document:
    if isinstance(text, Document):
        return text if title is None else Document(text.text, title=title, language=text.language)
    if isinstance(text, str):
        return Document(text, title=title or "")
    raise TypeError(f"expected a string or a Document, not {type(text).__name__}: zubda.read() makes one of bytes and files")


def _sentence(found: Any) -> Sentence:
    text, (begin, end, first_byte, last_byte), paragraph, role = found
    return Sentence(text, (begin, end), (first_byte, last_byte), paragraph, role)


def _scored(found: Any) -> Sentence:
    (text, (begin, end, first_byte, last_byte), paragraph, role), *rest = found
    return Sentence(text, (begin, end), (first_byte, last_byte), paragraph, role, *rest)


def _summarize(document: Document, options: dict[str, Any]) -> Summary:
    language, method, title, sentence_count, word_count, _, sentences, explained = _summarizer().summarize(document, options)
    return Summary(
        tuple(map(_scored, sentences)), language, method, title, sentence_count, word_count, tuple(map(_scored, explained))
    )


def _summarize_all(texts: Iterator[Text], jobs: int, title: Optional[str], options: dict[str, Any]) -> Iterator[Summary]:
    def summarize_batch(batch: list[Text]) -> list[Summary]:
        return [_summarize(_document(text, title), options) for text in batch]

    if jobs == 1:
        for text in texts:
            yield from summarize_batch([text])
        return
    batch_size = 16  # A thread is woken once for so many.
    waiting: deque[Future[list[Summary]]] = deque()
    with ThreadPoolExecutor(jobs) as pool:
        try:
            while batch := list(islice(texts, batch_size)):
                waiting.append(pool.submit(summarize_batch, batch))
                if len(waiting) > 4 * jobs:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()
