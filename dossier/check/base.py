"""What every rule is given: the dossier with its backlinks, and the sentences around a passage."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import field
from typing import Any, TypeVar

from dossier.frozen import dataclass
from dossier.model.dossier import Claim, Dossier, Evidence, Source
from dossier.model.index import Index
from dossier.problem import Problem
from dossier.read.fields import ANY_LANGUAGE
from dossier.read.prose import Prose, page_file
from dossier.text.language import Language
from dossier.text.languages import language as language_of
from dossier.text.match import Span
from dossier.text.normalise import visible

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Examined:
    """Claims and pages of a dossier."""

    claims: tuple[Claim, ...] = ()
    pages: tuple[Prose, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """The dossier being checked, with its backlinks. `unread`: ids, seeds and files that could not be read.

    `part` is what of it is examined, its claims and pages; all of them where it is left out.
    """

    dossier: Dossier
    index: Index
    unread: frozenset[str] = frozenset()
    part: Examined | None = None
    _made: dict[Hashable, Any] = field(init=False, repr=False, compare=False, default_factory=dict)

    def once(self, make: Callable[[Dossier, Claim], T], claim: Claim) -> T:
        """What a function makes of a claim, for all rules that ask for it while this is examined, and no longer.

        What it reads is noted for whoever is examined, so that nobody else may have it.
        """
        place = make, claim.id
        if place not in self._made:
            self._made[place] = make(self.dossier, claim)
        made: T = self._made[place]
        return made

    @property
    def claims(self) -> Iterable[Claim]:
        """The claims to be examined, each for itself."""
        return self.dossier.claims.values() if self.part is None else self.part.claims

    @property
    def evidence(self) -> Iterator[tuple[Claim, Evidence]]:
        """The evidence of these claims, each piece with its claim."""
        return ((claim, item) for claim in self.claims for item in claim.evidence)

    @property
    def pages(self) -> Iterable[Prose]:
        """The pages of prose to be examined, each for itself."""
        return self.dossier.pages.values() if self.part is None else self.part.pages

    @property
    def whole(self) -> bool:
        """Whether all annotations and seeds could be read: only then one can tell that something is used nowhere."""
        if any(name.startswith("content/") and name.endswith(".yaml") for name in self.unread):
            return False
        wanted = {item.source for claim in self.dossier.claims.values() for item in claim.record.evidence}
        return wanted <= self.dossier.sources.keys()

    def has_page(self, name: str, language: str) -> bool:
        """Whether there is such a page, readable or not."""
        return (name, language) in self.dossier.pages or page_file(name, language) in self.unread


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A rule's third answer: without a reader of a language, or of a kind of value, it cannot tell of one subject.

    `owner` names the subject: a claim, a piece of evidence, a sentence of a page, a dispute.
    """

    owner: tuple[str | int, ...]


Answer = Problem | Unchecked  # where a rule says neither, the subject has passed
Check = Callable[[Subject], Iterator[Answer]]


@dataclass(frozen=True, slots=True)
class PassageContext:
    """The sentences a passage lies in (elided text between them included), and the one before the first."""

    source: Source
    whole: Span
    before: Span | None

    @property
    def text(self) -> str:
        """The whole sentences, as people see them."""
        return words_at(self.source, self.whole)

    @property
    def before_text(self) -> str:
        """The sentence before, or nothing."""
        return "" if self.before is None else words_at(self.source, self.before)


def words_at(source: Source, span: Span) -> str:
    """The words of a source as people see them, whole and without soft hyphens and the like: so rules read them."""
    return source.text.words(span)


def quoted(dossier: Dossier, item: Evidence) -> tuple[str, ...]:
    """The words of a passage, part by part: those of the source, however an editor typed them."""
    source = dossier.sources[item.passage.source]
    return tuple(words_at(source, span) for span in item.passage.spans)


def reader_of(dossier: Dossier, item: Evidence) -> Language:
    """The reader of the language in which a passage is written."""
    return language_of(dossier.sources[item.passage.source].language)


def statement_of(dossier: Dossier, claim: Claim) -> dict[str, str]:
    """A claim's statement by language, as people see it; one plain text is that of every language of the site."""
    return {code: visible(text) for code, text in claim.record.statement.by_language(dossier.languages).items()}


def same_in_all(claim: Claim) -> str:
    """A hint, where a statement says one thing in one language and another in the next."""
    if ANY_LANGUAGE in claim.record.statement.languages():
        return "This one text serves all languages of the site and is read in each: write one for each."
    return "Say the same in every language."


def translations_of(item: Evidence) -> dict[str, str]:
    """The translations of a passage by language, as people see them."""
    return {code: visible(text) for code, text in item.record.translation.items()}


def passage_context(evidence: Evidence, source: Source) -> PassageContext:
    """The context of a piece of evidence. Text outside any sentence (a caption's rule) is its own context."""
    whole, before = source.around(evidence.passage.start, evidence.passage.end)
    return PassageContext(source, whole, before)
