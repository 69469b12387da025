"""The flat form of a dossier: plain records from which every data format is made, built once per build.

A field annotated with `DataField` is a field of `dossier.json`, and its description stands in the JSON Schema; the type
of its values, and of the columns of tables, comes from the same annotation. Fields without it serve other formats:
values in words, numbers to count by, what the vocabulary maps a property to.

Words of a source beyond its quote budget are not in it; its places are. Offsets count Unicode code points.
"""

from __future__ import annotations

import base64
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Literal, TypeVar, get_args

from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.data_field import DataField
from dossier.edition.deals import DealColumn, column_of, deal_order
from dossier.edition.flat_passages import FlatLocator, FlatPassage, flat_locator, flat_passages
from dossier.edition.flat_statements import FlatStatements, Texts, flat_statements, texts_of
from dossier.edition.format_values import statement_text, value_text
from dossier.edition.moves import Mover, movers
from dossier.frozen import dataclass
from dossier.model.dossier import Claim, Evidence, Source
from dossier.model.relations import related_entities
from dossier.model.support import STROKES, Support
from dossier.read import fields
from dossier.read.history import Stroke
from dossier.read.records import DisputeRecord, EntityRecord
from dossier.text.dates import Date
from dossier.text.quantity import Comparator
from dossier.text.value import EntityValue, Money, Quantity, Text, Value, as_text

T = TypeVar("T")

ELLIPSIS = " […] "  # between the parts of a passage
ValueType = Literal[fields.ValueType, "unknown", "none"]
Comparison = Literal["exactly", "less", "at-most", "more", "at-least", "about"]
# A cell that begins with `=` is a formula to a spreadsheet: tables have comparators as words.
COMPARISONS: Mapping[Comparator, Comparison] = dict(zip(get_args(Comparator), get_args(Comparison), strict=True))


