"""Social cards: what the picture says that a link preview shows: one per person, deal, claim, dispute and site.

A card is a view like a page's: plain data from claims, drawn by `publish/cards.py`. It stays at its address, for
whoever took that along: of a record that moved at the old one, too, and of one that was retracted with the reason. A
hash of all it shows and of what it is drawn with is in the file, so that what did not change is not drawn again, and
behind its address (`?v=`), so that whoever keeps a copy asks for a new one when there is one.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Literal, get_args

from dossier.components.dispute_sides import open_disputes
from dossier.components.page_context import PageContext
from dossier.components.views import PreviewImage
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.format_values import statement_text
from dossier.frozen import dataclass
from dossier.model.addresses import CARDS
from dossier.model.dossier import Claim
from dossier.model.ids import kind_of
from dossier.model.support import Support
from dossier.read.records import DisputeRecord, PositionRecord
from dossier.text.languages import interface_of

KINDS = ("claim", "dispute", "person", "deal")  # that have a card of their own; all other pages show the site's
WIDTH, HEIGHT = 1200, 630  # px: the size that previews are made for
HASH_DIGITS = 10
QUOTE_LIMIT = 150  # signs; a longer passage leaves no room for the statement
LONGEST = {
    "claim": 400,
    "dispute": 120,
    "gone": 400,
    "person": 90,
    "deal": 90,
    "site": 110,
}  # signs that find room, at the smallest type
LONGEST_UNDER = 200
LONGEST_SIDE, MOST_SIDES = 110, 4  # signs of what a side of a contradiction says, and how many sides
LONGEST_WORD = 30  # signs; nothing is hyphenated

# What both fonts of the cards have: Latin with the marks of European languages and Vietnamese, Greek, Cyrillic.
COVERED = (
    (0x20, 0x7E),
    (0xA0, 0xAC),
    (0xAE, 0x12B),
    (0x12E, 0x131),
    (0x134, 0x165),
    (0x168, 0x17F),
    (0x1A0, 0x1A1),
    (0x1AF, 0x1B0),
    (0x218, 0x21B),
    (0x386, 0x38A),
    (0x38E, 0x3A1),
    (0x3A3, 0x3CE),
    (0x400, 0x45F),
    (0x1E80, 0x1E85),
    (0x1E9E, 0x1E9E),
    (0x1EA0, 0x1EF9),
    (0x2010, 0x2015),
    (0x2018, 0x201A),
    (0x201C, 0x201E),
    (0x2020, 0x2022),
    (0x2026, 0x2026),
    (0x202F, 0x202F),
    (0x2039, 0x203A),
    (0x20AC, 0x20AC),
)
_COVERED = re.compile("[" + "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in COVERED) + "]*")


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on a card. `lines` counts the claims by how sure they are; `counts` names things by their word."""

    path: str
    language: str
    kind: str
    key: str
    site_title: str
    text: str
    under: str = ""
    support: Support | Literal[""] = ""
    origins: int = 0
    quote: str = ""
    source: str = ""
    lines: tuple[tuple[Support, int], ...] = ()
    counts: tuple[tuple[str, int], ...] = ()
    sides: tuple[tuple[str, str], ...] = ()  # of a dispute: what each says, and who says so
    status: str = ""  # of a dispute: only one that is open is shown as a contradiction
    interface: str = ""  # the language of its words; no part of its digest, since the seal holds them
    digest: str = ""

    @property
    def address(self) -> str:
        """Its path below the root, with its version."""
        return f"{self.path}?v={self.digest}"


_SHOWN = tuple(field.name for field in fields(Card))[:-2]


def cards(site: SiteContext, seal: str) -> Iterator[Card]:
    """All cards. `seal` is a hash of what they are drawn with."""
    for language in site.dossier.languages:
        keys: list[tuple[str, str]] = [
            (record.kind, key) for key, record in site.dossier.entities.items() if record.kind in KINDS
        ]
        keys += [("claim", key) for key in site.dossier.claims]
        keys += [("dispute", key) for key in site.dossier.disputes]
        interface = interface_of(language, site.dossier.languages)
        every = [(kind, card(site, language, kind, key)) for kind, key in [("site", ""), *keys]]
        for kind, drawn in [*every, *_at_old_addresses(site, language)]:
            if _can_be_drawn(drawn):
                shown = tuple(getattr(drawn, name) for name in _SHOWN)
                digest = hashlib.sha256(repr((seal, shown)).encode()).hexdigest()[:HASH_DIGITS]
                place = f"{urls.FOLDER[kind]}/{drawn.key}" if drawn.key else "site"
                yield replace(drawn, path=f"{CARDS}/{language}/{place}.png", interface=interface, digest=digest)


def _at_old_addresses(site: SiteContext, language: str) -> Iterator[tuple[str, Card]]:
    """The cards of ids that were published and are no more, each with the kind of what it stood for."""
    moved = site.dossier.moved
    for old, new in moved.redirects.items() if moved else ():
        record = site.dossier.record(new)
        kind = kind_of(record) if record else ""
        if kind in KINDS:
            yield kind, replace(card(site, language, kind, new), key=old)
    for old, retracted in moved.retracted.items() if moved else ():
        if retracted.kind in KINDS:
            gone = _blank(site, language, kind="gone", key=old, text=retracted.reason.get(language))
            yield retracted.kind, gone if _can_be_drawn(gone) else replace(gone, text="")


def _can_be_drawn(drawn: Card) -> bool:
    said = [text for side in drawn.sides for text in side]
    return all(map(covered, (drawn.site_title, drawn.text, drawn.under, *said))) and _has_room(drawn)


