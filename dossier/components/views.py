"""Views: plain data, texts, links and lists, which are all that a template sees of the dossier.

`origin` names the record and field that its text comes from (`claim:scale-ai-price:statement`). Templates
print it as `data-from`; the test of the built site reads it and compares text and record, so that a page cannot state
anything that no record says. Beside a citation, and inside a source entry, the field alone says it (`statement`).
"""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

from dossier.frozen import dataclass
from dossier.model.support import Support
from dossier.text.tags import Direction

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Link:
    """A word that leads somewhere."""

    text: str
    href: str
    origin: str = ""

    @property
    def field(self) -> str:
        """What the text is; empty where the address says it: the name of the record on whose page it leads."""
        _, _, rest = self.origin.partition(":")
        key, _, name = rest.partition(":")
        page = self.href.partition("#")[0].removesuffix("index.html")
        return "" if name in ("name", "label") and page.endswith(f"/{key}/") else self.origin


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `href` and `entity` where it names an entity."""

    text: str
    href: str = ""
    entity: str = ""
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    claim: str = ""  # in prose: the claim these words cite
    support: Support | str = ""
    sign: Support | str = ""  # what the sign behind it shows; a stretch that is equally certain has one, at its end


@dataclass(frozen=True, slots=True)
class Cite:
    """The mark behind a fact that leads to its source entry. `here` is false where that stands on another page."""

    claim: str
    number: int
    href: str
    support: Support
    here: bool = True
    upto: int = 0  # the number of the last entry that it stands for, where it stands for several


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A statement or a value, always with its citation.

    `at` is the entity for which a bare value holds; `also` cites further claims that give the same value.
    """

    claim: str
    pieces: tuple[Piece, ...]
    cite: Cite
    origin: str
    when: str = ""
    href: str = ""
    at: Link | None = None
    also: tuple[Cite, ...] = ()

    @property
    def text(self) -> str:
        """What it says, without links."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def field(self) -> str:
        """What of its claim it gives, as a page says it where the citation beside it says which claim."""
        return self.origin.rpartition(":")[2]


@dataclass(frozen=True, slots=True)
class Quoted:
    """One verbatim part of a passage. Offsets are code points of the seed."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SentencePiece:
    """A part of a sentence: words that are quoted, or what stands around them."""

    text: str
    start: int
    end: int
    quoted: bool


@dataclass(frozen=True, slots=True)
class WholeSentences:
    """Sentences that follow each other, as the source has them, with what is quoted in them."""

    pieces: tuple[SentencePiece, ...]

    @property
    def start(self) -> int:
        """The code point of the seed at which they begin."""
        return self.pieces[0].start

    @property
    def end(self) -> int:
        """The code point after their last."""
        return self.pieces[-1].end

    @property
    def as_set(self) -> bool:
        """Whether readers are shown as many characters as the seed has."""
        return all(len(piece.text) == piece.end - piece.start for piece in self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """A passage with the judgement on it."""

    claim: str
    number: int
    source: str
    source_link: Link
    passage_href: str
    parts: tuple[Quoted, ...]
    language: str
    translation: str
    stance: str
    certainty: str
    speaker: Link | None
    relay: Link | None
    value: str
    note: str
    date: str
    original: str = ""  # its address in the article itself, where that is known
    inferred: bool = False  # whether the date is no more than that
    day: str = ""  # the date without “about”, for which a source’s name may have another word
    locator: str = ""  # where in the original it stands, as readers say it: “p. 7”, “12:31”, “Art. 5”
    pointer: str = ""  # where the quote budget is used up: paragraph and sentence; `parts` are its first and last words
    sentences: tuple[WholeSentences, ...] = ()  # those that the parts stand in; none in an embed or beside a pointer

    @property
    def words(self) -> str:
        """The parts as one text."""
        return " […] ".join(part.text for part in self.parts)

    @property
    def dated(self) -> str:
        """The date of the source as far as it has to stand behind what the source is called: once is enough."""
        return "" if (self.day or self.date).casefold() in self.source_link.text.casefold() else self.date

    @property
    def attribution(self) -> tuple[str, ...]:
        """The parts of its attribution, in order: always the source, the others where they are not the usual case."""
        shown = {
            "stance": self.stance != "supports",
            "source": True,
            "speaker": self.speaker is not None,
            "relay": self.relay is not None,
            "certainty": self.certainty != "certain",
            "value": bool(self.value),
        }
        return tuple(part for part, is_shown in shown.items() if is_shown)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A claim's source entry at the foot of a page: every passage, or the operands of a derived claim."""

    claim: str
    number: int
    id: str
    href: str
    support: Support
    statement: str
    origins: int
    evidence: tuple[EvidenceView, ...]
    note: str = ""  # the editors' on the claim, which goes wherever its sources are shown
    operation: str = ""
    operands: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class CitedStatement:
    """A statement with its source entry right beside it, instead of at the foot of the page."""

    fact: Fact
    entry: Entry


@dataclass(frozen=True, slots=True)
class NavItem:
    """An item of the menu. `word` names it, unless it is a page of prose with a title of its own.

    `current` is what `aria-current` says: this page, or one that belongs to it.
    """

    word: str
    href: str
    current: Literal["", "true", "page"]
    text: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in another language."""

    language: str
    locale: str  # as Open Graph writes it
    name: str
    href: str
    absolute: str


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The previous and the next page of the same `folder`."""

    folder: str
    previous: Link | None
    following: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewImage:
    """The picture of a link preview. `absolute` is empty without a known address, `support` on all but claims.

    `own` is false where it is the site's picture on a page that has none of its own.
    """

    href: str
    absolute: str
    width: int
    height: int
    support: Support | str
    own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What surrounds every page. `heading_origin` names the field that the title comes from, if it comes from one.

    What has a default is navigation, and what is loaded from the site: an embed has none of it.
    """

    kind: str
    language: str
    locale: str  # as Open Graph writes it
    direction: Direction
    interface: str  # the language of menus and headings, where there is no catalogue of the page's own
    path: str
    title: str
    heading_origin: str
    description: str
    site_title: str
    site_tagline: str
    home: str
    canonical: str
    noindex: bool
    preview: bool
    content_license: str
    code_license: str
    date: str
    date_words: str
    csp: str
    nav: tuple[NavItem, ...] = ()
    crumbs: tuple[Link, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    stylesheets: tuple[str, ...] = ()
    card_sheet: str = ""  # for what the script shows: linked, and loaded by the script
    print_sheet: str = ""
    script: str = ""
    icon: str = ""
    icon_small: str = ""
    icon_large: str = ""
    manifest: str = ""
    own_feed: str = ""
    feed: str = ""
    search: str = ""
    method: str = ""
    data: str = ""
    draft: str = ""
    corrections: str = ""
    repository: str = ""
    preview_image: PreviewImage | None = None
    neighbours: Neighbours | None = None
    inline_style: str = ""  # of embeds, which carry their style and script in themselves
    inline_script: str = ""
    oembed: str = ""  # where others are told how to embed it; empty where the site's address is not known
    prefix: str = ""  # the key of the interface's words before a title that comes from a record


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[V]):
    """A page is a pure function of its template and what this holds: `view` is what its kind of page shows.

    `entries` are the source entries of what it cites.
    """

    path: str
    template: str
    layout: Layout
    entries: tuple[Entry, ...]
    view: V
