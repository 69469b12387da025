"""What a page may say: fields of the dossier's records, words of the interface, and what the build itself gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.site.audit.factlike import CURRENCY, MONTHS, names_pattern, why
from tests.site.audit.fields import all_texts, values
from tests.site.interface import Words
from tests.site.plain import plain
from tests.site.records import Records, Unnamed
from tests.site.words import value_words

EXAMPLES = Path(__file__).parents[3] / "dossier" / "export" / "shipped" / "examples"


class Known:
    """The texts that are known of one dossier."""

    def __init__(self, records: Records, files: Iterable[str] = (), plain_texts: Iterable[str] = ()) -> None:
        self.records = records
        self.words = {code: Words(code) for code in records.dossier.languages}
        self.files = frozenset(path if path.endswith("/") else path.rsplit("/", 1)[-1] for path in files)
        texts = set(map(plain, plain_texts))  # addresses and dates of the build, in the layout
        days = [text for text in texts if re.fullmatch(r"\d{4}-\d\d-\d\d", text)]
        told = {value_words(day, "date", code) for day in days for code in self.words}
        self.plain_texts = frozenset((texts - set(days)) | told)
        self._wanted: dict[tuple[str, str], frozenset[str] | Unnamed] = {}
        self._phrases: dict[tuple[str, str], dict[str, str]] = {}
        self._interface: dict[tuple[str, str], str] = {}
        self._names = names_pattern(records)
        self._said = {code: values(records, code) for code in records.dossier.languages}
        self._record_texts = {code: all_texts(records, code) for code in records.dossier.languages}

    def wanted(self, origin: str, language: str) -> frozenset[str] | Unnamed:
        """The texts that a field holds, as they read; pages ask for the same fields again and again."""
        if (origin, language) not in self._wanted:
            try:
                kind, _, name = origin.partition(":")
                texts = self._example(name) if kind == "example" else self.records.text(origin, language)
                texts_of_field = frozenset(map(plain, texts))
                self._wanted[(origin, language)] = texts_of_field
            except Unnamed as error:
                self._wanted[(origin, language)] = error
        return self._wanted[(origin, language)]

    def phrases(self, axis: str, language: str) -> dict[str, str]:
        """What the interface calls the values of an axis of evidence: its stances, or how certain it is."""
        if (axis, language) not in self._phrases:
            self._phrases[(axis, language)] = {
                key.removeprefix(f"{axis}: "): plain(word)
                for key, word in self.words[language].by_key.items()
                if key.startswith(f"{axis}: ")
            }
        return self._phrases[(axis, language)]

    def _example(self, name: str) -> Iterator[str]:
        """How a data file is used: a text of the program's, with this site's address and first language in it."""
        for path in EXAMPLES.glob(f"{name}.*"):
            if path.suffix in (".sh", ".py"):
                text = path.read_text("utf-8").replace("{language}", self.records.dossier.languages[0])
                yield text.replace("{site}", self.address)

    def interface(self, text: str, language: str) -> str:
        """Why a text is more than words of the interface, or empty."""
        key = (text, language)
        if key not in self._interface:
            left = self.words[language].left_over(text)
            self._interface[key] = f"{why(left, self._names)}: {plain(text)[:120]!r}" if left else ""
        return self._interface[key]

    @property
    def address(self) -> str:
        """The site's."""
        return next((text for text in sorted(self.plain_texts) if text.startswith("http")), "")

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
