"""Social cards: what the picture says that a link preview shows. One per person, deal and claim, and one for the site.

A card is a view like a page's: plain data from claims, drawn by `publish/cards.py`. Its address holds a hash of all it
shows and of what it is drawn with, so a card that did not change is not drawn again.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import astuple, dataclass, replace
from typing import Literal, get_args

from dossier.compose import urls
from dossier.compose.desk import Desk, statement_text
from dossier.compose.parts import Preview
from dossier.compose.world import World
from dossier.graph.dossier import Claim, Sure

KINDS = ("claim", "person", "deal")  # that have a card of their own; all other pages show the site's
WIDTH, HEIGHT = 1200, 630  # px: the size that previews are made for
HASH_DIGITS = 10
QUOTE_LIMIT = 150  # signs; a longer passage leaves no room for the statement
LONGEST = {"claim": 400, "person": 90, "deal": 90, "site": 110}  # signs that find room, at the smallest type
LONGEST_UNDER = 200
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


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on a card. `lines` counts the claims by how sure they are; `counts` names things by their word."""

    path: str
    language: str
    kind: str
    key: str
    site: str
    text: str
    under: str = ""
    sure: Sure | Literal[""] = ""
    origins: int = 0
    quote: str = ""
    source: str = ""
    lines: tuple[tuple[Sure, int], ...] = ()
    counts: tuple[tuple[str, int], ...] = ()


def cards(world: World, seal: str) -> Iterator[Card]:
    """All cards. `seal` is a hash of what they are drawn with."""
    for language in world.dossier.languages:
        keys: list[tuple[str, str]] = [
            (record.kind, key) for key, record in world.dossier.entities.items() if record.kind in KINDS
        ]
        keys += [("claim", key) for key in world.dossier.claims]
        for kind, key in [("site", ""), *keys]:
            made = card(world, language, kind, key)
            if all(covered(text) for text in (made.site, made.text, made.under)) and _has_room(made):
                digest = hashlib.sha256(repr((seal, astuple(made))).encode()).hexdigest()[:HASH_DIGITS]
                place = f"cards/{language}/{urls.FOLDER[kind]}/{key}" if key else f"cards/{language}/site"
                yield replace(made, path=f"{place}.{digest}.png")


def card(world: World, language: str, kind: str, key: str) -> Card:
    """The card of a record, or of the site."""
    if kind == "claim":
        return _claim(world, language, world.dossier.claims[key])
    return _entity(world, language, kind, key) if kind in KINDS else _site(world, language)


def preview(desk: Desk, kind: str, parts: tuple[str, ...]) -> Preview | None:
    """The picture for the page at `parts`: its record's own, else the site's; None where neither can be drawn."""
    settings, language = desk.world.settings, desk.language
    own = settings.cards.get((language, kind, parts[-1])) if kind in KINDS and parts else None
    path = own or settings.cards.get((language, "site", ""))
    if path is None:
        return None
    sure = desk.world.index.sure[parts[-1]] if own and kind == "claim" else ""
    there = urls.absolute(settings.base_url, path) if settings.base_known else ""
    return Preview(urls.relative(desk.path, path), there, WIDTH, HEIGHT, sure, bool(own))


def covered(text: str) -> bool:
    """Whether the fonts have every sign of a text. A text is drawn whole or not at all."""
    return all(any(first <= ord(sign) <= last for first, last in COVERED) for sign in text)


def _has_room(made: Card) -> bool:
    """Whether a card shows its text whole. A statement is never cut: a longer one has no card of its own."""
    words = [*made.text.split(), *made.under.split()]
    fits = len(made.text) <= LONGEST[made.kind] and len(made.under) <= LONGEST_UNDER
    return fits and all(len(word) <= LONGEST_WORD for word in words)


def _claim(world: World, language: str, claim: Claim) -> Card:
    made = _blank(world, language, "claim", claim.id, statement_text(world, claim, language))
    quote, source = _quote(world, language, claim)
    sure = world.index.sure[claim.id]
    return replace(made, sure=sure, origins=len(claim.origins), quote=quote, source=source)


def _entity(world: World, language: str, kind: str, key: str) -> Card:
    index = world.index
    spoken = (world.dossier.claims[item.claim] for item in index.spoken.get(key, ()))
    claims = dict.fromkeys(one.id for one in (*index.about.get(key, ()), *index.mentioning.get(key, ()), *spoken))
    disputes = len(index.disputes_of_entity.get(key, ()))
    made = _blank(world, language, kind, key, world.dossier.entities[key].name.get(language))
    return replace(made, lines=_lines(world, list(claims)), counts=_counts(world, list(claims), disputes))


def _site(world: World, language: str) -> Card:
    made = _blank(world, language, "site", "", world.dossier.site.title.get(language))
    claims = list(world.dossier.claims)
    counts = _counts(world, claims, len(world.dossier.disputes))
    return replace(
        made, site="", under=world.dossier.site.tagline.get(language), lines=_lines(world, claims), counts=counts
    )


def _blank(world: World, language: str, kind: str, key: str, text: str) -> Card:
    return Card("", language, kind, key, world.dossier.site.title.get(language), text)


def _quote(world: World, language: str, claim: Claim) -> tuple[str, str]:
    """The shortest passage in support that may be shown and is in one piece, and its source's name."""
    found = []
    for item in claim.with_stance("supports"):
        source, spans = world.dossier.sources[item.passage.source], item.passage.spans
        words, label = source.text.exact(spans[0]), source.record.label.get(language)
        fits = len(spans) == 1 and len(words) <= QUOTE_LIMIT and covered(words) and covered(label)
        if fits and item.passage.id in world.shown[source.id]:
            found.append((len(words), item.index, words, label))
    return min(found)[2:] if found else ("", "")


def _lines(world: World, claims: list[str]) -> tuple[tuple[Sure, int], ...]:
    found = Counter(world.index.sure[key] for key in claims)
    return tuple((sure, found[sure]) for sure in get_args(Sure) if found[sure])


def _counts(world: World, claims: list[str], disputes: int) -> tuple[tuple[str, int], ...]:
    sources = {item.passage.source for key in claims for item in world.dossier.claims[key].evidence}
    numbers = {"claims": len(claims), "sources": len(sources), "disputes": disputes}
    return tuple((word, number) for word, number in numbers.items() if number)
