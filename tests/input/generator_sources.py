"""One article in English and in Arabic, and the same in the languages that generators of pages read."""

import html
import re

# A block is its kind and what is in it. In text, [words](address) is a link, and ^ the mark of the footnote.
ARTICLES = {
    "en": {
        "title": "The wall behind the marsh",
        "footnote": "The engine runs on diesel.",
        "note": "Note",
        "blocks": [
            ("text", ["The old wall fell in May.", "Nobody was hurt on that day."]),
            ("heading", "Related work"),
            ("text", ["See the [county report](https://example.org/report) for the sums it gave.", "The town paid 1,204 pounds for the stone."]),
            ("list", ["The first tide took the gate.", "The second tide took the path.", "Nobody expected a third."]),
            ("heading", "Sharing the pump"),
            ("text", ["The pump ran for an hour every night.^", "It was switched off in June."]),
            ("note", "Do not open the gate while the pump runs."),
            ("code", ["print(depth)", "close_gate(7)"]),
            ("text", ["After the code the text goes on.", "The mayor says yes, and the fishermen agree with her."]),
            ("table", [("Year", "Birds"), ("1984", "1,204"), ("1985", "1,377")]),
            ("heading", "Author notes"),
            ("steps", ["Measure the depth of the water.", "Write it into the book."]),
            ("text", ["Write to the harbour office.", "It answers letters within a week."]),
        ],
    },
    "ar": {
        "title": "الجدار خلف المستنقع",
        "footnote": "يعمل المحرك بالديزل.",
        "note": "ملاحظة",
        "blocks": [
            ("text", ["سقط الجدار القديم في مايو.", "لم يصب أحد في ذلك اليوم."]),
            ("heading", "أعمال ذات صلة"),
            ("text", ["انظر [تقرير المحافظة](https://example.org/report) لمعرفة المبالغ التي ذكرها.", "دفعت البلدة 1204 جنيهات ثمنا للحجر."]),
            ("list", ["أخذ المد الأول البوابة.", "أخذ المد الثاني الطريق.", "لم يتوقع أحد مدا ثالثا."]),
            ("heading", "مشاركة المضخة"),
            ("text", ["عملت المضخة ساعة كل ليلة.^", "ثم أوقفت في يونيو."]),
            ("note", "لا تفتح البوابة والمضخة تعمل."),
            ("code", ["print(depth)", "close_gate(7)"]),
            ("text", ["بعد الشفرة يستمر النص.", "تقول رئيسة البلدية نعم، ويوافقها الصيادون."]),
            ("table", [("السنة", "الطيور"), ("1984", "1204"), ("1985", "1377")]),
            ("heading", "ملاحظات المؤلف"),
            ("steps", ["قس عمق الماء.", "اكتبه في الدفتر."]),
            ("text", ["اكتب إلى مكتب الميناء.", "يجيب المكتب عن الرسائل خلال أسبوع."]),
        ],
    },
}  # fmt: skip

LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")


def shown(text):
    return LINK.sub(r"\1", text).replace("^", "")


def units(article):
    """What a reader should find, each as a sentence of its own: (kind, text). The title comes first."""
    found = [("title", article["title"])]
    for kind, content in article["blocks"]:
        if kind in ("heading", "note"):
            found.append((kind, content))
        elif kind == "table":
            found += [("row", " ".join(row)) for row in content]
        elif kind != "code":
            found += [(kind, shown(sentence)) for sentence in content]
    return found


def markup(article, link, mark, escape=str):
    """The blocks with the links and the mark of the footnote in a language; both are format strings."""

    def inline(text):
        pieces, at = [], 0
        for found in LINK.finditer(text):
            pieces += [escape(text[at : found.start()]), link.format(text=escape(found[1]), url=found[2])]
            at = found.end()
        return "".join([*pieces, escape(text[at:])]).replace("^", mark)

    for kind, content in article["blocks"]:
        if kind in ("heading", "note"):
            yield kind, inline(content)
        elif kind == "text":
            yield kind, inline(" ".join(content))
        elif kind in ("list", "steps"):
            yield kind, [inline(item) for item in content]
        else:
            yield kind, content


def markdown(article, note="quote", footnotes=True, title=True):
    """`note` is how the generator writes a box: "quote", "!!!" or ":::"."""
    parts = ["# " + article["title"]] if title else []
    for kind, content in markup(article, "[{text}]({url})", "[^1]" if footnotes else ""):
        if kind == "heading":
            parts.append("## " + content)
        elif kind == "list":
            parts.append("\n".join("- " + item for item in content))
        elif kind == "steps":
            parts.append("\n".join(f"{number}. {item}" for number, item in enumerate(content, 1)))
        elif kind == "note":
            parts.append({"quote": "> " + content, "!!!": "!!! note\n    " + content, ":::": f"::: warning\n{content}\n:::"}[note])
        elif kind == "code":
            parts.append("```python\n" + "\n".join(content) + "\n```")
        elif kind == "table":
            rows = ["| " + " | ".join(row) + " |" for row in content]
            parts.append("\n".join([rows[0], "|---|---|", *rows[1:]]))
        else:
            parts.append(content)
    return "\n\n".join(parts + (["[^1]: " + article["footnote"]] if footnotes else [])) + "\n"


