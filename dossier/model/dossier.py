"""The linked dossier: ids resolved, quotes anchored, read-only. Everything after it only reads."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import field

from dossier.frozen import dataclass
from dossier.read.history import History, MovedRecord, RevisionRecord
from dossier.read.prose import Prose
from dossier.read.records import (
    ClaimRecord,
    DisputeRecord,
    EntityRecord,
    EvidenceRecord,
    SiteRecord,
    SourceRecord,
    VocabularyRecord,
)
from dossier.text.labels import Labels
from dossier.text.locators import Locator, Mark, locator_of
from dossier.text.match import SourceText, Span
from dossier.text.mention import Names
from dossier.text.span import touching
from dossier.text.turns import Turn
from dossier.text.value import Date, Value


@dataclass(frozen=True, slots=True)
class Passage:
    """A verbatim span of a source; an ellipsis has several spans. Offsets are code points of the seed."""

    source: str
    spans: tuple[Span, ...]

    @property
    def start(self) -> int:
        """Where its first span starts."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where its last span ends."""
        return self.spans[-1].end

    @property
    def id(self) -> str:
        """Its name within the source, from its offsets."""
        return "_".join(f"{span.start}-{span.end}" for span in self.spans)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a piece of evidence originates; `named` is false where nobody is named."""

    id: str
    named: bool = True


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that bears on a claim. `value` is the source's own, where it differs from the claim's."""

    record: EvidenceRecord
    claim: str
    index: int
    passage: Passage
    origin: Origin
    value: Value | None

    @property
    def firm(self) -> bool:
        """Whether the source says it without a hedge and as its own finding."""
        return self.record.certainty == "certain" and self.record.relay == "own"


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim with its typed value; `operands` are the claims a derived one is computed from."""

    record: ClaimRecord
    value: Value
    when: Value | None
    evidence: tuple[Evidence, ...]
    operands: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Its permanent id."""
        return self.record.id

    @property
    def subject(self) -> str:
        """The id of the entity it is about."""
        return self.record.subject

    def with_stance(self, stance: str) -> tuple[Evidence, ...]:
        """Its evidence of one stance."""
        return tuple(item for item in self.evidence if item.record.stance == stance)

    @property
    def supporting(self) -> tuple[Evidence, ...]:
        """The passages it rests on; none of its own where it is computed, since then it rests on its operands."""
        return () if self.operands else self.with_stance("supports")

    @property
    def origins(self) -> tuple[str, ...]:
        """The named origins that support it, each once: articles that repeat one origin count as one."""
        supporting = (item.origin for item in self.with_stance("supports"))
        return tuple(dict.fromkeys(origin.id for origin in supporting if origin.named))


@dataclass(frozen=True, slots=True)
class Aside:
    """Sentences set aside, with the index of their entry in the source record."""

    span: Span
    index: int


@dataclass(frozen=True, slots=True)
class Source:
    """A source text with its sentences, the spans set aside, and the passages that its record quotes (`stated`)."""

    record: SourceRecord
    text: SourceText
    sentences: tuple[Span, ...]
    asides: tuple[Aside, ...]
    stated: Mapping[str, Passage]
    language: str
    turns: tuple[Turn, ...] = ()  # of a transcript
    marks: tuple[Mark, ...] = ()  # of pages, times, articles or lines
    date: Date | None = None  # when it appeared, as far as that is stated or inferred
    _around: dict[tuple[int, int], tuple[Span, Span | None]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    @property
    def id(self) -> str:
        """Its permanent id."""
        return self.record.id

    def around(self, start: int, end: int) -> tuple[Span, Span | None]:
        """The sentences that the characters `start` to `end` lie in, as one span, and the one before the first.

        Text outside any sentence (a caption's rule) is its own sentence, and has none before it.
        """
        place = start, end
        if place not in self._around:  # many rules ask for the same passages
            self._around[place] = self._find_around(start, end)
        return self._around[place]

    def _find_around(self, start: int, end: int) -> tuple[Span, Span | None]:
        touched = touching(self.sentences, start, end)
        if not touched:
            return Span(start, end), None
        first, last = touched[0], touched[-1]
        whole = Span(min(self.sentences[first].start, start), max(self.sentences[last].end, end))
        return whole, self.sentences[first - 1] if first else None

    def locator(self, passage: Passage) -> Locator | None:
        """Where in the original a passage stands, as far as the text tells."""
        kind = self.record.locators.kind if self.record.locators else None
        return locator_of(self.marks, kind, passage.start, passage.end)

    def turn_at(self, offset: int) -> Turn | None:
        """The turn in which the character at `offset` stands."""
        at = bisect_right(self.turns, offset, key=lambda turn: turn.start)
        return self.turns[at - 1] if at else None


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything, by id, in the order of the files."""

    site: SiteRecord
    vocabulary: VocabularyRecord
    sources: Mapping[str, Source]
    entities: Mapping[str, EntityRecord]
    claims: Mapping[str, Claim]
    disputes: Mapping[str, DisputeRecord]
    pages: Mapping[tuple[str, str], Prose]
    names: Names
    labels: Labels  # what editors call the sources
    moved: MovedRecord | None = None
    history: History | None = None

    def record(self, key: str) -> SourceRecord | EntityRecord | ClaimRecord | DisputeRecord | None:
        """The record with this id, of whatever kind."""
        if key in self.claims:
            return self.claims[key].record
        if key in self.sources:
            return self.sources[key].record
        return self.entities.get(key) or self.disputes.get(key)

    @property
    def revisions(self) -> tuple[RevisionRecord, ...]:
        """Every published revision, oldest first."""
        return self.history.revisions if self.history else ()

    @property
    def languages(self) -> tuple[str, ...]:
        """The site's languages; the first stands at the root."""
        return self.site.languages
