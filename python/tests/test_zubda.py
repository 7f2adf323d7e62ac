"""Run with `python3 -m unittest discover python/tests` where the package can be imported."""

import json
import pickle
import tempfile
import threading
import unittest
from pathlib import Path

import zubda

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
ENGLISH = (EXAMPLES / "article-en.txt").read_text()
ARABIC = (EXAMPLES / "article-ar.txt").read_text()


class Summaries(unittest.TestCase):
    def test_sentences_are_slices_of_the_text(self):
        for text in (ENGLISH, ARABIC, "😀 The river rose. " + ENGLISH):
            summary = zubda.summarize(text, 4)
            self.assertEqual(len(summary), 4)
            for sentence in summary:
                begin, end = sentence.span
                self.assertEqual(text[begin:end], sentence.text)
                first, last = sentence.byte_span
                self.assertEqual(text.encode()[first:last].decode(), sentence.text)

    def test_default_is_three_sentences(self):
        self.assertEqual(len(zubda.summarize(ENGLISH)), 3)

    def test_budgets_hold(self):
        self.assertLessEqual(sum(len(str(s).split()) for s in zubda.summarize(ENGLISH, words=40)), 40)
        self.assertLessEqual(len(str(zubda.summarize(ENGLISH, characters=200))), 200)

    def test_languages_are_detected(self):
        self.assertEqual(zubda.summarize(ARABIC).language, "ar")
        self.assertEqual(zubda.summarize(ENGLISH).language, "en")

    def test_explain_has_all_sentences_with_factors(self):
        summary = zubda.summarize(ENGLISH, explain=True)
        self.assertEqual(len(summary.explained), summary.sentence_count)
        self.assertIn("position", summary.explained[0].factors)
        self.assertEqual(sum(s.verdict == "chosen" for s in summary.explained), 3)
        self.assertAlmostEqual(sum(s.score for s in summary.explained), 1.0)

    def test_a_title_and_a_query_count(self):
        self.assertEqual(zubda.summarize(ENGLISH, title="Water").title, "Water")
        self.assertNotEqual(str(zubda.summarize(ENGLISH, 1)), str(zubda.summarize(ENGLISH, 1, query="price")))

    def test_sequences(self):
        summary = zubda.summarize(ENGLISH)
        self.assertEqual(list(summary), [summary[0], summary[1], summary[2]])
        self.assertEqual(summary[-1], summary.sentences[2])
        self.assertEqual(str(summary), "\n".join(str(s) for s in summary))

    def test_blank_text_has_no_sentence(self):
        self.assertEqual(len(zubda.summarize(" \n")), 0)

    def test_pickles(self):
        summary = zubda.summarize(ENGLISH, explain=True)
        self.assertEqual(pickle.loads(pickle.dumps(summary)), summary)
        document = zubda.read(b"<h1>Rivers</h1><p>The river rose in the night.</p>", "a.html")
        copy = pickle.loads(pickle.dumps(document))
        self.assertEqual((copy.text, copy.title), (document.text, document.title))
        self.assertEqual(zubda.split(copy), zubda.split(document))


class Files(unittest.TestCase):
    """Tokenizers and tables of frequencies, which are made of a file."""

    def test_tokens(self):
        letters = [chr(code) for code in range(33, 127)] + ["\u0120"]
        vocabulary = {letter: number for number, letter in enumerate(letters)}
        model = {"type": "BPE", "vocab": {**vocabulary, "th": 95, "the": 96}, "merges": ["t h", "th e"]}
        file = json.dumps({"model": model, "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": False, "use_regex": True}})
        tokenizer = zubda.Tokenizer(file.encode())
        self.assertEqual(tokenizer.count("the thaw"), 5)
        with tempfile.NamedTemporaryFile() as written:
            written.write(file.encode())
            written.flush()
            self.assertEqual(zubda.Tokenizer(written.name).count("the thaw"), 5)
        summary = zubda.summarize(ENGLISH, tokens=300, tokenizer=tokenizer)
        self.assertGreater(len(summary), 0)
        self.assertLessEqual(tokenizer.count(str(summary) + "\n"), 300)
        # Without a tokenizer, tokens are bytes.
        self.assertLessEqual(len(str(zubda.summarize(ARABIC, tokens=300)).encode()) + 1, 300)

    def test_what_is_no_such_file(self):
        for kind in (zubda.Tokenizer, zubda.DocumentFrequencies):
            with self.assertRaises(ValueError):
                kind(b"{}")
            with self.assertRaises(FileNotFoundError):
                kind("/no/such/file")
        with self.assertRaisesRegex(TypeError, "tokenizer must be a Tokenizer"):
            zubda.summarize(ENGLISH, tokens=100, tokenizer="tokenizer.json")
        with self.assertRaises(ValueError):
            zubda.summarize(ENGLISH, tokens=7)


