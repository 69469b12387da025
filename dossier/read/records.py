"""The records as editors write them: typed, frozen, and aware of their place in the file.

Each record keeps the node it was read from, so that any field of it can be pointed at. Facts stand in claims only; an
entity is identity and nothing else. The three layers (source, passage, claim) with the judgement on the edge between
passage and claim follow GENEALOGIX and the W3C annotation model.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, model_validator
from pydantic_core import PydanticCustomError

from dossier.problem import Place
from dossier.read import yamltree
from dossier.read.fields import (
    Basis,
    Certainty,
    Flow,
    Id,
    Kind,
    LanguageCode,
    Link,
    Localized,
    LocalizedText,
    Nature,
    Operation,
    Quote,
    Rights,
    Section,
    Stance,
    Status,
    Text,
    ValueType,
    Verbatim,
    Written,
)


class Part(BaseModel):
    """What all records and their parts share: unknown keys are refused, nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    def texts(self) -> Iterator[tuple[tuple[str | int, ...], LocalizedText]]:
        """Every localized text in the record and its parts, with the path to it."""
        yield from _texts(self, ())


def _texts(value: object, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], LocalizedText]]:
    if isinstance(value, LocalizedText):
        yield path, value
    elif isinstance(value, Part):
        for name, field in type(value).model_fields.items():
            yield from _texts(getattr(value, name), (*path, field.alias or name))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _texts(item, (*path, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))


class Record(Part):
    """A part that stands for itself in a file."""

    _node: yamltree.Node = PrivateAttr()

    def where(self, *path: str | int, key: bool = False) -> Place:
        """The place of the field at `path` (or of the nearest thing above it), or of the record."""
        return yamltree.find(self._node, path, key)

    def read_from(self, node: yamltree.Node) -> None:
        """Remember the node; called once, by `load`."""
        self._node = node


class SiteRecord(Record):
    """`content/site.yaml`: the site's settings. Declarative, so that untrusted content cannot run code."""

    title: Localized
    tagline: Localized
    languages: tuple[LanguageCode, ...] = Field(min_length=1, max_length=8)
    base_url: Link | None = None
    quote_budget: str = "80 %"
    content_license: Text = "CC BY 4.0"
    code_license: Text = "AGPL-3.0-or-later"
    repository: Link | None = None


class PropertyRecord(Part):
    """A property that claims may state: what it is called, what its values are, where it applies.

    `tie` says whether it joins subject and value, so that pictures may draw a line from one to the other.
    """

    label: Localized
    inverse: Localized | None = None
    type: ValueType
    applies: tuple[Kind, ...] = Field(min_length=1)
    value_kinds: tuple[Kind, ...] = ()
    section: Section = "other"
    flow: Flow | None = None
    tie: Literal["true", "false"] = "true"
    terms: Mapping[Id, Localized] = Field(default_factory=dict)
    maps: Mapping[Literal["ftm", "schema"], Text] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _flows_somewhere(self) -> PropertyRecord:
        """A move needs a place: the value (entity), or what `at` names (text, number)."""
        if self.flow is not None and self.type not in ("entity", "text", "number"):
            message = f"`flow` is for properties of type entity, text or number; this one is of type {self.type}."
            raise PydanticCustomError("bad-value", "{message}", {"message": message})
        if self.flow == "from" and self.type == "number":
            message = "A number of people is counted where they go: `flow` is `to` or `wanted` here, not `from`."
            raise PydanticCustomError("bad-value", "{message}", {"message": message})
        return self


class RelayRecord(Part):
    """A way in which sources pass things on; `origin` says whether it counts as an origin of its own."""

    label: Localized
    origin: Literal["true", "false"] = "false"


class VocabularyRecord(Record):
    """`content/vocabulary.yaml`."""

    properties: Mapping[Id, PropertyRecord]
    relays: Mapping[Id, RelayRecord] = Field(default_factory=dict)


class Stated(Part):
    """A statement about a source text itself, with what it rests on."""

    basis: Basis
    value: Text | None = None
    quote: Verbatim | None = None
    reason: Localized | None = None


class SetAside(Part):
    """Sentences that hold no fact, and why: one quote, or a run from the start of one to the end of another."""

    quote: Verbatim | None = None
    from_: Verbatim | None = Field(default=None, alias="from")
    to: Verbatim | None = None
    reason: Localized


class SourceRecord(Record):
    """A source text: where it stands, and what is known of it."""

    id: Id
    seed: str = Field(pattern=r"^[A-Za-z0-9_][A-Za-z0-9_.-]{0,120}$")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    label: Localized
    language: Stated
    title: Stated
    outlet: Stated
    author: Stated
    date: Stated
    url: Stated
    rights: Rights = "quote-only"
    derived_from: Id | None = None
    relays: tuple[Id, ...] = ()
    note: Localized | None = None
    set_aside: tuple[SetAside, ...] = ()
    allow: Mapping[str, Text] = Field(default_factory=dict)


class EntityRecord(Record):
    """A person, organization, product, deal or place: its names, no facts. The kind is the folder's."""

    id: Id
    name: Localized
    sort: Text | None = None
    aliases: tuple[Text, ...] = ()
    descriptions: tuple[Text, ...] = ()
    links: tuple[Link, ...] = ()
    allow: Mapping[str, Text] = Field(default_factory=dict)
    kind: Kind


class EvidenceRecord(Part):
    """The edge between a passage and a claim, with the judgement: one axis a field."""

    source: Id
    quote: Quote
    prefix: Verbatim | None = None
    suffix: Verbatim | None = None
    gap_ok: Text | None = None
    translation: Mapping[LanguageCode, Text] = Field(default_factory=dict)
    value: Written | None = None
    speaker: Id | None = None
    certainty: Certainty = "certain"
    relay: Id = "own"
    stance: Stance = "supports"
    note: Localized | None = None
    allow: Mapping[str, Text] = Field(default_factory=dict)


class DerivedRecord(Part):
    """An expression over claim ids; its operands are the derived claim's sources."""

    operation: Operation
    of: tuple[Id, ...] = Field(min_length=1)


class ClaimRecord(Record):
    """What the dossier states: one thing, with its evidence."""

    id: Id
    subject: Id
    property: Id
    value: Written | None = None
    at: Id | None = None
    when: str | None = None
    about: tuple[Id, ...] = ()
    statement: Localized
    evidence: tuple[EvidenceRecord, ...] = ()
    derived: DerivedRecord | None = None
    note: Localized | None = None
    allow: Mapping[str, Text] = Field(default_factory=dict)


class PositionRecord(Part):
    """One side of a dispute: claims, or the evidence that disputes them."""

    label: Localized
    claims: tuple[Id, ...] = Field(min_length=1)
    stance: Literal["supports", "disputes"] = "supports"


class DisputeRecord(Record):
    """A point on which sources, or sentences of one source, do not agree."""

    id: Id
    question: Localized
    nature: Nature
    status: Status
    positions: tuple[PositionRecord, ...] = Field(min_length=2)
    note: Localized
    settles: Localized | None = None
    allow: Mapping[str, Text] = Field(default_factory=dict)


class FrontMatter(Record):
    """The head of a prose page."""

    title: Text
    description: Text
    facts: Literal["cited", "none"] = "cited"
    figures: tuple[Id, ...] = Field(default=(), max_length=6)
    allow: Mapping[str, Text] = Field(default_factory=dict)
