"""What every text on a page must be: the field of a record that its `data-from` names.

Everything here comes from the compiled records and the bytes of the seeds, nothing from the composer.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from dossier.graph.dossier import Claim, Dossier, Evidence
from dossier.graph.index import Index
from dossier.read.files import Files
from dossier.read.markdown import Sentence
from dossier.text.value import Date, EntityValue, Money, Nothing, Number, Percent, Term, Text, Unknown, as_text
from tests.site.plain import Unnamed, some_text, text_in
from tests.site.words import NOT_A_VALUE, number_words, value_words

SHORT_MONTHS = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "de": "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez",
}
Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Records:
    """The records of a dossier, asked for by origin."""

    dossier: Dossier
    index: Index
    files: Files

    @cached_property
    def seeds(self) -> dict[str, str]:
        """The seeds as code points, by source id; read from the bytes, not from what the matcher made of them."""
        return {key: self.files.seeds[one.record.seed].decode("utf-8") for key, one in self.dossier.sources.items()}

    def text(self, origin: str, language: str) -> frozenset[str]:
        """The texts that the field holds in a language: one, except for aliases and headings."""
        kind, _, rest = origin.partition(":")
        found = {
            "claim": self._claim,
            "evidence": self._evidence,
            "entity": self._entity,
            "source": self._source,
            "dispute": self._dispute,
            "property": self._property,
            "relay": self._relay,
            "page": self._page,
            "site": self._site,
            "moved": self._moved,
            "revision": self._revision,
            "month": self._month,
        }
        if kind not in found:
            raise Unnamed(origin)
        try:
            made = found[kind](rest.split(":"), language)
        except (KeyError, IndexError, AttributeError, ValueError, TypeError, StopIteration) as error:
            raise Unnamed(f"{origin} ({error!r})") from error
        return frozenset([made] if isinstance(made, str) else made)

    def statement(self, claim: Claim, language: str) -> str:
        """What a claim states; `{value}` of a derived one stands for what was computed."""
        text = claim.record.statement.get(language)
        return text.replace("{value}", self.value(claim, language)) if claim.record.derived else text

    def value(self, claim: Claim, language: str) -> str:
        """A claim's value in words."""
        written = claim.record.value
        prop = self.dossier.vocabulary.properties[claim.record.property]
        if isinstance(written, str) and prop.type in ("money", "percent", "number", "date"):
            return value_words(written, prop.type, language)
        return self._typed(claim.value, claim.record.property, language)

    def sentence(self, page: str, number: int, language: str) -> Sentence:
        """Sentence `number`, from 1, of a page of prose."""
        if number < 1:
            raise Unnamed(f"page:{page}:s{number}")
        return list(self.dossier.pages[(page, language)].sentences())[number - 1]

    def passages(self, claim: Claim) -> set[tuple[str, Spans]]:
        """Where the passages of a claim stand: source and offsets."""
        return {(item.passage.source, spans_of(item)) for item in claim.evidence}

    def _typed(self, value: object, prop: str, language: str) -> str:
        match value:
            case EntityValue(id=key):
                return self.dossier.entities[key].name.get(language)
            case Term(id=key):
                return self.dossier.vocabulary.properties[prop].terms[key].get(language)
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

    def _claim(self, path: list[str], language: str) -> str:
        key, field = path
        claim = self.dossier.claims[key]
        record = claim.record
        match field:
            case "statement":
                return self.statement(claim, language)
            case "value":
                return self.value(claim, language)
            case "subject":
                return self.dossier.entities[record.subject].name.get(language)
            case "when":
                return value_words(some_text(record.when), "date", language)
            case "date":
                is_date = self.dossier.vocabulary.properties[record.property].type == "date"
                written = record.value if is_date and isinstance(record.value, str) else record.when
                return value_words(some_text(written), "date", language)
            case "note":
                return text_in(record.note, language)
        raise Unnamed(":".join(path))

    def _evidence(self, path: list[str], language: str) -> str:
        key, number, field = path
        claim = self.dossier.claims[key]
        item = next(one for one in claim.evidence if one.index == int(number) - 1)
        record = item.record
        match field:
            case "value":
                prop = self.dossier.vocabulary.properties[claim.record.property]
                if isinstance(record.value, str) and prop.type in ("money", "percent", "number", "date"):
                    return value_words(record.value, prop.type, language)
                return self._typed(item.value, claim.record.property, language)
            case "note":
                return text_in(record.note, language)
            case "translation":
                return record.translation[language]
            case "pointer":
                return self._pointer(item)
        raise Unnamed(":".join(path))

    def _pointer(self, item: Evidence) -> str:
        """Where a passage stands: paragraphs are the lines of the seed that are not blank, sentences count in them."""
        source = self.dossier.sources[item.passage.source]
        seed, start = self.seeds[item.passage.source], spans_of(item)[0][0]
        line_start = seed.rfind("\n", 0, start) + 1
        paragraph = 1 + sum(bool(line.strip()) for line in seed[:line_start].split("\n"))
        sentence = sum(line_start <= span.start <= start for span in source.sentences)
        return f"¶ {paragraph}.{sentence}"

    def _entity(self, path: list[str], language: str) -> str | set[str]:
        key, field = path
        record = self.dossier.entities[key]
        if field == "alias":
            return set(record.aliases)
        if field == "name":
            return record.name.get(language)
        if field == "initial":
            return record.name.get(language)[0].upper()
        if field == "link":
            return set(record.links)
        raise Unnamed(":".join(path))

    def _source(self, path: list[str], language: str) -> str:
        key, field = path
        source = self.dossier.sources[key]
        record = source.record
        if field in ("label", "note"):
            return text_in(getattr(record, field), language)
        if field == "sha256":
            return record.sha256
        if field == "seed":
            return record.seed
        if field.startswith("reason-"):
            return text_in(getattr(record, field.removeprefix("reason-")).reason, language)
        if field.startswith("set-aside-"):
            return record.set_aside[int(field.removeprefix("set-aside-")) - 1].reason.get(language)
        if field == "date":
            return value_words(some_text(record.date.value), "date", language)
        if field == "outlet":
            return self.dossier.entities[some_text(record.outlet.value)].name.get(language)
        if field in ("title", "author", "url"):
            return some_text(getattr(record, field).value)
        raise Unnamed(":".join(path))

    def _dispute(self, path: list[str], language: str) -> str:
        key, field = path
        record = self.dossier.disputes[key]
        if field.startswith("position-"):
            number = int(field.removeprefix("position-"))
            if number < 1:
                raise Unnamed(":".join(path))
            return record.positions[number - 1].label.get(language)
        if field in ("question", "note", "settles"):
            return text_in(getattr(record, field), language)
        raise Unnamed(":".join(path))

    def _property(self, path: list[str], language: str) -> str:
        key, field = path
        if field.startswith("term-"):
            return self.dossier.vocabulary.properties[key].terms[field.removeprefix("term-")].get(language)
        if field not in ("label", "inverse"):
            raise Unnamed(":".join(path))
        return text_in(getattr(self.dossier.vocabulary.properties[key], field), language)

    def _relay(self, path: list[str], language: str) -> str:
        key, field = path
        if field != "label":
            raise Unnamed(":".join(path))
        return self.dossier.vocabulary.relays[key].label.get(language)

    def _page(self, path: list[str], language: str) -> str | set[str]:
        name, field = path
        page = self.dossier.pages[(name, language)]
        if field in ("title", "description"):
            return str(getattr(page.front, field))
        if field == "heading":
            headings = (block for block in page.blocks if block.kind == "heading")
            return {one.text for block in headings for one in block.all_sentences()}
        if field.startswith("s"):
            return self.sentence(name, int(field[1:]), language).text
        raise Unnamed(":".join(path))

    def _moved(self, path: list[str], language: str) -> str:
        key, field = path
        moved = self.dossier.moved
        if moved is None or field not in ("id", "target", "reason", "date"):
            raise Unnamed(":".join(path))
        if field == "id" and (key in moved.redirects or key in moved.retracted):
            return key
        if field == "target":
            return moved.redirects[key]
        return (
            text_in(moved.retracted[key].reason, language) if field == "reason" else some_text(moved.retracted[key].at)
        )

    def _revision(self, path: list[str], language: str) -> str:
        """A field of a published revision, from its line in the ledger of revisions."""
        claim, rev, field = path
        one = next(one for one in self.dossier.revisions if (one.claim, one.rev) == (claim, rev))
        if field == "rev":
            return one.rev
        if field == "at":
            return value_words(one.at, "date", language)
        if field in ("why", "statement"):
            return (one.why if field == "why" else one.words.statement)[language]
        what, _, key = field.partition("-")
        if what in ("dispute", "operand"):
            return (one.words.disputes if what == "dispute" else one.words.operands)[key][language]
        number, _, part = key.partition("-")
        shown, stated = one.words.evidence[int(number) - 1], one.states.evidence[int(number) - 1]
        if part == "date":
            return value_words(some_text(shown.date), "date", language)
        if part == "translation":
            return stated.translation[language]
        if part == "pointer":
            return some_text(shown.pointer)
        texts = {"label": shown.label, "speaker": shown.speaker, "relay": shown.relay, "value": shown.value}[part]
        return texts[language]

    def _month(self, path: list[str], language: str) -> str:
        """The short name of a month, which stands on lines of time."""
        (number,) = path
        if number not in map(str, range(1, 13)):
            raise Unnamed(number)
        return SHORT_MONTHS[language].split()[int(number) - 1]

    def _site(self, path: list[str], language: str) -> str:
        site = self.dossier.site
        (field,) = path
        if field in ("title", "tagline"):
            return text_in(getattr(site, field), language)
        if field in ("content_license", "code_license", "repository"):
            return some_text(getattr(site, field))
        raise Unnamed(":".join(path))


def spans_of(item: Evidence) -> Spans:
    """The offsets of a passage's parts."""
    return tuple((span.start, span.end) for span in item.passage.spans)
