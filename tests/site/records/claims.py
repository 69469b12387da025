"""The fields of a claim and of its evidence: what it states, in words, and where its passages stand."""

from __future__ import annotations

from decimal import Decimal

from dossier.model.dossier import Claim, Evidence
from dossier.text.value import Date, EntityValue, Money, Nothing, Number, Percent, Term, Text, Unknown, as_text
from tests.site.records.given import Given, Unnamed, filled, some, spans_of
from tests.site.words import NOT_A_VALUE, number_words, value_words


def of_claim(given: Given, path: list[str], language: str) -> str:
    """A field of a claim."""
    key, field = path
    claim = given.dossier.claims[key]
    record = claim.record
    match field:
        case "statement":
            return statement(given, claim, language)
        case "value":
            return value(given, claim, language)
        case "subject":
            return given.dossier.entities[record.subject].name.get(language)
        case "when":
            return value_words(some(record.when), "date", language)
        case "date":
            is_date = given.dossier.vocabulary.properties[record.property].type == "date"
            written = record.value if is_date and isinstance(record.value, str) else record.when
            return value_words(some(written), "date", language)
        case "note":
            return filled(record.note, language)
    raise Unnamed(":".join(path))


def of_evidence(given: Given, path: list[str], language: str) -> str:
    """A field of a piece of evidence; pieces count from 1."""
    key, number, field = path
    claim = given.dossier.claims[key]
    item = next(item for item in claim.evidence if item.index == int(number) - 1)
    record = item.record
    match field:
        case "value":
            prop = given.dossier.vocabulary.properties[claim.record.property]
            if isinstance(record.value, str) and prop.type in ("money", "percent", "number", "date"):
                return value_words(record.value, prop.type, language)
            return _typed(given, item.value, claim.record.property, language)
        case "note":
            return filled(record.note, language)
        case "translation":
            return record.translation[language]
        case "pointer":
            return _pointer(given, item)
    raise Unnamed(":".join(path))


def statement(given: Given, claim: Claim, language: str) -> str:
    """What a claim states; `{value}` of a derived one stands for what was computed."""
    text = claim.record.statement.get(language)
    return text.replace("{value}", value(given, claim, language)) if claim.record.derived else text


def value(given: Given, claim: Claim, language: str) -> str:
    """A claim's value in words."""
    written = claim.record.value
    prop = given.dossier.vocabulary.properties[claim.record.property]
    if isinstance(written, str) and prop.type in ("money", "percent", "number", "date"):
        return value_words(written, prop.type, language)
    return _typed(given, claim.value, claim.record.property, language)


def _typed(given: Given, value: object, prop: str, language: str) -> str:
    match value:
        case EntityValue(id=key):
            return given.dossier.entities[key].name.get(language)
        case Term(id=key):
            return given.dossier.vocabulary.properties[prop].terms[key].get(language)
        case Text(texts=texts) if texts is not None:
            return texts.get(language) or texts["*"]
        case Money() | Percent() | Number():
            low = value.low if value.low is not None else value.high
            high = value.high if value.high is not None else value.low
            currency = value.currency if isinstance(value, Money) else None
            comparator = str(value.comparator)
            is_percent = isinstance(value, Percent)
            return number_words(low or Decimal(0), high or Decimal(0), comparator, currency, is_percent, language)
        case Date():
            return value_words(as_text(value), "date", language)
        case Unknown():
            return NOT_A_VALUE[language]["unknown"]
        case Nothing():
            return NOT_A_VALUE[language]["none"]
    raise ValueError(value)


def _pointer(given: Given, item: Evidence) -> str:
    """Where a passage stands: paragraphs are the lines of the seed that are not blank, sentences count in them."""
    source = given.dossier.sources[item.passage.source]
    seed, start = given.seeds[item.passage.source], spans_of(item)[0][0]
    line_start = seed.rfind("\n", 0, start) + 1
    paragraph = 1 + sum(bool(line.strip()) for line in seed[:line_start].split("\n"))
    sentence = sum(line_start <= span.start <= start for span in source.sentences)
    return f"¶ {paragraph}.{sentence}"
