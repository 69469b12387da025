"""Inputs that take programs very long or much memory, each as large as a dossier may be or a share of that.

An input is a small sound dossier in which one file is replaced, or several are added. Whether it has problems does not
matter; that they are told in time does.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

SEED, CONTENT, PAGE, STATEMENT = 4_900_000, 990_000, 199_000, 3_900  # characters, at most of ASCII
SENTENCE = "The mill on the hill belongs to the town."

Files = Mapping[str, str]


@dataclass(frozen=True)
class Hostile:
    """An input: what it is called, and its files at a share (1 is all of it) of the allowed size."""

    name: str
    files: Callable[[float], Files]

    def write(self, root: Path, share: float = 1.0) -> None:
        """Write the dossier below `root`."""
        for path, text in {**_base(), **self.files(share)}.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, "utf-8", errors="surrogatepass", newline="\n")


def hostile_inputs() -> Iterator[Hostile]:
    """All of them."""
    for name, unit in SEEDS.items():
        for language in ("en", "de") if name in IN_BOTH_LANGUAGES else ("en",):
            for kind, make in (("seed", _seed), ("quoted seed", _quoted), ("statements", _statements)):
                yield Hostile(f"{kind} of {name} ({language})", partial(make, unit=unit, language=language))
    for name, unit in YAMLS.items():
        yield Hostile(f"YAML of {name}", lambda share, u=unit: {"content/claims/x.yaml": _filled(u, CONTENT * share)})
    for name, unit in PAGES.items():
        yield Hostile(f"page of {name}", lambda share, u=unit: {"content/pages/home.en.md": _page(u, share)})
    for name, files in RECORDS.items():
        yield Hostile(name, files)


def _filled(unit: str, length: float) -> str:
    """As many units as fit; of one that has a number in it, each with another."""
    if "{n}" not in unit:
        return unit * int(length // max(len(unit.encode()), 1))
    pieces: list[str] = []
    size = 0
    while size < length:
        pieces.append(unit.replace("{n}", str(len(pieces))))
        size += len(pieces[-1])
    return "".join(pieces)


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
    text = f"{SENTENCE}\n{_filled(unit, SEED * share)}\n"
    return {"seeds/paper.txt": text, "content/sources/paper.yaml": _source("paper", text, language)}


def _quoted(share: float, unit: str, language: str) -> Files:
    """A seed of lines of the length of a long sentence, and claims that quote their beginnings."""
    lines = [f"Number {n} of the mill: {_filled(unit, 1900)}" for n in range(int(240 * share) + 1)]
    text = "\n".join([SENTENCE, *lines]) + "\n"
    claims = "".join(_claim(f"c-{n}", f"Number {n} of the mill", SENTENCE) for n in range(len(lines)))
    source = _source("paper", text, language)
    return {"seeds/paper.txt": text, "content/sources/paper.yaml": source, "content/claims/x.yaml": claims}


def _statements(share: float, unit: str, language: str) -> Files:
    """Claims with the longest statements there may be."""
    words = _quoted_yaml(_filled(unit.replace("\n", " ").replace("\u2028", " "), STATEMENT))
    claims: list[str] = []
    size = 0
    while size < CONTENT * share:
        claims.append(_claim(f"c-{len(claims)}", SENTENCE.rstrip("."), words))
        size += len(claims[-1].encode())
    site = f"title: x\ntagline: x\nlanguages: [{language}]\n"
    pages = {} if language == "en" else {f"content/pages/home.{language}.md": _page("", 0)}
    return {"content/claims/x.yaml": "".join(claims), "content/site.yaml": site, **pages}


# What files of annotations and pages are full of

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


def _page(unit: str, share: float) -> str:
    return "---\ntitle: x\ndescription: x\n---\n" + _filled(unit, PAGE * share) + "\n"


# What a dossier has too much of


def _unknown_keys(share: float) -> Files:
    return {"content/people/x.yaml": _filled("k{n}: b\n", CONTENT * share)}


def _unknown_keys_of_a_claim(share: float) -> Files:
    return {"content/claims/x.yaml": _filled("key{n}: b\n", CONTENT * share)}


def _unknown_ids(share: float) -> Files:
    """Claims on subjects that nobody knows, among many that are known."""
    claim = _claim("c-{n}", SENTENCE.rstrip("."), SENTENCE).replace("subject: mill", "subject: no-mill-{n}")
    people = _filled("- {id: a-miller-{n}, name: Tom Miller {n}}\n", CONTENT * share)
    return {"content/claims/x.yaml": _filled(claim, CONTENT * share), "content/people/x.yaml": people}


def _unknown_operands(share: float) -> Files:
    ids = ", ".join(f"c-{n}x" for n in range(int(120_000 * share)))
    return {"content/claims/x.yaml": _derived("sum", ids)}


def _derived(key: str, operands: str) -> str:
    return (
        f"- id: {key}\n  subject: mill\n  property: sails\n  statement: They are {{value}}.\n"
        f"  derived: {{operation: count, of: [{operands}]}}\n"
    )


def _cycle(share: float) -> Files:
    count = int(7_000 * share)
    return {"content/claims/x.yaml": "".join(_derived(f"d-{n}", f"d-{(n + 1) % count}") for n in range(count))}


def _chain(share: float) -> Files:
    count = int(7_000 * share)
    derived = "".join(_derived(f"d-{n}", f"d-{n - 1}") for n in range(1, count))
    return {"content/claims/x.yaml": _claim("d-0", "The mill on the hill", SENTENCE) + derived}


def _derived_from_many(share: float) -> Files:
    """Derived claims that each count all claims."""
    ids = ", ".join(f"c-{n}" for n in range(int(1_400 * share)))
    claims = "".join(_claim(f"c-{n}", SENTENCE.rstrip("."), SENTENCE) for n in range(int(1_400 * share)))
    sums = "".join(_derived(f"d-{n}", ids) for n in range(int(80 * share)))
    return {"content/claims/x.yaml": claims, "content/claims/y.yaml": sums}


def _values(share: float, value: str = "{n}") -> Files:
    claim = _claim("c-{n}", SENTENCE.rstrip("."), SENTENCE).replace(
        "property: says", f"property: sails\n  value: {value}"
    )
    return {"content/claims/x.yaml": _filled(claim, CONTENT * share)}


def _values_about(share: float) -> Files:
    return _values(share, "~9{n}")


def _one_passage(share: float) -> Files:
    claim = _claim("c-{n}", SENTENCE.rstrip("."), SENTENCE)
    return {"content/claims/x.yaml": _filled(claim, CONTENT * share)}


def _evidence_of_a_claim(share: float) -> Files:
    evidence = _filled(f"    - {{source: paper, quote: {SENTENCE.rstrip('.')}}}\n", CONTENT * share)
    return {"content/claims/x.yaml": _claim("c-0", "The mill on the hill", SENTENCE) + evidence}


def _often(share: float) -> Files:
    """A short quote that stands in a long text over and over, and claims that quote it."""
    text = SENTENCE + "\n" + "we have a mill here " * int(SEED * share / 20) + "\n"
    claim = _claim("c-{n}", "we have a mill", SENTENCE)
    return {
        "seeds/paper.txt": text,
        "content/sources/paper.yaml": _source("paper", text),
        "content/claims/x.yaml": _filled(claim, CONTENT * share),
    }


def _often_with_prefix(share: float) -> Files:
    files = dict(_often(share))
    claim = _claim("c-{n}", "we have a mill", SENTENCE).rstrip("}\n") + ", prefix: here {n}}\n"
    return {**files, "content/claims/x.yaml": _filled(claim, CONTENT * share)}


def _absent(share: float) -> Files:
    """Quotes that do not stand in a long text, though nearly."""
    text = SENTENCE + "\n" + _filled("In year {n} the mill had {n} sails and a miller. ", SEED * share) + "\n"
    claim = _claim("c-{n}", "In year {n} the mill had {n} sails and a muller", SENTENCE)
    return {
        "seeds/paper.txt": text,
        "content/sources/paper.yaml": _source("paper", text),
        "content/claims/x.yaml": _filled(claim, CONTENT * share),
    }


def _long_absent(share: float) -> Files:
    files = dict(_absent(share))
    quote = ("In year 7 the mill had 7 sails and a miller. " * 80)[:3900]
    return {**files, "content/claims/x.yaml": _filled(_claim("c-{n}", f"{quote} {{n}}", SENTENCE), CONTENT * share)}


def _quotes_of_a_long_text(share: float) -> Files:
    """Quotes that stand in a long text, each once."""
    text = SENTENCE + "\n" + _filled("In year {n} the mill had {n} sails and a miller. ", SEED * share) + "\n"
    claim = _claim("c-{n}", "In year 9{n} the mill had", SENTENCE)
    return {
        "seeds/paper.txt": text,
        "content/sources/paper.yaml": _source("paper", text),
        "content/claims/x.yaml": _filled(claim, CONTENT * share),
    }


def _asides(share: float) -> Files:
    text = SENTENCE + "\n" + _filled("In year {n} the mill had {n} sails and a miller.\n", SEED * share) + "\n"
    asides = _filled("    - {quote: In year 9{n} the mill, reason: x}\n", CONTENT * share)
    return {"seeds/paper.txt": text, "content/sources/paper.yaml": _source("paper", text) + f"  set_aside:\n{asides}"}


def _runs_set_aside(share: float) -> Files:
    text = SENTENCE + "\n" + _filled("In year {n} the mill had {n} sails and a miller.\n", SEED * share) + "END of it\n"
    asides = _filled("    - {from: In year 9{n} the mill, to: END of, reason: x}\n", CONTENT * share)
    return {"seeds/paper.txt": text, "content/sources/paper.yaml": _source("paper", text) + f"  set_aside:\n{asides}"}


def _sources(share: float, text: str = SENTENCE + "\n", count: int = 1_900) -> Files:
    names = [f"paper-{n}" for n in range(int(count * share))]
    records = "".join(_source(name, text) for name in names)
    return {"content/sources/x.yaml": records, **{f"seeds/{name}.txt": text for name in names}}


def _sources_without_seeds(share: float) -> Files:
    return {path: text for path, text in _sources(share).items() if path.startswith("content/")}


def _equal_seeds(share: float) -> Files:
    """Long texts that are all alike."""
    text = SENTENCE + "\n" + _filled("In year {n} the mill had {n} sails and a miller. ", SEED * share) + "\n"
    return _sources(1, text, 5)


def _alike_seeds(share: float) -> Files:
    """Many texts that all share some lines."""
    text = SENTENCE + "\n" + "".join(f"This stands in all of them as number {n} of the lines.\n" for n in range(40))
    return _sources(share, text)


def _unused_seeds(share: float) -> Files:
    return {f"seeds/unused-{n}.txt": "x\n" for n in range(int(19_000 * share))}


def _aliases(share: float) -> Files:
    people = "- id: ada\n  name: Ada\n  aliases:\n" + _filled("    - Ada Lund {n}\n", CONTENT * share)
    return {"content/people/x.yaml": people}


def _aliases_that_begin_each_other(share: float) -> Files:
    names = "".join(f"    - {'Ada ' * n}Lund\n" for n in range(1, int(600 * share)))
    return {"content/people/x.yaml": f"- id: ada\n  name: Ada\n  aliases:\n{names}"}


def _shared_aliases(share: float) -> Files:
    return {"content/people/x.yaml": _filled("- {id: a-{n}, name: Ada Lund}\n", CONTENT * share)}


def _descriptions(share: float) -> Files:
    people = "- id: ada\n  name: Ada\n  descriptions:\n" + _filled("    - the miller number {n}\n", CONTENT * share / 2)
    claim = _claim("c-{n}", SENTENCE.rstrip("."), SENTENCE).replace("subject: mill", "subject: ada")
    return {"content/people/x.yaml": people, "content/claims/x.yaml": _filled(claim, CONTENT * share / 2)}


def _duplicates(share: float) -> Files:
    return {"content/people/x.yaml": _filled("- {id: ada, name: Ada}\n", CONTENT * share)}


def _labels(share: float) -> Files:
    """Sources whose labels stand in every statement."""
    files = dict(_sources(share / 4))
    files["content/sources/x.yaml"] = files["content/sources/x.yaml"].replace("label: paper-", "label: the mill ")
    claim = _claim("c-{n}", SENTENCE.rstrip("."), " ".join(f"the mill {n}" for n in range(300)))
    return {**files, "content/claims/x.yaml": _filled(claim, CONTENT * share)}


def _disputes(share: float) -> Files:
    claims = ", ".join(f"c-{n}" for n in range(int(1_000 * share)))
    dispute = (
        "- id: d-{n}\n  question: x?\n  nature: contradiction\n  status: open\n  note: x\n"
        f"  settles: In 2025 Ada sold 7 mills.\n  positions:\n    - {{label: a, claims: [{claims}]}}\n"
        f"    - {{label: b, claims: [{claims}]}}\n"
    )
    return {**_one_passage(share), "content/disputes.yaml": _filled(dispute, CONTENT * share)}


def _pages(share: float) -> Files:
    return {f"content/pages/p-{n}.en.md": _page("a ", 0) for n in range(int(9_000 * share))}


def _languages(share: float) -> Files:
    texts = ", ".join(f"{a}{b}: x" for a in "abcdefghijklmnopqrstuvwxyz" for b in "abcdefghijklmnopqrstuvwxyz")
    claim = _claim("c-{n}", SENTENCE.rstrip("."), f"{{{texts}}}")
    return {"content/claims/x.yaml": _filled(claim, CONTENT * share)}


def _parts_of_quotes(share: float) -> Files:
    text = SENTENCE + "\n" + "mill and mill or " * int(SEED * share / 17) + "\n"
    claim = _claim("c-{n}", "[mill and mill, mill and, mill or, mill and, mill or, mill and, mill or]", SENTENCE)
    return {
        "seeds/paper.txt": text,
        "content/sources/paper.yaml": _source("paper", text),
        "content/claims/x.yaml": _filled(claim.replace("'", ""), CONTENT * share),
    }


RECORDS = {
    "unknown keys": _unknown_keys,
    "unknown keys of a claim": _unknown_keys_of_a_claim,
    "unknown ids": _unknown_ids,
    "unknown operands": _unknown_operands,
    "cycle of derived claims": _cycle,
    "chain of derived claims": _chain,
    "claims derived from many": _derived_from_many,
    "values of one subject": _values,
    "approximate values of one subject": _values_about,
    "claims on one passage": _one_passage,
    "evidence of one claim": _evidence_of_a_claim,
    "quotes that stand often": _often,
    "quotes that stand often, with a prefix": _often_with_prefix,
    "quotes in parts that stand often": _parts_of_quotes,
    "quotes that stand nowhere": _absent,
    "long quotes that stand nowhere": _long_absent,
    "quotes of a long text": _quotes_of_a_long_text,
    "set aside": _asides,
    "set aside in runs": _runs_set_aside,
    "sources": _sources,
    "sources without seeds": _sources_without_seeds,
    "long seeds that are equal": _equal_seeds,
    "seeds that are alike": _alike_seeds,
    "seeds without a source": _unused_seeds,
    "aliases": _aliases,
    "aliases that begin each other": _aliases_that_begin_each_other,
    "aliases of many": _shared_aliases,
    "descriptions": _descriptions,
    "records with one id": _duplicates,
    "labels in statements": _labels,
    "disputes": _disputes,
    "pages": _pages,
    "languages": _languages,
}


# The small sound dossier


def _base() -> dict[str, str]:
    text = SENTENCE + "\n"
    return {
        "seeds/paper.txt": text,
        "content/sources/paper.yaml": _source("paper", text),
        "content/claims/mill.yaml": _claim("c-first", SENTENCE.rstrip("."), SENTENCE),
        "content/products/mill.yaml": "- {id: mill, name: mill}\n",
        "content/vocabulary.yaml": "properties:\n  says: {label: x, type: text, applies: [product]}\n"
        "  sails: {label: x, type: number, applies: [product]}\n",
        "content/site.yaml": "title: x\ntagline: x\nlanguages: [en]\n",
        "content/pages/home.en.md": _page("It [belongs to the town](claim:c-first).", 0.0002),
    }


def _claim(key: str, quote: str, statement: str) -> str:
    written = quote if quote.startswith("[") else _quoted_yaml(quote)
    return (
        f"- id: {key}\n  subject: mill\n  property: says\n  statement: {statement}\n"
        f"  evidence:\n    - {{source: paper, quote: {written}}}\n"
    )


def _source(name: str, text: str, language: str = "en") -> str:
    unknown = "".join(f"  {field}: {{basis: unknown}}\n" for field in ("title", "outlet", "author", "date", "url"))
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return (
        f"- id: {name}\n  seed: {name}.txt\n  sha256: {digest}\n  label: {name}\n"
        f"  language: {{value: {language}, basis: inferred, reason: x}}\n{unknown}"
    )


def _quoted_yaml(text: str) -> str:
    """The text in apostrophes, on one line."""
    return "'" + text.replace("'", "''") + "'"