def restructured_text(article):
    parts = [f"{article['title']}\n{'=' * 60}"]
    for kind, content in markup(article, "`{text} <{url}>`__", " [#f]_"):
        if kind == "heading":
            parts.append(f"{content}\n{'-' * 60}")
        elif kind in ("list", "steps"):
            parts.append("\n".join(("* " if kind == "list" else "#. ") + item for item in content))
        elif kind == "note":
            parts.append(".. note:: " + content)
        elif kind == "code":
            parts.append(".. code-block:: python\n\n   " + "\n   ".join(content))
        elif kind == "table":
            rows = "\n".join("   * - " + "\n     - ".join(row) for row in content)
            parts.append(".. list-table::\n   :header-rows: 1\n\n" + rows)
        else:
            parts.append(content)
    return "\n\n".join([*parts, ".. [#f] " + article["footnote"]]) + "\n"


def asciidoc(article):
    parts = ["= " + article["title"]]
    for kind, content in markup(article, "{url}[{text}]", f"footnote:[{article['footnote']}]"):
        if kind == "heading":
            parts.append("== " + content)
        elif kind in ("list", "steps"):
            parts.append("\n".join(("* " if kind == "list" else ". ") + item for item in content))
        elif kind == "note":
            parts.append("NOTE: " + content)
        elif kind == "code":
            parts.append("[source,python]\n----\n" + "\n".join(content) + "\n----")
        elif kind == "table":
            parts.append('[options="header"]\n|===\n' + "\n".join("|" + " |".join(row) for row in content) + "\n|===")
        else:
            parts.append(content)
    return "\n\n".join(parts) + "\n"


def hypertext(article, tag="h2"):
    """A fragment of HTML without the title, as documentation comments of Java have it."""
    parts = []
    for kind, content in markup(article, '<a href="{url}">{text}</a>', "", lambda text: html.escape(text, quote=False)):
        if kind == "heading":
            parts.append(f"<{tag}>{content}</{tag}>")
        elif kind in ("list", "steps"):
            name = "ul" if kind == "list" else "ol"
            parts.append(f"<{name}>" + "".join(f"<li>{item}</li>" for item in content) + f"</{name}>")
        elif kind == "code":
            parts.append("<pre>" + "\n".join(content) + "</pre>")
        elif kind == "table":
            rows = ["<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in content]
            parts.append("<table><caption></caption>" + "".join(rows) + "</table>")
        else:
            parts.append(f"<p>{content}</p>")
    return "\n".join(parts)


def docbook(article):
    note = f"<footnote><para>{article['footnote']}</para></footnote>"
    parts, is_open = [], False
    for kind, content in markup(article, '<link xlink:href="{url}">{text}</link>', note):
        if kind == "heading":
            parts.append(("</section>" if is_open else "") + f"<section><title>{content}</title>")
            is_open = True
        elif kind in ("list", "steps"):
            name = "itemizedlist" if kind == "list" else "orderedlist"
            parts.append(f"<{name}>" + "".join(f"<listitem><para>{item}</para></listitem>" for item in content) + f"</{name}>")
        elif kind == "note":
            parts.append(f"<note><para>{content}</para></note>")
        elif kind == "code":
            parts.append("<programlisting>" + "\n".join(content) + "</programlisting>")
        elif kind == "table":
            rows = ["<row>" + "".join(f"<entry>{cell}</entry>" for cell in row) + "</row>" for row in content]
            body = f"<thead>{rows[0]}</thead><tbody>{''.join(rows[1:])}</tbody>"
            parts.append(f'<informaltable><tgroup cols="2">{body}</tgroup></informaltable>')
        else:
            parts.append(f"<para>{content}</para>")
    head = '<article xmlns="http://docbook.org/ns/docbook" xmlns:xlink="http://www.w3.org/1999/xlink" version="5.0" xml:lang="{}">'
    return head + f"<title>{article['title']}</title>" + "\n".join(parts) + "</section></article>\n"


def texinfo(article):
    parts = [f"\\input texinfo\n@documentencoding UTF-8\n@settitle {article['title']}\n@node Top\n@top {article['title']}"]
    for kind, content in markup(article, "@uref{{{url}, {text}}}", f"@footnote{{{article['footnote']}}}"):
        if kind == "heading":
            parts.append("@heading " + content)
        elif kind in ("list", "steps"):
            name = "itemize @bullet" if kind == "list" else "enumerate"
            parts.append(f"@{name}\n" + "\n".join("@item " + item for item in content) + f"\n@end {name.split()[0]}")
        elif kind == "note":
            parts.append(f"@quotation {article['note']}\n{content}\n@end quotation")
        elif kind == "code":
            parts.append("@example\n" + "\n".join(content) + "\n@end example")
        elif kind == "table":
            rows = ["@headitem " + " @tab ".join(content[0]), *("@item " + " @tab ".join(row) for row in content[1:])]
            parts.append("@multitable @columnfractions .5 .5\n" + "\n".join(rows) + "\n@end multitable")
        else:
            parts.append(content)
    return "\n\n".join(parts) + "\n@bye\n"


def manual_page(article):
    """With the macros of man(7); tables and footnotes have none."""
    parts = [f'.TH WALL 7\n.SH NAME\nwall \\- {article["title"]}\n.SH DESCRIPTION']
    for kind, content in markup(article, "{text}", ""):
        if kind == "heading":
            parts.append(".SH " + content)
        elif kind in ("list", "steps"):
            marks = ["\\(bu"] * 9 if kind == "list" else [f"{number}." for number in range(1, 9)]
            parts.append("\n".join(f".IP {mark} 4\n{item}" for mark, item in zip(marks, content)))
        elif kind == "code":
            parts.append(".PP\n.EX\n" + "\n".join(content) + "\n.EE")
        elif kind == "table":
            parts.append(".PP\n" + "\n.br\n".join(" ".join(row) for row in content))
        else:
            parts.append(".PP\n" + content)
    return "\n".join(parts) + "\n"