class Errors(unittest.TestCase):
    def test_options_out_of_range(self):
        for options in ({"sentences": 0}, {"words": 0}, {"ratio": 2.0}, {"method": "guess"}, {"language": "no language"},
                        {"damping": 1.0}, {"sentences": 2, "words": 9}):
            with self.assertRaises(ValueError, msg=options):
                zubda.summarize(ENGLISH, **options)
            with self.assertRaises(ValueError, msg=options):
                list(zubda.summarize_many([ENGLISH], **options))

    def test_unknown_names_and_types(self):
        with self.assertRaises(TypeError):
            zubda.summarize(ENGLISH, sentence=2)
        with self.assertRaises(TypeError):
            zubda.summarize_many([ENGLISH], sentence=2)
        with self.assertRaises(TypeError):
            zubda.summarize(b"bytes")
        with self.assertRaises(ValueError):
            zubda.summarize_many([], jobs=-1)

    def test_options_of_other_types(self):
        for options in ({"sentences": "20%"}, {"words": 2.5}, {"characters": [9]}, {"ratio": "0.2"}, {"method": 1},
                        {"language": b"en"}, {"query": ["water"]}, {"stop_words": "water"}, {"stop_words": [1]},
                        {"damping": "high"}, {"diversity": "low"}):
            with self.assertRaisesRegex(TypeError, next(iter(options))):
                zubda.summarize(ENGLISH, **options)
        for name in ("sentences", "words", "characters"):
            with self.assertRaisesRegex(ValueError, f"{name} must be a whole number of at least 1, not -2"):
                zubda.summarize(ENGLISH, **{name: -2})

    def test_lengths_that_no_sentence_fits(self):
        self.assertTrue(zubda.summarize(ENGLISH, words=3).sentences[0].truncated)
        whole = zubda.summarize(ENGLISH, words=3, overrun="allow").sentences
        self.assertEqual([sentence.truncated for sentence in whole], [False])
        self.assertEqual(len(zubda.summarize(ENGLISH, words=3, overrun="forbid").sentences), 0)
        with self.assertRaisesRegex(ValueError, "overrun must be cut, allow or forbid"):
            zubda.summarize(ENGLISH, words=3, overrun="never")
        self.assertGreaterEqual(len(zubda.summarize(ENGLISH, words=200, fill=True).sentences),
                                len(zubda.summarize(ENGLISH, words=200).sentences))

    def test_strings_without_utf_8(self):
        for broken in ("\udce9", ENGLISH + "\ud800"):
            with self.assertRaises(UnicodeEncodeError):
                zubda.summarize(broken)
            with self.assertRaises(UnicodeEncodeError):
                zubda.Document(ENGLISH, title=broken)

    def test_reading(self):
        with self.assertRaises(FileNotFoundError):
            zubda.read("/no/such/file")
        with self.assertRaises(zubda.ReadError):
            zubda.read(b"\x7fELF\0\0\0\0")
        self.assertTrue(issubclass(zubda.ReadError, RuntimeError))


class OtherFunctions(unittest.TestCase):
    def test_split(self):
        sentences = zubda.split("Dr. Smith came at 3.5 p.m. today. He left.", "en")
        self.assertEqual([s.text for s in sentences], ["Dr. Smith came at 3.5 p.m. today.", "He left."])
        self.assertEqual([s.span for s in sentences], [(0, 33), (34, 42)])

    def test_keywords(self):
        found = zubda.keywords(ENGLISH, 5)
        self.assertEqual(len(found), 5)
        self.assertEqual(found[0].score, 1.0)
        self.assertTrue(all(a.score >= b.score for a, b in zip(found, found[1:])))

    def test_digest(self):
        found = zubda.digest([ARABIC, ENGLISH], 4)
        self.assertEqual(found.languages, ("ar", "en"))
        self.assertEqual({s.document for s in found}, {0, 1})
        self.assertEqual([found[0], *found[1:]], list(found))
        for s in found:
            begin, end = s.sentence.span
            self.assertEqual((ARABIC, ENGLISH)[s.document][begin:end], s.sentence.text)

    def test_stop_words_are_any_iterable_of_words(self):
        expected = zubda.keywords(ENGLISH, 5, stop_words=["water", "year"])
        self.assertNotEqual(expected, zubda.keywords(ENGLISH, 5))
        for words in ({"water", "year"}, ("year", "water"), (word for word in ("water", "year"))):
            self.assertEqual(zubda.keywords(ENGLISH, 5, stop_words=words), expected)

    def test_a_console_prints_what_matters(self):
        summary = zubda.summarize(ENGLISH, explain=True)
        self.assertIn(repr(summary[0].text), repr(summary))
        self.assertNotIn("factors", repr(summary))
        document = zubda.Document("One came. 😀", title="A 'title'", language="en")
        self.assertEqual(repr(document), """<zubda.Document: 11 characters, title="A 'title'", language='en'>""")
        self.assertEqual(str(document), "One came. 😀")

    def test_read_and_lists(self):
        document = zubda.read(EXAMPLES / "article-en.txt")
        self.assertEqual(document.text, ENGLISH)
        self.assertEqual(document.warnings, [])
        self.assertEqual(next(iter(zubda.methods())), "zubda")
        self.assertEqual(zubda.languages()["ar"], "Arabic")


class ManyTexts(unittest.TestCase):
    def test_the_order_is_kept_on_any_number_of_threads(self):
        texts = [f"The river number {i} rose. {ENGLISH}" for i in range(100)]
        expected = [zubda.summarize(text, 2) for text in texts]
        for jobs in (1, 2, 5):
            self.assertEqual(list(zubda.summarize_many(iter(texts), jobs, sentences=2)), expected)

    def test_texts_are_taken_as_they_are_needed(self):
        taken = []

        def texts():
            for i in range(10**6):
                taken.append(i)
                yield ENGLISH

        summaries = zubda.summarize_many(texts(), 2)
        next(summaries)
        summaries.close()
        self.assertLess(len(taken), 1000)

    def test_errors_come_in_their_place(self):
        with self.assertRaises(TypeError):
            list(zubda.summarize_many([ENGLISH, b"bytes"], 2))

    def test_threads_share_nothing(self):
        found = []
        threads = [threading.Thread(target=lambda: found.append(zubda.summarize(ARABIC))) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(found, [zubda.summarize(ARABIC)] * 8)


if __name__ == "__main__":
    unittest.main()
