"""The records as editors write them: typed, frozen, and aware of their place in the file.

Each record keeps the node it was read from, so that a problem can point at any field. The description of a field is
what editors read when they hover over it (`build.py schema`). Facts stand in claims only; an entity is identity and
nothing else. The three layers (source, passage, claim) with the judgement on the edge between passage and claim follow
GENEALOGIX and the W3C annotation model.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, get_args

from pydantic import (
    Field,
    GetJsonSchemaHandler,
    PrivateAttr,
    field_validator,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from dossier.problem import Place
from dossier.read import yamltree
from dossier.read.fields import (
    SITE_PARTS,
    BaseLink,
    Certainty,
    Flow,
    Id,
    Kind,
    LanguageCode,
    Layout,
    Link,
    Localized,
    Nature,
    Operation,
    Quote,
    Rights,
    Section,
    SitePart,
    Stance,
    Status,
    Text,
    ValueType,
    Verbatim,
    Weight,
    Written,
)
from dossier.read.part import Part, bad_value
from dossier.read.stated import Stated, StatedAuthors
from dossier.text.locators import PLACEHOLDERS, LocatorKind, mark_pattern
from dossier.text.turns import BadPattern, label_pattern

NOBODY = "unknown"  # of speakers in a transcript


class Record(Part):
    """A part that stands for itself in a file."""

    _node: yamltree.Node = PrivateAttr()

    def where(self, *path: str | int, key: bool = False) -> Place:
        """The place of the field at `path` (or of the nearest thing above it), or of the record."""
        private = self.__pydantic_private__  # a private attribute by its name takes five times as long
        return yamltree.find(self._node if private is None else private["_node"], path, key)

    def read_from(self, node: yamltree.Node) -> None:
        """Remember the node; called once, by `load`."""
        self._node = node


PermanentId = Annotated[Id, Field(description="Permanent: lower-case letters, digits and single hyphens.")]
Note = Annotated[Localized | None, Field(description="A remark by the editors; states no new fact.")]
Allow = Annotated[Mapping[str, Text], Field(description="Acknowledged problems: {code: reason}.")]


class SiteRecord(Record):
    """`content/site.yaml`: the site's settings. Declarative, so that untrusted content cannot run code."""

    title: Localized = Field(description="The title.")
    tagline: Localized = Field(description="One sentence on what the dossier is about.")
    languages: tuple[LanguageCode, ...] = Field(
        min_length=1, max_length=8, description="The site's languages; the first stands at the root."
    )
    base_url: BaseLink | None = Field(default=None, description="The address the site will have, ending with a slash.")
    quote_budget: str = Field(
        default="80 %", description="The most of each source's characters that the public site may show."
    )
    content_license: Text = Field(default="CC BY 4.0", description="The licence of the annotations.")
    code_license: Text = Field(default="AGPL-3.0-or-later", description="The licence of the program.")
    repository: Link | None = Field(default=None, description="Where the dossier's files are kept.")
    publish: tuple[SitePart, ...] = Field(
        default=SITE_PARTS,
        description="What of the site is made: pages, and any of embeds, cards, data, search, analysis; default all.",
    )
    allow: Allow = Field(default_factory=dict)


class TermGroup(Part):
    """Terms that lists put together under one heading."""

    label: Localized = Field(description="The heading.")
    terms: tuple[Id, ...] = Field(min_length=1, description="The terms of the property that stand below it.")