LocalTexts = Annotated[Texts, DataField("One text per language.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatValue:
    """A typed value. Decimals have no exponent; `words` are the value as readers see it, by language."""

    type: Annotated[ValueType, DataField()]
    text: Annotated[str | None, DataField("The value as editors write it: `USD 14.3 billion`.", optional=True)] = None
    texts: Annotated[Texts | None, DataField("A text per language; null: the statement is the value.")] = None
    currency: Annotated[str | None, DataField("ISO 4217; XXX where none is named.", optional=True)] = None
    low: Annotated[Decimal | None, DataField("Lower bound, a decimal as text.")] = None
    high: Annotated[Decimal | None, DataField("Upper bound, a decimal as text.")] = None
    comparator: Annotated[Comparator | None, DataField(optional=True)] = None
    comparison: Comparison | None = None
    entity: str | None = None
    words: Texts
    typed: Value

    def data_fields(self) -> tuple[str, ...]:
        """The fields that a value of its type has in `dossier.json`."""
        if isinstance(self.typed, Quantity):
            currency = ("currency",) if isinstance(self.typed, Money) else ()
            return ("type", "text", *currency, "low", "high", "comparator")
        match self.type:
            case "text":
                return ("type", "texts")
            case "unknown" | "none":
                return ("type",)
        return ("type", "text")


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatCoverage:
    """How many sentences of a source there are, are cited, and were set aside."""

    all: Annotated[int, DataField("Sentences.")]
    cited: Annotated[int, DataField("Sentences.")]
    set_aside: Annotated[int, DataField("Sentences.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatSource:
    """A source text."""

    id: Annotated[str, DataField("Permanent id.")]
    seed: Annotated[str, DataField("File name in `seeds/`.")]
    sha256: Annotated[str, DataField("Hash of the seed's bytes.", pattern="^[0-9a-f]{64}$")]
    label: LocalTexts
    title: Annotated[str | None, DataField("The text's title, where it is known.")]
    language: Annotated[str, DataField("The text's language.")]
    excerpt: Annotated[Texts | None, DataField("Why only what is cited of it was read.", optional=True)]
    archive: Annotated[str | None, DataField("The address of an archived copy.", optional=True)]
    rights: Annotated[fields.Rights, DataField("How much of it may be shown.")]
    basis: Annotated[FlatStatements, DataField()]
    derived_from: Annotated[str | None, DataField("What it translates or reprints.")]
    relays: Annotated[tuple[str, ...], DataField("Outlets it draws on as a whole.")]
    sentences: Annotated[FlatCoverage, DataField()]
    url: Annotated[str, DataField("Its page.")]
    date: Date | None

    @property
    def text_name(self) -> str:
        """The name of its text, wherever it lies: a Named Information URI (RFC 6920) made of its SHA-256."""
        digest = base64.urlsafe_b64encode(bytes.fromhex(self.sha256)).decode().rstrip("=")
        return f"ni:///sha-256;{digest}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatEntity:
    """A person, organization, product, deal or place."""

    id: Annotated[str, DataField("Permanent id.")]
    kind: Annotated[fields.Kind, DataField("What it is.")]
    name: LocalTexts
    aliases: Annotated[tuple[str, ...], DataField("Other forms in which it is named.")]
    url: Annotated[str, DataField("Its page.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatEvidence:
    """A passage that bears on a claim, with the judgement on it. Without words where the quote budget is used up."""

    source: Annotated[str, DataField("Id of the source.")]
    stance: Annotated[fields.Stance, DataField("What the passage does to the claim.")]
    certainty: Annotated[fields.Certainty, DataField("How firmly the source says it.")]
    speaker: Annotated[str | None, DataField("Entity that says it inside the source; null: the outlet itself.")]
    relay: Annotated[str, DataField("`own`, or what is passed on: an entity or a kind of report.")]
    value: Annotated[FlatValue | None, DataField()]
    origin: Annotated[str | None, DataField("What it comes down to; null: nobody is named.")]
    passages: Annotated[tuple[FlatPassage, ...], DataField("The verbatim parts, in order.")]
    locator: Annotated[FlatLocator | None, DataField(optional=True)]
    translation: LocalTexts
    note: Annotated[Texts | None, DataField("The editors' note on it.", optional=True)]
    id: str  # its claim's, and its number
    claim: str
    number: int  # within its claim, from 1
    start: int
    end: int
    quote: str | None
    firm: bool
    url: str  # its place on its claim's page


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatDerivation:
    """How a claim is computed from others."""

    operation: Annotated[fields.Operation, DataField("How it is computed.")]
    of: Annotated[tuple[str, ...], DataField("From which.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatClaim:
    """What the dossier states, with its evidence."""

    id: Annotated[str, DataField("Permanent id.")]
    subject: Annotated[str, DataField("Entity it is about.")]
    property: Annotated[str, DataField("Property of the vocabulary.")]
    value: Annotated[FlatValue, DataField()]
    at: Annotated[str | None, DataField("Entity for which it holds.")]
    when: Annotated[FlatValue | None, DataField()]
    statement: LocalTexts
    line: Annotated[
        Stroke, DataField("solid: two or more origins; dotted: one; dashed: hedged or relayed; wavy: disputed.")
    ]
    origins: Annotated[tuple[str, ...], DataField("Named origins that support it, each once.")]
    disputes: Annotated[tuple[str, ...], DataField("Disputes it is part of.")]
    url: Annotated[str, DataField("Its page.")]
    evidence: Annotated[tuple[FlatEvidence, ...], DataField("Its passages, with the judgement on each.")]
    derived: Annotated[FlatDerivation | None, DataField(optional=True)]
    note: Annotated[Texts | None, DataField("The editors' note on it.", optional=True)]
    weight: Annotated[fields.Weight | None, DataField("Whether pages fold it away.", optional=True)]
    support: Support
    operands: tuple[str, ...]
    mentions: tuple[str, ...]  # entities that occur in it; the first is its subject
    related: tuple[str, ...]  # entities that it ties its subject to
    label: Texts  # of its property
    column: DealColumn | None  # in which tables of deals have values of its type
    flow: fields.Flow | None
    maps: Mapping[Literal["ftm", "schema"], str]  # what its property is in other vocabularies
    origin_count: int

    def with_stance(self, stance: fields.Stance) -> tuple[FlatEvidence, ...]:
        """Its evidence of one stance."""
        return tuple(item for item in self.evidence if item.stance == stance)


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatPosition:
    """A side of a dispute."""

    label: LocalTexts
    claims: Annotated[tuple[str, ...], DataField("Claims of this side.")]
    stance: Annotated[Literal["supports", "disputes"], DataField("Which of their evidence is meant.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatDispute:
    """Where the sources do not agree."""

    id: Annotated[str, DataField("Permanent id.")]
    question: LocalTexts
    claims: Annotated[tuple[str, ...], DataField("All claims in it.")]
    nature: Annotated[fields.Nature, DataField("What kind of disagreement it is.")]
    status: Annotated[fields.Status, DataField("Where it stands.")]
    note: LocalTexts
    positions: Annotated[tuple[FlatPosition, ...], DataField("The sides.")]
    settles: Annotated[Texts | None, DataField("What would settle it, in the editors' judgement.", optional=True)]
    url: Annotated[str, DataField("Its page.")]


@dataclass(frozen=True, kw_only=True)
class FlatDossier:
    """The whole dossier. `base` is the site's address, empty where it is not known."""

    title: LocalTexts
    languages: Annotated[tuple[str, ...], DataField("The site's languages; the first stands at the root.")]
    license: Annotated[str, DataField("The licence of the annotations.")]
    sources: Annotated[tuple[FlatSource, ...], DataField("The source texts.")]
    entities: Annotated[tuple[FlatEntity, ...], DataField("Who and what the claims are about.")]
    claims: Annotated[tuple[FlatClaim, ...], DataField("What the dossier states.")]
    disputes: Annotated[tuple[FlatDispute, ...], DataField("Where the sources do not agree.")]
    tagline: Texts
    deals: tuple[str, ...]  # the largest first
    movers: tuple[Mover, ...]
    base: str
    date: str
    commit: str

    @property
    def first(self) -> str:
        """The language at the root of the site, in which addresses and the words of data files are."""
        return self.languages[0]

    @cached_property
    def entity(self) -> Mapping[str, FlatEntity]:
        """Entities by id."""
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def source(self) -> Mapping[str, FlatSource]:
        """Sources by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def claim(self) -> Mapping[str, FlatClaim]:
        """Claims by id."""
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def about(self) -> Mapping[str, tuple[FlatClaim, ...]]:
        """Claims by their subject; an entity that is none's subject is not in it."""
        return _by(self.claims, lambda claim: claim.subject)

    @cached_property
    def evidence_from(self) -> Mapping[str, tuple[FlatEvidence, ...]]:
        """Evidence by its source, claim by claim; a source on which nothing rests is not in it."""
        return _by(self.evidence, lambda item: item.source)

    @property
    def evidence(self) -> Iterator[FlatEvidence]:
        """All evidence, claim by claim."""
        return (item for claim in self.claims for item in claim.evidence)

    def address(self, url: str, depth: int = 1) -> str:
        """The name of a page or file in a data file that lies `depth` folders deep.

        Absolute where the site's address is known; else relative to the file, as JSON-LD, Turtle and a browser read it,
        so that nothing is called by an address that belongs to somebody else.
        """
        return self.base + url if self.base else "../" * depth + url.removeprefix("/")

    def web_address(self, url: str) -> str:
        """The address on the web for formats that know absolute ones only; empty where none is known."""
        return self.base and self.base + url


def _by(items: Iterable[T], key: Callable[[T], str]) -> Mapping[str, tuple[T, ...]]:
    """Items by a key, in their order."""
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return {name: tuple(group) for name, group in groups.items()}


def flatten(site: SiteContext) -> FlatDossier:
    """The dossier as plain records, in the order of the files."""
    dossier, settings = site.dossier, site.settings
    return FlatDossier(
        title=texts_of(site, dossier.site.title),
        languages=dossier.languages,
        license=dossier.site.content_license,
        sources=tuple(_source(site, source) for source in dossier.sources.values()),
        entities=tuple(_entity(site, record) for record in dossier.entities.values()),
        claims=tuple(_claim(site, claim) for claim in dossier.claims.values()),
        disputes=tuple(_dispute(site, record) for record in dossier.disputes.values()),
        tagline=texts_of(site, dossier.site.tagline),
        deals=tuple(deal_order(site)),
        movers=movers(site),
        base=settings.base_url.rstrip("/") if settings.base_known else "",
        date=settings.date,
        commit=settings.commit,
    )


def _source(site: SiteContext, source: Source) -> FlatSource:
    record, coverage = source.record, site.index.coverage[source.id]
    return FlatSource(
        id=source.id,
        seed=record.seed,
        sha256=record.sha256,
        label=texts_of(site, record.label),
        title=record.title.value,
        language=source.language,
        excerpt=texts_of(site, record.excerpt.reason) if record.excerpt else None,
        archive=record.archive,
        rights=record.rights,
        basis=flat_statements(site, source),
        derived_from=record.derived_from,
        relays=tuple(record.relays),
        sentences=FlatCoverage(
            all=len(coverage.sentences), cited=coverage.count("cited"), set_aside=coverage.count("set-aside")
        ),
        url=_url(site, "source", source.id),
        date=source.date,
    )


def _entity(site: SiteContext, record: EntityRecord) -> FlatEntity:
    return FlatEntity(
        id=record.id,
        kind=record.kind,
        name=texts_of(site, record.name),
        aliases=tuple(record.aliases),
        url=_url(site, record.kind, record.id),
    )


def _claim(site: SiteContext, claim: Claim) -> FlatClaim:
    record = claim.record
    support, derived = site.index.support[claim.id], record.derived
    prop = site.dossier.vocabulary.properties[record.property]
    return FlatClaim(
        id=claim.id,
        subject=claim.subject,
        property=record.property,
        value=_value(site, record.property, claim.value),
        at=record.at,
        when=None if claim.when is None else _value(site, record.property, claim.when),
        statement={code: statement_text(site, claim, code) for code in site.dossier.languages},
        line=STROKES[support],
        origins=claim.origins,
        disputes=tuple(dispute.id for dispute in site.index.disputes_of_claim.get(claim.id, ())),
        url=_url(site, "claim", claim.id),
        evidence=tuple(_evidence(site, claim, item) for item in claim.evidence),
        derived=None if derived is None else FlatDerivation(operation=derived.operation, of=tuple(derived.of)),
        note=texts_of(site, record.note) if record.note else None,
        weight=record.weight,
        support=support,
        operands=tuple(dict.fromkeys(claim.operands)),
        mentions=tuple(key for key in claim.mentions if key in site.dossier.entities),
        related=tuple(related_entities(site.dossier, claim)),
        label=texts_of(site, prop.label),
        column=column_of(claim, prop.type),
        flow=prop.flow,
        maps=dict(prop.maps),
        origin_count=len(claim.origins),
    )


def _evidence(site: SiteContext, claim: Claim, item: Evidence) -> FlatEvidence:
    source, record, number = site.dossier.sources[item.passage.source], item.record, item.index + 1
    shown = site.shows(item.passage)
    return FlatEvidence(
        source=source.id,
        stance=record.stance,
        certainty=record.certainty,
        speaker=record.speaker,
        relay=record.relay,
        value=None if item.value is None else _value(site, claim.record.property, item.value),
        origin=item.origin.id if item.origin.named else None,
        passages=flat_passages(source, item.passage, shown=shown),
        locator=flat_locator(source, item.passage),
        translation=dict(record.translation) if shown else {},
        note=texts_of(site, record.note) if record.note else None,
        id=f"{claim.id}/{number}",
        claim=claim.id,
        number=number,
        start=item.passage.start,
        end=item.passage.end,
        quote=ELLIPSIS.join(source.text.shown(span) for span in item.passage.spans) if shown else None,
        firm=item.firm,
        url=f"{_url(site, 'claim', claim.id)}#evidence-{number}",
    )


def _value(site: SiteContext, prop: str, value: Value) -> FlatValue:
    name = type(value).__name__.lower().removesuffix("value")
    kind: ValueType = "none" if name == "nothing" else next(known for known in get_args(ValueType) if known == name)
    words = {code: value_text(site, prop, value, code) for code in site.dossier.languages}
    if isinstance(value, Quantity):
        return FlatValue(
            type=kind,
            text=as_text(value),
            currency=value.currency if isinstance(value, Money) else None,
            low=_without_exponent(value.low),
            high=_without_exponent(value.high),
            comparator=value.comparator,
            comparison=COMPARISONS[value.comparator],
            words=words,
            typed=value,
        )
    match value:
        case Text(texts=texts):
            by_language = words if texts and fields.ANY_LANGUAGE in texts else texts
            return FlatValue(
                type=kind, texts=None if by_language is None else dict(by_language), words=words, typed=value
            )
        case EntityValue(id=key):
            return FlatValue(type=kind, text=key, entity=key, words=words, typed=value)
    return FlatValue(type=kind, text=as_text(value), words=words, typed=value)


def _without_exponent(number: Decimal | None) -> Decimal | None:
    """14300000000, not 1.43E+10."""
    return None if number is None else Decimal(format(number, "f"))


def _dispute(site: SiteContext, record: DisputeRecord) -> FlatDispute:
    return FlatDispute(
        id=record.id,
        question=texts_of(site, record.question),
        claims=tuple(dict.fromkeys(claim for position in record.positions for claim in position.claims)),
        nature=record.nature,
        status=record.status,
        note=texts_of(site, record.note),
        positions=tuple(
            FlatPosition(label=texts_of(site, position.label), claims=tuple(position.claims), stance=position.stance)
            for position in record.positions
        ),
        settles=texts_of(site, record.settles) if record.settles else None,
        url=_url(site, "dispute", record.id),
    )


def _url(site: SiteContext, kind: str, key: str) -> str:
    """The address of a record's page in the first language, from the site's root."""
    first = site.dossier.languages[0]
    return urls.public(urls.record_path(first, first, kind, key))
