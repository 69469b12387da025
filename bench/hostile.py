"""Inputs that take programs very long or much memory, each as large as a dossier may be or a share of that.

An input is a small sound dossier in which one file is replaced, or several are added. Whether it has problems does not
matter; that they are told in time does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench.hostile_records import RECORDS
from bench.mill import (
    CONTENT,
    SEED,
    SENTENCE,
    STATEMENT,
    base,
    claim_yaml,
    filled,
    page_text,
    quoted_yaml,
    source_yaml,
)

Files = Mapping[str, str]


@dataclass(frozen=True)
class Hostile:
    """An input: what it is called, and its files at a share (1 is all of it) of the allowed size."""

    name: str
    files: Callable[[float], Files]

    def write(self, root: Path, share: float = 1.0) -> None:
        """Write the dossier below `root`."""
        for path, text in {**base(), **self.files(share)}.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, "utf-8", errors="surrogatepass", newline="\n")


def hostile_inputs() -> Iterator[Hostile]:
    """All of them."""
    for name, unit in SEEDS.items():
        for language in ("en", "de") if name in IN_BOTH_LANGUAGES else ("en",):
            for kind, make in (("seed", _seed), ("quoted seed", _quoted), ("statements", _statements)):
                yield Hostile(f"{kind} of {name} ({language})", partial(make, unit=unit, language=language))
    for name, unit in YAMLS.items():
        yield Hostile(f"YAML of {name}", partial(_yaml, unit=unit))
    for name, unit in PAGES.items():
        yield Hostile(f"page of {name}", partial(_page, unit=unit))
    for name, files in RECORDS.items():
        yield Hostile(name, files)


# What seeds and statements are full of

SEEDS = {
    "accents": "\u0301",
    "accents on letters": "e" + "\u0301\u0323" * 14,
    "decomposed letters": "e\u0301",
    "Hangul in parts": "\u1112\u1161\u11ab",
    "one line": "word and word ",
    "sentences on one line": "The mill is old. ",
    "lines of a hyphen": "a-\n",
    "short paragraphs": "a\n\n",
    "short sentences": "A. ",
    "abbreviations": "z. B. ",
    "abbreviations in capitals": "U. S. A. ",
    "firms": "Inc. Corp. ",
    "dates": "12.3.2024 ",
    "dates in words": "2. Juni 2025, ",
    "dates and days": "on 2 June 2025 and 3 ",
    "digits": "7",
    "digits and commas": "1,000,",
    "digits and points": "1.2.3.",
    "numbers": "7 million and 8 ",
    "numbers in words": "twenty-one hundred and ",
    "spaces": " ",
    "hyphens": "-",
    "spaced hyphens": "- ",
    "apostrophes": "'",
    "letters and apostrophes": "a'",
    "quotation marks": "„",
    "opened brackets": "(",
    "closed brackets": ")",
    "brackets": "(a) ",
    "opened brackets and words": "(a ",
    "stops": ".",
    "spaced stops": ". ",
    "stops and brackets": ".)",
    "exclamations": "A! ",
    "ellipses": "… ",
    "capitals": "Meta AI ",
    "initials": "J. K. ",
    "letters": "a",
    "capital letters": "A",
    "letters and points": "a.",
    "capitals and points": "A.",
    "addresses": "https://a.b/c ",
    "address without end": "https://a",
    "mail": "a@",
    "mail without end": "a@a.",
    "negations": "not ",
    "hedges": "reportedly ",
    "sayings": "said that ",
    "commas": ", ",
    "clauses": ", which is ",
    "semicolons": "; ",
    "names": "mill ",
    "genitives": "mill's ",
    "emoji": "\U0001f600",
    "Chinese": "漢字",
    "Chinese sentences": "他说：“好。”",
    "full stops and quotation marks": '。"',
    "Chinese and Latin": "漢a字7",
    "katakana": "メ",
    "vowels before none": "เ",
    "Hindi sentences": "अ है। ",
    "Arabic initials": "د. ",
    "Burmese endings": "န်",
    "soft hyphens": "a\u00ad",
    "no-break spaces": "a\u00a0",
    "line separators": "a\u2028",
    "percent": "7 % ",
    "currencies": "$ ",
    "amounts": "$7 bn ",
    "ranges": "7-8-",
    "slashes": "7/8/",
    "ordinals": "7th ",
    "the quote": f"{SENTENCE} ",
    "the quote on lines": f"{SENTENCE}\n",
}
IN_BOTH_LANGUAGES = frozenset({"abbreviations", "dates in words", "capitals", "numbers", "numbers in words", "clauses"})


def _seed(share: float, unit: str, language: str) -> Files:
    text = f"{SENTENCE}\n{filled(unit, SEED * share)}\n"
    return {"seeds/paper.txt": text, "content/sources/paper.yaml": source_yaml("paper", text, language)}


def _quoted(share: float, unit: str, language: str) -> Files:
    """A seed of lines of the length of a long sentence, and claims that quote their beginnings."""
    lines = [f"Number {n} of the mill: {filled(unit, 1900)}" for n in range(int(240 * share) + 1)]
    text = "\n".join([SENTENCE, *lines]) + "\n"
    claims = "".join(claim_yaml(f"c-{n}", f"Number {n} of the mill", SENTENCE) for n in range(len(lines)))
    source = source_yaml("paper", text, language)
    return {"seeds/paper.txt": text, "content/sources/paper.yaml": source, "content/claims/x.yaml": claims}


def _statements(share: float, unit: str, language: str) -> Files:
    """Claims with the longest statements there may be."""
    words = quoted_yaml(filled(unit.replace("\n", " ").replace("\u2028", " "), STATEMENT))
    claims: list[str] = []
    size = 0
    while size < CONTENT * share:
        claims.append(claim_yaml(f"c-{len(claims)}", SENTENCE.rstrip("."), words))
        size += len(claims[-1].encode())
    site = f"title: x\ntagline: x\nlanguages: [{language}]\n"
    pages = {} if language == "en" else {f"content/pages/home.{language}.md": page_text("", 0)}
    return {"content/claims/x.yaml": "".join(claims), "content/site.yaml": site, **pages}


# What files of annotations and pages are full of


def _yaml(share: float, unit: str) -> Files:
    return {"content/claims/x.yaml": filled(unit, CONTENT * share)}


def _page(share: float, unit: str) -> Files:
    return {"content/pages/home.en.md": page_text(unit, share)}


YAMLS = {
    "opened lists": "[",
    "opened mappings": "{",
    "opened lists of lists": "[[a], ",
    "questions": "? ",
    "lines of questions": "? a\n",
    "hyphens": "- ",
    "lines of hyphens": "-\n",
    "empty mappings": "- {}\n",
    "bare mappings": "{}\n",
    "unknown mappings": "- {a: b}\n",
    "unknown lists": "- [a]\n",
    "texts": "- a\n",
    "equal keys": "a: b\n",
    "keys": "k{n}: b\n",
    "a long key": "a",
    "documents": "---\n",
    "ends of documents": "...\n",
    "comments": "# a\n",
    "lines": "\n",
    "spaces": " ",
    "tabs": "\t",
    "colons": ":",
    "spaced colons": ": ",
    "mappings in mappings": "a: {a: ",
    "anchors": "- &a b\n",
    "aliases": "- *a\n",
    "tags": "- !a b\n",
    "merges": "- {<<: a}\n",
    "quotation marks": '"',
    "pairs of quotation marks": "- ''\n",
    "apostrophes": "'",
    "blocks": "- |\n  a\n",
    "folded blocks": "- >\n  a\n\n",
    "escapes": '- "\\x41"\n',
    "commas": "- [,]\n",
    "conflicts": "<<<<<<< a\n=======\n",
    "ids": "id: a\n",
    "ids of records": "- id: c-{n}\n",
    "control characters": "\x07",
    "accents": "\u0301",
    "ids that are none": "- {id: A{n}, subject: B, property: C}\n",
    "wrong choices": "- {id: c-{n}, evidence: [{stance: suports}]}\n",
    "texts with markup": "- {id: c-{n}, statement: <b>}\n",
    "deep keys": "- a: {a: {a: {a: {a: b}}}}\n",
}
PAGES = {
    "opened brackets": "[",
    "links without end": "[a](",
    "links without target": "[a](b",
    "links": "[a](b) ",
    "citations": "[It belongs to the town](claim:c-0). ",
    "citations on lines": "[It belongs to the town](claim:c-0).\n\n",
    "citations in one sentence": "[belongs](claim:c-0) ",
    "unknown citations": "[a](claim:c-{n}x) ",
    "unknown pages": "[a](page:c-{n}x) ",
    "pictures": "![",
    "stars": "*",
    "strong stars": "**a ",
    "stars and letters": "*a",
    "stars around letters": "*a* ",
    "mixed stars": "*a_",
    "underscores": "_",
    "underscores and letters": "_a ",
    "back quotes": "`",
    "growing back quotes": "`a``b```c",
    "code": "`a` ",
    "fences": "```\n",
    "quotations": ">",
    "spaced quotations": "> ",
    "lines of quotations": "> a\n",
    "lists": "- a\n",
    "hyphens": "- ",
    "numbered lists": "1. a\n",
    "numbers": "1. ",
    "nested lists": "* * a\n",
    "indented lists": "   - a\n",
    "tables": "|a|b\n|-|-\n",
    "rows": "|a",
    "headings": "# a\n",
    "underlined headings": "a\n=\n",
    "rules": "---\n",
    "definitions": "[a{n}]: b\n",
    "definitions without end": "[a]:\n",
    "entities": "&amp;",
    "entities without end": "&#",
    "angles": "<",
    "addresses in angles": "<https://a",
    "comments": "<!--",
    "instructions": "<?",
    "backslashes": "\\",
    "lines": "a\n",
    "hard lines": "a  \n",
    "empty lines": "\n",
    "tildes": "~~a",
    "letters": "a",
    "sentences": "The mill is old. ",
    "names": "mill ",
    "numbers in sentences": "7 million. ",
    "months": "May ",
    "spaces": " ",
    "tabs": "\ta\n",
}
