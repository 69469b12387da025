"""The audit: whatever a page says is a word of the interface, a field of a record, or a passage of a source.

It reads a finished page as a visitor's program would and knows nothing of templates or composers. Every text node and
every attribute that is read out must be one of

- words of the interface, which hold no fact, or a number of things in the dossier in `[data-count]`;
- the text of the field that the nearest `data-from` names;
- a verbatim passage `q`, equal to the seed from where its `data-at`, its `id` on the source's page, or
  the link of the evidence says it starts.

What a claim states stands in a `.cited` element with a citation of that claim, and the citation leads to the entry that
holds the claim's passages. There `data-from` may name the field alone: the claim is that of the first citation. A
citation with words and no `data-from` is its claim's statement. On a link to a record's
page words that are not the interface's are that record's name. Inside a piece of evidence a field alone is the
evidence's, or its source's, which its link leads to. Problems are collected as sentences, so that a test can show them
all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag

from dossier.compose.urls import relative
from dossier.publish.verify import resolve
from dossier.text.value import Text
from tests.site.found import EMBED, PageRead
from tests.site.interface import Words
from tests.site.linked import Linked
from tests.site.plain import Unnamed, plain
from tests.site.reader import Reader
from tests.site.records import Records
from tests.site.words import value_words

EXAMPLES = Path(__file__).parent.parent.parent / "share" / "examples"
MONTHS = re.compile(
    r"\b(?:January|February|March|April|June|July|August|September|October|November|December|"
    r"Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)\b"
)
CURRENCY = re.compile(r"[$€£¥]|\b(?:USD|EUR|GBP|dollars?|Dollar|euros?|Euro|Pfund|billions?|millions?|Milli\w+)\b")


class Audit:
    """Reads pages of one dossier."""

    def __init__(self, records: Records, files: Iterable[str] = (), plain_texts: Iterable[str] = ()) -> None:
        self.records = records
        self.words = {code: Words(code) for code in records.dossier.languages}
        self.files = frozenset(path if path.endswith("/") else path.rsplit("/", 1)[-1] for path in files)
        texts = set(map(plain, plain_texts))  # addresses and dates of the build, in the layout
        days = [text for text in texts if re.fullmatch(r"\d{4}-\d\d-\d\d", text)]
        told = {value_words(day, "date", code) for day in days for code in self.words}
        self.plain_texts = frozenset((texts - set(days)) | told)
        self._wanted: dict[tuple[str, str], frozenset[str] | Unnamed] = {}
        self._interface: dict[tuple[str, str], str] = {}
        self._names = _names_pattern(records)
        self._said = {code: _values(records, code) for code in records.dossier.languages}
        self._record_texts = {code: _all_texts(records, code) for code in records.dossier.languages}

    def page(self, path: str, html: str) -> PageRead:
        """Read one page."""
        soup = BeautifulSoup(html, "html.parser", multi_valued_attributes=None)
        if EMBED.match(path):
            _bring_home(soup, path, self.address)
        root = soup.find("html")
        language = str(root.get("lang", "")) if isinstance(root, Tag) else ""
        read = PageRead(path, language)
        if language not in self.words:
            read.problems.append(f"{path}: the page says no language of the dossier: {language!r}")
            return read
        Reader(self, read, soup).run()
        read.problems = [f"{path}: {problem}" for problem in dict.fromkeys(read.problems)]
        return read

    def wanted(self, origin: str, language: str) -> frozenset[str] | Unnamed:
        """The texts that a field holds, as they read; pages ask for the same fields again and again."""
        if (origin, language) not in self._wanted:
            try:
                kind, _, name = origin.partition(":")
                texts = self._example(name) if kind == "example" else self.records.text(origin, language)
                found = frozenset(map(plain, texts))
                self._wanted[(origin, language)] = found
            except Unnamed as error:
                self._wanted[(origin, language)] = error
        return self._wanted[(origin, language)]

    def _example(self, name: str) -> Iterator[str]:
        """How a data file is used: a text of the program's, with this site's address and first language in it."""
        address = next((text for text in sorted(self.plain_texts) if text.startswith("http")), "")
        for path in EXAMPLES.glob(f"{name}.*"):
            if path.suffix in (".sh", ".py"):
                text = path.read_text("utf-8").replace("{language}", self.records.dossier.languages[0])
                yield text.replace("{site}", address)

    def interface(self, text: str, language: str) -> str:
        """Why a text is more than words of the interface, or empty."""
        key = (text, language)
        if key not in self._interface:
            left = self.words[language].left_over(text)
            self._interface[key] = f"{_why(left, self._names)}: {plain(text)[:120]!r}" if left else ""
        return self._interface[key]

    @property
    def address(self) -> str:
        """The site's."""
        return next((text for text in sorted(self.plain_texts) if text.startswith("http")), "")

    def linked(self, path: str, language: str) -> Linked:
        """What reads the JSON-LD of a page."""
        return Linked(self.records, path, language, self.words[language].by_key, self.address)

    def offered(self, text: str, language: str) -> str:
        """Why a text to be pasted elsewhere says more than records, seeds and the interface do, or empty."""
        left = plain(text).removesuffix(f" – {self.records.dossier.site.title.get(language)}")
        if self.told_text(left, language) or not self.interface(left, language):
            return ""
        for part in left.split(" […] "):
            if any(part in plain(seed) for seed in self.records.seeds.values()):
                left = left.replace(part, " ")
        for known in sorted({*self._record_texts[language], *self._said[language]}, key=len, reverse=True):
            if known in left:
                left = re.sub(rf"(?<!\w){re.escape(known)}(?!\w)", " ", left)
        return self.interface(left, language)

    def told_text(self, text: str, language: str) -> bool:
        """Whether a text is, as a whole, a field of some record."""
        return plain(text) in self._record_texts[language]

    def has_fact(self, text: str) -> bool:
        """Whether a text has a digit, a month, a known name or money in it."""
        return bool(re.search(r"\d", text) or MONTHS.search(text) or CURRENCY.search(text) or self._names.search(text))