class PropertyRecord(Part):
    """A property that claims may state: what it is called, what its values are, where it applies."""

    label: Localized = Field(description="What it is called, in every language.")
    inverse: Localized | None = Field(default=None, description="The label seen from the value's side.")
    type: ValueType = Field(description="entity, money, percent, number, date, term or text.")
    applies: tuple[Kind, ...] = Field(min_length=1, description="The kinds of subject it may be stated of.")
    value_kinds: tuple[Kind, ...] = Field(default=(), description="The kinds of entity its values may be.")
    section: Section = Field(default="other", description="Where on a page its claims stand.")
    flow: Flow | None = Field(
        default=None,
        description="How a chart of moves draws it: from (was or is there), to (goes there), wanted (is wanted there).",
    )
    tie: Literal["true", "false"] = Field(
        default="true",
        description="Whether it relates subject and value, so that charts draw a line: true (default) or false.",
    )
    tense: Literal["past", "present"] = Field(
        default="present",
        description="Whether it speaks of what was before, as a former role does: past, or present (default).",
    )
    terms: Mapping[Id, Localized] = Field(default_factory=dict, description="The words a term may be.")
    groups: Mapping[Id, TermGroup] = Field(
        default_factory=dict,
        description="Under which headings a list of deals by this property puts them, in order; default: one a term.",
    )
    maps: Mapping[Literal["ftm", "schema"], Text] = Field(
        default_factory=dict, description="Its name in other vocabularies: ftm, schema."
    )

    @model_validator(mode="after")
    def _groups_its_terms(self) -> PropertyRecord:
        """Groups hold terms of the property, each of them once: else something would be missing from a list."""
        grouped = [term for group in self.groups.values() for term in group.terms]
        if self.groups and sorted(grouped) != sorted(self.terms):
            wrong = sorted({*grouped} ^ {*self.terms}) or sorted(term for term in grouped if grouped.count(term) > 1)
            message = f"`groups` must hold each of the `terms` once; look at: {', '.join(dict.fromkeys(wrong))}."
            raise bad_value(message)
        return self

    @model_validator(mode="after")
    def _flows_somewhere(self) -> PropertyRecord:
        """A move needs a place: the value (entity), or what `at` names (text, number)."""
        if self.flow is not None and self.type not in ("entity", "text", "number"):
            message = f"`flow` is for properties of type entity, text or number; this one is of type {self.type}."
            raise bad_value(message)
        if self.flow == "from" and self.type == "number":
            message = "A number of people is counted where they go: `flow` is `to` or `wanted` here, not `from`."
            raise bad_value(message)
        return self


class RelayRecord(Part):
    """A way in which sources pass things on; `origin` says whether it counts as an origin of its own."""

    label: Localized = Field(description="What it is called, in every language.")
    origin: Literal["true", "false"] = Field(
        default="false", description="Whether it counts as an origin of its own: true or false."
    )


class VocabularyRecord(Record):
    """`content/vocabulary.yaml`."""

    properties: Mapping[Id, PropertyRecord] = Field(description="The properties that claims may state.")
    relays: Mapping[Id, RelayRecord] = Field(
        default_factory=dict, description="The ways in which sources pass things on."
    )


class SetAside(Part):
    """Sentences that hold no fact, and why: one quote, or a run from the start of one to the end of another."""

    quote: Verbatim | None = Field(default=None, description="The words that are set aside, letter by letter.")
    from_: Verbatim | None = Field(default=None, alias="from", description="The first words of a run.")
    to: Verbatim | None = Field(default=None, description="The last words of a run.")
    reason: Localized = Field(description="Why they hold no fact.")


class ExcerptRecord(Part):
    """That only what is cited of a text was read, and why."""

    reason: Localized = Field(description="Why the rest was not read, in every language.")


class LocatorsRecord(Part):
    """How the text tells where in the original something stands; the kind alone will do where that is plain."""

    kind: LocatorKind = Field(description="pages (form feeds), times (`[00:12:31]`), articles (`Art. 5`) or lines.")
    pattern: Text | None = Field(
        default=None, description="How it is marked in the text otherwise, with NUMBER, of times TIME: `[p. NUMBER]`."
    )
    first: str = Field(default="1", pattern=r"^[0-9]{1,6}$", description="The number of the first page or line.")

    @model_validator(mode="before")
    @classmethod
    def _of_kind(cls, written: Any) -> Any:
        return {"kind": written} if isinstance(written, str) else written

    @model_validator(mode="after")
    def _marks_places(self) -> LocatorsRecord:
        """A pattern by which marks can be told from the text."""
        try:
            if self.pattern is not None:
                mark_pattern(self.kind, self.pattern)
        except BadPattern as error:
            wanted = PLACEHOLDERS.get(self.kind)
            hint = f"Copy a mark and write {wanted} for what it says." if wanted else "Delete the pattern."
            context = {"message": f"The pattern of a mark {error}.", "hint": hint}
            raise PydanticCustomError("bad-value", "{message}", context) from error
        return self

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """For editors' completion: the kind alone, or all of it."""
        return {"anyOf": [{"type": "string", "enum": list(get_args(LocatorKind))}, handler(schema)]}


