"""The context of one page: it makes the page's links and facts, and numbers the claims that the page cites."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from dossier.components.views import Cite, Fact, Link, Piece
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.format_values import statement_text, value_text
from dossier.model.dossier import Claim
from dossier.read.fields import LocalizedText
from dossier.text.value import EntityValue, Text


class PageContext:
    """Makes one page's links and facts, in one language. Source entries are made last, when all claims are cited.

    `parts` are those of the page's address: its folders. With `own`, the page has source entries for these claims
    only, and whatever else it cites leads to that claim's page. The links of an embed (`abroad`) are absolute, where
    the site's address is known; those of a page that is shown at any address (`rooted`) start at the root.
    """

    def __init__(
        self,
        site: SiteContext,
        language: str,
        path: str,
        own: frozenset[str] | None = None,
        abroad: bool = False,
        *,
        parts: tuple[str, ...] = (),
        rooted: bool = False,
    ) -> None:
        self.site = site
        self.language = language
        self.path = path
        self.parts = parts
        self.own = own
        self.abroad = abroad
        self.base = site.settings.base_url if abroad and site.settings.base_known else ""
        self.root = "/" + site.settings.base_url.split("://", 1)[-1].partition("/")[2] if rooted else ""
        self._numbers: dict[str, int] = {}
        self._numbered: list[str] = []
        self._cited: dict[str, None] = {}

    @classmethod
    def at(cls, site: SiteContext, language: str, *parts: str, own: frozenset[str] | None = None) -> Self:
        """The context of the page whose address consists of `parts`."""
        return cls(site, language, urls.page_path(language, site.dossier.languages[0], *parts), own, parts=parts)

    # Addresses

    def link(self, path: str, fragment: str = "") -> str:
        """The link to the file at `path`, below the root."""
        if self.root:
            return urls.from_root(self.root, path)
        if not self.base or (fragment and path == self.path):
            return urls.relative(self.path, path, fragment)
        return urls.absolute(self.base, path) + (f"#{fragment}" if fragment else "")

    def to(self, kind: str, key: str, fragment: str = "") -> str:
        """The link to a record's page."""
        return self.link(urls.record_path(self.language, self.first, kind, key), fragment)

    def page(self, *parts: str) -> str:
        """The path of a page of this language."""
        return urls.page_path(self.language, self.first, *parts)

    def href(self, *parts: str, fragment: str = "") -> str:
        """The link to a page of this language."""
        return self.link(self.page(*parts), fragment)

    @property
    def first(self) -> str:
        """The site's first language."""
        return self.site.dossier.languages[0]

    # Texts

    def text(self, text: LocalizedText) -> str:
        """The text in the page's language."""
        return text.get(self.language)

    def name(self, entity: str) -> str:
        """What an entity is called."""
        return self.text(self.site.dossier.entities[entity].name)

    def entity_link(self, entity: str) -> Link:
        """An entity's name, leading to its page."""
        record = self.site.dossier.entities[entity]
        return Link(self.name(entity), self.to(record.kind, entity), f"entity:{entity}:name")

    def property_link(self, key: str) -> Link:
        """What a property is called; it leads nowhere."""
        return Link(self.text(self.site.dossier.vocabulary.properties[key].label), "", f"property:{key}:label")

    def pieces(self, text: str, subject: str = "") -> tuple[Piece, ...]:
        """A text in which the first mention of each entity leads to its page; `subject` is left plain."""
        pieces: list[Piece] = []
        seen = {subject}
        at = 0
        for mention in self.site.dossier.names.find_mentions(text):
            entity = mention.entity_id
            if entity in seen:
                continue
            seen.add(entity)
            if mention.start > at:
                pieces.append(Piece(text[at : mention.start]))
            kind = self.site.dossier.entities[entity].kind
            pieces.append(Piece(text[mention.start : mention.end], self.to(kind, entity), entity))
            at = mention.end
        if at < len(text):
            pieces.append(Piece(text[at:]))
        return tuple(pieces)

    # Facts

    def cite(self, claim: str, here: bool = True) -> Cite:
        """The mark that leads to a claim's source entry: on this page, or (`here=False`) on the claim's own."""
        support = self.site.index.support[claim]
        self._cited.setdefault(claim)
        if not here or (self.own is not None and claim not in self.own):
            return Cite(claim=claim, number=0, href=self.to("claim", claim), support=support, here=False)
        if claim not in self._numbers:
            self._numbered.append(claim)
            self._numbers[claim] = len(self._numbered)
        return Cite(claim, self._numbers[claim], f"#{urls.cite_id(claim)}", support)

    def statement(self, claim: Claim, here: bool = True, subject: str = "") -> Fact:
        """What a claim states, as a sentence."""
        pieces = self.pieces(statement_text(self.site, claim, self.language), subject)
        return self._fact(claim, "statement", pieces, here=here)

    def value(self, claim: Claim, here: bool = True) -> Fact:
        """A claim's value alone, for a table or a glance list; a claim whose value is its statement gives that."""
        if isinstance(claim.value, Text) and claim.value.texts is None:
            return self.statement(claim, here, claim.subject)
        at = self.entity_link(claim.record.at) if claim.record.at else None
        return self._fact(claim, "value", self.value_pieces(claim), here=here, at=at)

    def value_pieces(self, claim: Claim) -> tuple[Piece, ...]:
        """The value in words; an entity leads to its page."""
        if isinstance(claim.value, EntityValue) and claim.value.id in self.site.dossier.entities:
            link = self.entity_link(claim.value.id)
            return (Piece(link.text, link.href, claim.value.id),)
        return (Piece(value_text(self.site, claim.record.property, claim.value, self.language)),)

    def subject_fact(self, claim: Claim) -> Fact:
        """The subject of a claim as a fact, where the page is that of its value ("joined by …")."""
        link = self.entity_link(claim.subject)
        pieces = (Piece(link.text, link.href, claim.subject),)
        return self._fact(claim, "subject", pieces)

    def _fact(
        self, claim: Claim, field: str, pieces: tuple[Piece, ...], *, here: bool = True, at: Link | None = None
    ) -> Fact:
        return Fact(
            claim=claim.id,
            pieces=pieces,
            cite=self.cite(claim.id, here),
            origin=f"claim:{claim.id}:{field}",
            when=self.when(claim),
            href=self.to("claim", claim.id),
            at=at,
        )

    def when(self, claim: Claim) -> str:
        """The date for which a claim holds, in words, or empty."""
        return "" if claim.when is None else value_text(self.site, claim.record.property, claim.when, self.language)

    @property
    def numbered(self) -> tuple[str, ...]:
        """The claims whose source entries stand on this page, in the order of their numbers."""
        return tuple(self._numbered)

    def numbering(self) -> Iterator[str]:
        """The same one by one, with those that are cited meanwhile."""
        yield from self._numbered

    @property
    def cited(self) -> tuple[str, ...]:
        """The claims cited so far, wherever their source entries are."""
        return tuple(self._cited)
