"""Values as FollowTheMoney has them: exact or not at all. "Up to 100 million" is no amount, "mid-June" is no date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.edition.context import SiteContext
from dossier.edition.format_values import NO_CURRENCY, value_text
from dossier.model.dossier import Claim
from dossier.text.value import Date, Money, Number, Percent, Term, Text, as_text


@dataclass(frozen=True, slots=True)
class Said:
    """One value of a property: in which language, as the dossier writes it, and the claim it comes from."""

    value: str
    lang: str = ""
    original: str = ""
    origin: str = ""
    currency: str = ""


def plain_values(site: SiteContext, claim: Claim) -> Iterator[Said]:
    """The claim's value, where it is exact; a text or a term in each language."""
    value, codes = claim.value, site.dossier.languages
    match value:
        case Text(texts=texts) if texts is not None:
            for code in dict.fromkeys(codes):
                yield Said(texts.get(code, texts.get("*", "")), "" if "*" in texts else code)
        case Term():
            for code in codes:
                yield Said(value_text(site, claim.record.property, value, code), code, as_text(value))
        case Date():
            if found := plain_date(value):
                yield Said(found, original=as_text(value) if found != as_text(value) else "")
        case Money() | Percent() | Number():
            named = not isinstance(value, Money) or value.currency != NO_CURRENCY
            if value.comparator == "=" and value.low is not None and value.low == value.high and named:
                currency = value.currency if isinstance(value, Money) else ""
                yield Said(format(value.low, "f"), original=as_text(value), currency=currency)


def plain_date(date: Date | None) -> str:
    """A date as FollowTheMoney takes it, a year, month or day; empty where it is less certain than that."""
    if date is None or date.year is None:
        return ""
    vague = date.approximate or date.uncertain or date.part is not None or date.end is not None
    return "" if vague else as_text(date)
