"""The texts that a page may show: fields of records, words of the interface, and settings of the build."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.site.audit.factlike import CURRENCY, MONTHS, names_pattern, why
from tests.site.audit.fields import all_texts, values
from tests.site.interface import Words
from tests.site.plain import plain
from tests.site.records import Records, Unnamed
from tests.site.words import language_word, value_words

EXAMPLES = Path(__file__).parents[3] / "dossier" / "export" / "shipped" / "examples"


class Known:
    """The texts known of one dossier."""

    def __init__(self, records: Records, files: Iterable[str] = (), plain_texts: Iterable[str] = ()) -> None:
        self.records = records
        languages = records.dossier.languages
        self.words = {code: Words(code, {language_word(each, code) for each in languages}) for code in languages}
        self.files = frozenset(path if path.endswith("/") else path.rsplit("/", 1)[-1] for path in files)
        texts = set(map(plain, plain_texts))  # addresses and dates of the build, in the layout
        days = [text for text in texts if re.fullmatch(r"\d{4}-\d\d-\d\d", text)]
        written_days = {value_words(day, "date", code) for day in days for code in self.words}
        self.plain_texts = frozenset((texts - set(days)) | written_days)
        self._wanted: dict[tuple[str, str], frozenset[str] | Unnamed] = {}
        self._phrases: dict[tuple[str, str], dict[str, str]] = {}
        self._interface: dict[tuple[str, str], str] = {}
        self._names = names_pattern(records)
        self._values = {code: values(records, code) for code in records.dossier.languages}
        self._record_texts = {code: all_texts(records, code) for code in records.dossier.languages}
        self._longest_first = {
            code: sorted({*self._record_texts[code], *self._values[code]}, key=len, reverse=True) for code in self.words
        }
        self._seeds = [plain(seed) for seed in records.seeds.values()]

    def wanted(self, origin: str, language: str) -> frozenset[str] | Unnamed:
        """The texts of a field, cached since pages show the same fields again and again."""
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
        """The interface's words for the values of an axis of evidence, its stance or its certainty."""
        if (axis, language) not in self._phrases:
            self._phrases[(axis, language)] = {
                key.removeprefix(f"{axis}: "): plain(word)
                for key, word in self.words[language].by_key.items()
                if key.startswith(f"{axis}: ")
            }
        return self._phrases[(axis, language)]

    def _example(self, name: str) -> Iterator[str]:
        """The example of a data file, with this site's address and first language in it."""
        for path in EXAMPLES.glob(f"{name}.*"):
            if path.suffix in (".sh", ".py"):
                text = path.read_text("utf-8").replace("{language}", self.records.dossier.languages[0])
                yield text.replace("{site}", self.address)

    def interface(self, text: str, language: str) -> str:
        """Why a text is not only words of the interface, or empty."""
        key = (text, language)
        if key not in self._interface:
            rest = self.words[language].left_over(text)
            self._interface[key] = f"{why(rest, self._names)}: {plain(text)[:120]!r}" if rest else ""
        return self._interface[key]

    @property
    def address(self) -> str:
        """The address of the site."""
        return next((text for text in sorted(self.plain_texts) if text.startswith("http")), "")

    def offered(self, text: str, language: str) -> str:
        """Why a text of an embed code is not only words of records, seeds and the interface, or empty."""
        rest = plain(text).removesuffix(f" – {self.records.dossier.site.title.get(language)}")
        if self.is_record_text(rest, language) or not self.interface(rest, language):
            return ""
        for part in rest.split(" […] "):
            if any(part in seed for seed in self._seeds):
                rest = rest.replace(part, " ")
        for known in self._longest_first[language]:
            if known in rest:
                rest = re.sub(rf"(?<!\w){re.escape(known)}(?!\w)", " ", rest)
        return self.interface(rest, language)

    def is_record_text(self, text: str, language: str) -> bool:
        """Whether a text is, as a whole, a field of some record."""
        return plain(text) in self._record_texts[language]

    def is_value(self, text: str, language: str) -> bool:
        """Whether a text is, as a whole, the value of some claim in words."""
        return plain(text) in self._values[language]

    def has_fact(self, text: str) -> bool:
        """Whether a text has a digit, a month, a known name or money in it."""
        return bool(re.search(r"\d", text) or MONTHS.search(text) or CURRENCY.search(text) or self._names.search(text))
