"""Signs of certainty: where they stand in a sentence, and that paper and forced colours keep them."""

import re

from dossier.components.page_context import PageContext
from dossier.components.stylesheets import blocks
from dossier.components.views import Piece
from dossier.pages.prose import _joined, _signed, prose_blocks
from tests.contexts import site_of
from tests.site.built import PROGRAM

CSS = blocks({"signs.css": (PROGRAM / "static" / "signs.css").read_bytes()})["signs.css"]


def signs(*pieces):
    return [
        piece.sign
        for piece in _signed([Piece("x", claim="c" if support else "", support=support) for support in pieces])
    ]


def test_neighbours_that_are_equally_certain_share_one_sign_behind_the_last():
    assert signs("corroborated", "", "corroborated", "hedged") == ["", "", "corroborated", "hedged"]
    assert signs("hedged", "single", "hedged") == ["hedged", "single", "hedged"]
    assert signs("", "") == ["", ""]


def test_neighbours_with_the_same_sources_share_one_number():
    site = site_of("ferry")
    context = PageContext.at(site, "en")
    alike = [
        key
        for key, claim in site.dossier.claims.items()
        if {item.passage.source for item in claim.evidence} == {"gazette-article"}
    ][:3]
    other = next(
        key
        for key, claim in site.dossier.claims.items()
        if {item.passage.source for item in claim.evidence} == {"kuestenbote-article"}
    )
    cites = [context.cite(key) for key in (*alike, other)]
    assert [(cite.number, cite.upto) for cite in _joined(context, cites)] == [(1, 3), (4, 0)]
    again = [context.cite(alike[0]), context.cite(alike[2])]
    assert [(cite.number, cite.upto) for cite in _joined(context, again)] == [(1, 0), (3, 0)], "2 is not among them"


def test_the_story_has_fewer_signs_than_cited_words():
    site = site_of("real")
    blocks = prose_blocks(PageContext.at(site, "en", "story"), site.dossier.pages["story", "en"])
    pieces = [piece for block in blocks for sentence in block.sentences for piece in sentence.pieces if piece.claim]
    shown = [piece for piece in pieces if piece.sign not in ("", "single")]
    assert 0 < len(shown) < len([piece for piece in pieces if piece.support != "single"]) < len(pieces)


def test_a_sign_is_drawn_with_borders_and_differs_by_shape():
    """Where backgrounds are not printed or not coloured, the borders are there all the same."""
    drawn = CSS.partition("*/")[2]
    assert not re.search(r"shadow|url\(|text-decoration", drawn)
    filled = re.findall(r"[^{}]*\{[^}]*background[^}]*\}", drawn)
    assert len(filled) == 1
    assert re.search(r"border-width: 0\.24em; background: currentcolor", filled[0]), "it only fills what they leave"
    rules = dict(re.findall(r"^  \.(is-[a-z]+)::before[^{]*\{ ([^}]*)\}", CSS, re.MULTILINE))
    assert set(rules) == {"is-corroborated", "is-disputed"}, "the ring is the common form"
    assert "border-inline-start-width" in rules["is-disputed"]
    assert ".is-corroborated::after { inset-inline-start" in CSS, "its second disc"