def card(site: SiteContext, language: str, kind: str, key: str) -> Card:
    """The card of a record, or of the site."""
    if kind == "claim":
        return _claim(site, language, site.dossier.claims[key])
    if kind == "dispute":
        return _dispute(site, language, site.dossier.disputes[key])
    return _entity(site, language, kind, key) if kind in KINDS else _site(site, language)


def preview(context: PageContext, kind: str, parts: tuple[str, ...]) -> PreviewImage | None:
    """The picture for the page at `parts`: its record's own, else the site's; None where neither can be drawn."""
    settings, language = context.site.settings, context.language
    own = settings.cards.get((language, kind, parts[-1])) if kind in KINDS and parts else None
    address = own or settings.cards.get((language, "site", ""))
    if address is None:
        return None
    path, mark, version = address.partition("?")
    support = context.site.index.support[parts[-1]] if own and kind == "claim" else ""
    absolute = urls.absolute(settings.base_url, path) + mark + version if settings.base_known else ""
    return PreviewImage(
        href=context.link(path), absolute=absolute, width=WIDTH, height=HEIGHT, support=support, own=bool(own)
    )


def covered(text: str) -> bool:
    """Whether the fonts have every sign of a text. A text is drawn whole or not at all."""
    return _COVERED.fullmatch(text) is not None


def _has_room(drawn: Card) -> bool:
    """Whether a card shows its text whole. A statement is never cut: a longer one has no card of its own."""
    said = [text for side in drawn.sides for text in side]
    words = " ".join((drawn.text, drawn.under, *said)).split()
    fits = len(drawn.text) <= LONGEST[drawn.kind] and len(drawn.under) <= LONGEST_UNDER
    fits = fits and len(drawn.sides) <= MOST_SIDES and all(len(text) <= LONGEST_SIDE for text in said)
    return fits and all(len(word) <= LONGEST_WORD for word in words)


def _claim(site: SiteContext, language: str, claim: Claim) -> Card:
    blank = _blank(site, language, kind="claim", key=claim.id, text=statement_text(site, claim, language))
    quote, source = _quote(site, language, claim)
    support = site.index.support[claim.id]
    return replace(blank, support=support, origins=len(claim.origins), quote=quote, source=source)


def _dispute(site: SiteContext, language: str, record: DisputeRecord) -> Card:
    blank = _blank(site, language, kind="dispute", key=record.id, text=record.question.get(language))
    sides = tuple((position.label.get(language), _who(site, language, position)) for position in record.positions)
    return replace(blank, sides=sides, status=record.status)


def _who(site: SiteContext, language: str, position: PositionRecord) -> str:
    """Who takes a side first: a speaker, else the source itself; empty where it is what follows from others."""
    claims = (site.dossier.claims[key] for key in position.claims)
    item = next((item for claim in claims for item in claim.with_stance(position.stance)), None)
    if item is None:
        return ""
    source = site.dossier.sources[item.passage.source].record.label.get(language)
    return site.dossier.entities[item.record.speaker].name.get(language) if item.record.speaker else source


def _entity(site: SiteContext, language: str, kind: str, key: str) -> Card:
    index = site.index
    spoken = (site.dossier.claims[item.claim] for item in index.spoken.get(key, ()))
    claims = dict.fromkeys(claim.id for claim in (*index.about.get(key, ()), *index.mentioning.get(key, ()), *spoken))
    disputes = len(open_disputes(site, key))
    blank = _blank(site, language, kind=kind, key=key, text=site.dossier.entities[key].name.get(language))
    return replace(blank, lines=_lines(site, list(claims)), counts=_counts(site, list(claims), disputes))


def _site(site: SiteContext, language: str) -> Card:
    blank = _blank(site, language, kind="site", key="", text=site.dossier.site.title.get(language))
    claims = list(site.dossier.claims)
    is_open = sum(dispute.status == "open" for dispute in site.dossier.disputes.values())
    counts = _counts(site, claims, is_open)
    return replace(
        blank, site_title="", under=site.dossier.site.tagline.get(language), lines=_lines(site, claims), counts=counts
    )


def _blank(site: SiteContext, language: str, *, kind: str, key: str, text: str) -> Card:
    return Card(
        path="", language=language, kind=kind, key=key, site_title=site.dossier.site.title.get(language), text=text
    )


def _quote(site: SiteContext, language: str, claim: Claim) -> tuple[str, str]:
    """The shortest passage in support that may be shown and is in one piece, and its source's name."""
    quotes = []
    for item in claim.with_stance("supports"):
        source, spans = site.dossier.sources[item.passage.source], item.passage.spans
        words, label = source.text.shown(spans[0]), source.record.label.get(language)
        fits = len(spans) == 1 and len(words) <= QUOTE_LIMIT and covered(words) and covered(label)
        if fits and item.passage.id in site.shown[source.id]:
            quotes.append((len(words), item.index, words, label))
    return min(quotes)[2:] if quotes else ("", "")


def _lines(site: SiteContext, claims: list[str]) -> tuple[tuple[Support, int], ...]:
    numbers = Counter(site.index.support[key] for key in claims)
    return tuple((support, numbers[support]) for support in get_args(Support) if numbers[support])


def _counts(site: SiteContext, claims: list[str], disputes: int) -> tuple[tuple[str, int], ...]:
    sources = {item.passage.source for key in claims for item in site.dossier.claims[key].evidence}
    numbers = {"claims": len(claims), "sources": len(sources), "disputes": disputes}
    return tuple((word, number) for word, number in numbers.items() if number)