class SourceRecord(Record):
    """A source text: where it stands, and what is known of it."""

    id: PermanentId
    seed: str = Field(
        pattern=r"^[A-Za-z0-9_][A-Za-z0-9_.-]{0,120}$", description="The file in seeds/, byte for byte as received."
    )
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$", description="The SHA-256 of the seed, 64 hex digits.")
    label: Localized = Field(description="What it is called, in every language.")
    language: Stated = Field(description="The language of the text, and what that rests on.")
    title: Stated = Field(description="The title of the text, and what that rests on.")
    outlet: Stated = Field(description="An organization's id, and what that rests on.")
    author: StatedAuthors = Field(description="Who wrote the text, one or several, and what that rests on.")
    date: Stated = Field(description="When the text appeared, and what that rests on.")
    url: Stated = Field(description="Where the text stands, and what that rests on.")
    archive: Link | None = Field(default=None, description="The address of an archived copy of the text.")
    layout: Layout | None = Field(
        default=None,
        description="wrapped (its lines are one paragraph until a blank one) or lines (each is one); found by itself.",
    )
    turns: Text | None = Field(
        default=None,
        description="How turns of a transcript are labelled, with NAME and, if need be, TIME: `**NAME:**`.",
    )
    speakers: Mapping[Text, Text] = Field(
        default_factory=dict, description="Who is meant by a label that is no name: {label: id}, or unknown."
    )
    locators: LocatorsRecord | None = Field(
        default=None, description="How the text tells page, time, article or line: pages, times, articles or lines."
    )
    rights: Rights = Field(default="quote-only", description="quote-only (default), licensed or public-domain.")
    derived_from: Id | None = Field(
        default=None, description="An outlet or source that this text translates or reprints."
    )
    relays: tuple[Id, ...] = Field(default=(), description="Outlets that the text draws on.")
    note: Note = None
    excerpt: ExcerptRecord | None = Field(
        default=None, description="Only what is cited was read; why: {reason}. No sentence of it is left open."
    )
    set_aside: tuple[SetAside, ...] = Field(
        default=(), description="Sentences that hold no fact, each with the reason."
    )
    allow: Allow = Field(default_factory=dict)

    @field_validator("turns")
    @classmethod
    def _labels_turns(cls, pattern: str | None) -> str | None:
        """A pattern by which labels can be told from the text."""
        try:
            if pattern is not None:
                label_pattern(pattern)
        except BadPattern as error:
            hint = "Copy a label and write NAME for who speaks: `**NAME:**`, `NAME:`, `[TIME] NAME:`."
            context = {"message": f"A pattern of labels {error}.", "hint": hint}
            raise PydanticCustomError("bad-value", "{message}", context) from error
        return pattern


class EntityRecord(Record):
    """A person, organization, product, deal or place: its names, no facts. The kind is the folder's."""

    id: PermanentId
    name: Localized = Field(description="What it is called.")
    sort: Text | None = Field(default=None, description="How it is sorted.")
    aliases: tuple[Text, ...] = Field(
        default=(),
        description="Every other form in which sources or statements name it; a name belongs to one entity only.",
    )
    descriptions: tuple[Text, ...] = Field(default=(), description="What sources call it without naming it.")
    links: tuple[Link, ...] = Field(default=(), description="Addresses that the sources give.")
    allow: Allow = Field(default_factory=dict)
    kind: Kind = Field(description="The kind of entity; the folder says it.")


