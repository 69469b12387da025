"""What makes a text a fact: a digit, a month, an amount of money, or a known name."""

from __future__ import annotations

import re

from tests.site.records import Records

MONTHS = re.compile(
    r"\b(?:January|February|March|April|June|July|August|September|October|November|December|"
    r"Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)\b"
)
CURRENCY = re.compile(r"[$€£¥]|\b(?:USD|EUR|GBP|dollars?|Dollar|euros?|Euro|Pfund|billions?|millions?|Milli\w+)\b")


def names_pattern(records: Records) -> re.Pattern[str]:
    names = {
        form for entity in records.dossier.entities.values() for form in (*entity.name.texts.values(), *entity.aliases)
    }
    ordered = sorted((re.escape(name) for name in names if len(name) > 1), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(ordered) or '(?!)'})(?!\w)")


def why(text: str, names: re.Pattern[str]) -> str:
    if re.search(r"\d", text):
        return "a number that is no count"
    if names.search(text):
        return "a name outside a record"
    if MONTHS.search(text):
        return "a month outside a record"
    if CURRENCY.search(text):
        return "money outside a record"
    return "words that are neither the interface's nor a record's"
