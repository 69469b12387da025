"""The fields of a claim and of its evidence: statement, value in words, and where its passages are."""

from __future__ import annotations

from decimal import Decimal

from dossier.model.dossier import Claim, Evidence
from dossier.text.value import Date, EntityValue, Money, Nothing, Number, Percent, Term, Text, Unknown, as_text
from tests.site.records.compiled_dossier import CompiledDossier, Unnamed, filled, some, spans_of
from tests.site.words import NOT_A_VALUE, number_words, value_words


def of_claim(compiled: CompiledDossier, path: list[str], language: str) -> str:
    """A field of a claim."""
    key, field = path
    claim = compiled.dossier.claims[key]
    record = claim.record
    match field:
        case "statement":
            return statement(compiled, claim, language)
        case "value":
            return value(compiled, claim, language)
        case "subject":
            return compiled.dossier.entities[record.subject].name.get(language)
        case "when":
            return value_words(some(record.when), "date", language)
        case "date":
            is_date = compiled.dossier.vocabulary.properties[record.property].type == "date"
            written = record.value if is_date and isinstance(record.value, str) else record.when
            return value_words(some(written), "date", language)
        case "note":
            return filled(record.note, language)
    raise Unnamed(":".join(path))


def of_evidence(compiled: CompiledDossier, path: list[str], language: str) -> str:
    """A field of a piece of evidence; pieces count from 1."""
    key, number, field = path
    claim = compiled.dossier.claims[key]
    item = next(item for item in claim.evidence if item.index == int(number) - 1)
    record = item.record
    match field:
        case "value":
            prop = compiled.dossier.vocabulary.properties[claim.record.property]
            if isinstance(record.value, str) and prop.type in ("money", "percent", "number", "date"):
                return value_words(record.value, prop.type, language)
            return _typed(compiled, item.value, claim.record.property, language)
        case "note":
            return filled(record.note, language)
        case "translation":
            return record.translation[language]
        case "pointer":
            return _pointer(compiled, item)
        case "locator":
            return _locator(compiled, item, language)
    raise Unnamed(":".join(path))


def statement(compiled: CompiledDossier, claim: Claim, language: str) -> str:
    """What a claim states; `{value}` in a derived one stands for the computed value."""
    text = claim.record.statement.get(language)
    if not claim.record.derived:
        return text
    return text.replace("{value}", _typed(compiled, claim.value, claim.record.property, language, in_full=True))


def value(compiled: CompiledDossier, claim: Claim, language: str) -> str:
    """A claim's value in words."""
    written = claim.record.value
    prop = compiled.dossier.vocabulary.properties[claim.record.property]
    if isinstance(written, str) and prop.type in ("money", "percent", "number", "date"):
        return value_words(written, prop.type, language)
    return _typed(compiled, claim.value, claim.record.property, language)


def _typed(compiled: CompiledDossier, value: object, prop: str, language: str, *, in_full: bool = False) -> str:
    match value:
        case EntityValue(id=key):
            return compiled.dossier.entities[key].name.get(language)
        case Term(id=key):
            return compiled.dossier.vocabulary.properties[prop].terms[key].get(language)
        case Text(texts=texts) if texts is not None:
            return texts.get(language) or texts["*"]
        case Money() | Percent() | Number():
            low = value.low if value.low is not None else value.high
            high = value.high if value.high is not None else value.low
            currency = value.currency if isinstance(value, Money) else None
            comparator = str(value.comparator)
            bounds = low or Decimal(0), high or Decimal(0)
            return number_words(*bounds, comparator, currency, isinstance(value, Percent), language, in_full=in_full)
        case Date():
            return value_words(as_text(value), "date", language)
        case Unknown():
            return NOT_A_VALUE[language]["unknown"]
        case Nothing():
            return NOT_A_VALUE[language]["none"]
    raise ValueError(value)


def _locator(compiled: CompiledDossier, item: Evidence, language: str) -> str:
    """Where in the original a passage stands, as the text's marks tell."""
    locator = compiled.dossier.sources[item.passage.source].locator(item.passage)
    if locator is None:
        raise Unnamed("locator")
    words = {"en": ("p.", "pp.", "l.", "ll."), "de": ("S.", "S.", "Z.", "Z."), "fr": ("p.", "p.", "l.", "l.")}[language]
    if locator.label in ("page", "line"):
        word = words[2 * (locator.label == "line") + (locator.first != locator.last)]
        return f"{word}\u00a0{locator.value}"
    return locator.words or locator.value


def _pointer(compiled: CompiledDossier, item: Evidence) -> str:
    """Where a passage stands: paragraphs are the lines of the seed that are not blank, sentences count in them."""
    source = compiled.dossier.sources[item.passage.source]
    seed, start = compiled.seeds[item.passage.source], spans_of(item)[0][0]
    line_start = seed.rfind("\n", 0, start) + 1
    paragraph = 1 + sum(bool(line.strip()) for line in seed[:line_start].split("\n"))
    sentence = sum(line_start <= span.start <= start for span in source.sentences)
    return f"¶ {paragraph}.{sentence}"