class EvidenceRecord(Part):
    """The edge between a passage and a claim, with the judgement: one axis a field."""

    source: Id = Field(description="The source's id.")
    quote: Quote = Field(description="A verbatim span of the source; a list is an ellipsis, its parts in order.")
    prefix: Verbatim | None = Field(
        default=None, description="The words directly before the quote, where it occurs more than once."
    )
    suffix: Verbatim | None = Field(
        default=None, description="The words directly after the quote, where it occurs more than once."
    )
    gap_ok: Text | None = Field(default=None, description="Why parts of an ellipsis may stand far apart.")
    translation: Mapping[LanguageCode, Text] = Field(
        default_factory=dict, description="The quote in every site language other than the source's."
    )
    value: Written | None = Field(
        default=None, description="The source's own value, where it differs from the claim's."
    )
    speaker: Id | None = Field(default=None, description="Who says it inside the source; default: the outlet itself.")
    certainty: Certainty = Field(
        default="certain", description="How firmly the source says it: certain, probable, possible, uncommitted."
    )
    relay: Id = Field(
        default="own", description="own (default), or what is passed on: an entity, or a relay of the vocabulary."
    )
    stance: Stance = Field(default="supports", description="supports (default), disputes or mentions.")
    note: Note = None
    allow: Allow = Field(default_factory=dict)


class DerivedRecord(Part):
    """An expression over claim ids; its operands are the derived claim's sources."""

    operation: Operation = Field(description="sum, count, largest or difference.")
    of: tuple[Id, ...] = Field(min_length=1, description="The claims it is computed from.")


class ClaimRecord(Record):
    """What the dossier states: one thing, with its evidence."""

    id: PermanentId
    subject: Id = Field(description="The entity it is about.")
    property: Id = Field(description="From vocabulary.yaml; it decides the type of the value.")
    value: Written | None = Field(default=None, description="Typed by the property.")
    at: Id | None = Field(default=None, description="The entity for which a role or fact holds.")
    when: str | None = Field(
        default=None, description="The date at which it was true or happened, no more precisely than the source says."
    )
    about: tuple[Id, ...] = Field(
        default=(), description="Entities the claim concerns although its statement does not name them."
    )
    statement: Localized = Field(description="What the dossier states, in every language.")
    evidence: tuple[EvidenceRecord, ...] = Field(
        default=(), description="The passages that bear on the claim, each with the judgement on it."
    )
    derived: DerivedRecord | None = Field(
        default=None, description="The claim is computed from others: {operation, of}."
    )
    weight: Weight | None = Field(
        default=None, description="minor where it is true and of little use: pages fold it away, the data keep it."
    )
    note: Note = None
    allow: Allow = Field(default_factory=dict)


class PositionRecord(Part):
    """One side of a dispute: claims, or the evidence that disputes them."""

    label: Localized = Field(description="What the side says, in every language.")
    claims: tuple[Id, ...] = Field(min_length=1, description="Ids of claims.")
    stance: Literal["supports", "disputes"] = Field(
        default="supports",
        description="supports (default), or disputes where the side is taken by whoever denies the claims.",
    )


class DisputeRecord(Record):
    """A point on which sources, or sentences of one source, do not agree."""

    id: PermanentId
    question: Localized = Field(description="What the sources do not agree on.")
    nature: Nature = Field(
        description="contradiction, imprecision, different-time, translation-artefact or outside-knowledge."
    )
    status: Status = Field(description="open, explained or resolved.")
    positions: tuple[PositionRecord, ...] = Field(min_length=2, description="The sides, two or more.")
    note: Localized = Field(description="What the editors say to it; states no new fact.")
    settles: Localized | None = Field(
        default=None,
        description="What would settle it, in the editors' judgement; names nothing that its claims do not.",
    )
    allow: Allow = Field(default_factory=dict)


class FrontMatter(Record):
    """The head of a prose page."""

    title: Text = Field(description="The title of the page.")
    description: Text = Field(description="What the page is about, in one sentence, for search engines and previews.")
    facts: Literal["cited", "none"] = Field(
        default="cited", description="cited (default), or none for a page that states no facts and cites no claims."
    )
    figures: tuple[Id, ...] = Field(
        default=(), max_length=6, description="Ids of claims to be shown as figures, at most six."
    )
    allow: Allow = Field(default_factory=dict)