def _names_pattern(records: Records) -> re.Pattern[str]:
    names = {form for one in records.dossier.entities.values() for form in (*one.name.texts.values(), *one.aliases)}
    ordered = sorted((re.escape(name) for name in names if len(name) > 1), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(ordered) or '(?!)'})(?!\w)")


def _why(text: str, names: re.Pattern[str]) -> str:
    if re.search(r"\d", text):
        return "a number that is no count"
    if names.search(text):
        return "a name outside a record"
    if MONTHS.search(text):
        return "a month outside a record"
    if CURRENCY.search(text):
        return "money outside a record"
    return "words that are neither the interface's nor a record's"


def _all_texts(records: Records, language: str) -> frozenset[str]:
    """All texts of all records in a language, for attributes, which cannot say what they come from."""
    dossier = records.dossier
    found = {dossier.site.title.get(language), dossier.site.tagline.get(language)}
    every = [
        dossier.site,
        dossier.vocabulary,
        *(source.record for source in dossier.sources.values()),
        *dossier.entities.values(),
        *(claim.record for claim in dossier.claims.values()),
        *dossier.disputes.values(),
    ]
    found |= {text.get(language) for record in every for _, text in record.texts()}
    found |= {records.statement(claim, language) for claim in dossier.claims.values()}
    found |= {source.record.title.value or "" for source in dossier.sources.values()}
    dated = [key for key, source in dossier.sources.items() if source.record.date.value]
    found |= {one for key in dated for one in records.text(f"source:{key}:date", language)}
    for (_, code), page in dossier.pages.items():
        if code == language:
            found |= {page.front.title, page.front.description}
    return frozenset(map(plain, found)) - {""}


def _values(records: Records, language: str) -> set[str]:
    """What claims state in words, and the days on which revisions were published."""
    valued = [one for one in records.dossier.claims.values() if not isinstance(one.value, Text) or one.value.texts]
    found = {plain(records.value(claim, language)) for claim in valued}
    return found | {value_words(one.at, "date", language) for one in records.dossier.revisions}


def _bring_home(soup: BeautifulSoup, path: str, address: str) -> None:
    """Embeds lead to the site's address on the web: make their links those of a page, to be judged like them."""
    for tag in soup.find_all("a", href=True):
        found = resolve(path, str(tag["href"]), address) if urlsplit(str(tag["href"])).scheme else None
        if found is not None:
            tag["href"] = relative(path, *found)
