"""The tree behind a claim: passages that come down to one origin run together, and lines show the support."""

import re
from itertools import pairwise

import pytest

from dossier.charts.svg import text_width
from dossier.charts.tree import FAR, HEAD, LEADING, NEAR, SIZE, WIDTH, tree
from dossier.components.entries import source_entries
from tests.charts.pictured import context, made, numbers, site, with_second
from tests.overlay import base

QUOTES = ("Northwind pays 4.2 million euros", "the price was closer to 4.5 million euros")


def second(derived_from="harbour-gazette", more=""):
    """The tree of a claim that a second source tells as well."""
    found = with_second(derived_from, more)
    return tree(context(found), found.dossier.claims["price"])


def trees():
    for name in ("real", "ferry"):
        for language in ("en", "de"):
            for claim in site(name).dossier.claims.values():
                drawn = tree(context(site(name), language), claim)
                if drawn is not None:
                    yield claim, drawn


def test_a_reprint_is_no_second_origin():
    drawn = second()
    assert drawn.counts == (2, 2, 1)
    assert len(drawn.roots) == 1
    assert len(re.findall("M", drawn.ties)) == 2
    assert [one.support for one in drawn.branches] == ["single", "single"]


def test_two_sources_of_their_own_are_two_origins_and_lines_show_it():
    drawn = second(derived_from="")
    assert drawn.counts == (2, 2, 2)
    assert [(one.itself, one.named) for one in drawn.roots] == [(False, True), (True, True)]
    assert [one.support for one in drawn.branches] == ["corroborated", "corroborated"]


@pytest.mark.parametrize(
    ("judgement", "support", "stance"),
    [
        (", certainty: possible", "hedged", "hedged"),
        (", stance: disputes", "disputed", "disputes"),
        (", stance: mentions", None, "mentions"),
    ],
)
def test_a_line_shows_how_a_passage_bears_on_the_claim(judgement, support, stance):
    branch = second(more=judgement).branches[1]
    assert (branch.support, branch.stance) == (support, stance)
    assert ("Q" in branch.line) == (support == "disputed")


def test_unnamed_reports_are_not_joined_and_are_no_origins():
    drawn = tree(context(site("real")), site("real").dossier.claims["zuckerberg-invites-home"])
    unnamed = [one for one in drawn.roots if not one.named]
    assert len(unnamed) == 2
    assert drawn.counts[2] == 0
    relays = site("real").dossier.vocabulary.relays
    assert all(one.label.link.origin.split(":")[1] in relays for one in unnamed)


def test_two_rumours_need_not_be_one():
    rumour = ", relay: rumour, certainty: uncommitted"
    path = "content/vocabulary.yaml"
    vocabulary = base().content[path] + "relays:\n  rumour:\n    label: {en: rumours, de: Gerüchte}\n"
    evidence = [f"  - {{source: gazette, quote: {quote}{rumour}}}\n" for quote in QUOTES]
    claim = base().content["content/claims/price.yaml"].split("  - source")[0] + "".join(evidence)
    found = made({path: vocabulary, "content/claims/price.yaml": claim})
    drawn = tree(context(found), found.dossier.claims["price"])
    assert [(one.named, one.label.link.text) for one in drawn.roots] == [(False, "rumours"), (False, "rumours")]
    assert drawn.counts == (2, 1, 0)


def test_one_passage_in_a_texts_own_voice_needs_no_tree():
    found = made({})
    assert tree(context(found), found.dossier.claims["price"]) is None
    assert tree(context(found), found.dossier.claims["price-of-the-town"]) is not None, (
        "the town says it, not the paper"
    )


def test_a_derived_claim_grows_from_its_operands():
    found = site("ferry")
    here = context(found)
    claim = found.dossier.claims["orders-total"]
    drawn = tree(here, claim)
    assert {one.cite.claim for one in drawn.branches} == set(claim.operands)
    assert [one.support for one in drawn.branches] == [found.index.support[one.cite.claim] for one in drawn.branches]
    assert all(one.value for one in drawn.branches)
    assert {entry.claim for entry in source_entries(here)} >= set(claim.operands), (
        "what it cites has an entry on the page"
    )


def test_every_origin_of_a_claim_is_drawn_once():
    for claim, drawn in trees():
        if claim.evidence:
            origins = {item.origin.id for item in claim.evidence if item.origin.named}
            assert len([one for one in drawn.roots if one.named]) == len(origins) == drawn.counts[2], claim.id
            assert len(drawn.branches) == len(claim.evidence) == drawn.counts[0], claim.id


def test_nothing_leaves_the_drawing():
    for claim, drawn in trees():
        for data in (drawn.ties, *(one.line for one in drawn.branches)):
            assert all(0 <= one <= max(WIDTH, drawn.height) for one in numbers(data)), claim.id
        for label in [one.label for one in drawn.branches] + [one.label for one in drawn.roots if not one.itself]:
            room = FAR - 8 - NEAR if label.x == NEAR else WIDTH - FAR
            assert max(text_width(line, SIZE) for line in label.lines) <= room, label
            assert HEAD <= float(label.y) <= drawn.height - (len(label.lines) - 1) * LEADING, label


def test_no_name_covers_another():
    for claim, drawn in trees():
        rows = []
        for one in drawn.branches:
            under = len(one.value) or bool(one.stance)
            rows.append((float(one.label.y), float(one.under) + (under - 1) * LEADING))
        roots = [(float(one.label.y), float(one.label.y) + (len(one.label.lines) - 1) * LEADING) for one in drawn.roots]
        for column in (rows, roots):
            assert all(after[0] - before[1] >= LEADING for before, after in pairwise(column)), claim.id


def test_lines_to_origins_bend_only_behind_the_names():
    for claim, drawn in trees():
        for piece in drawn.ties.split("M")[1:]:
            lead, bend = re.match(r"[\d.]+ [\d.]+(H[\d.]+)(C.*)?", piece).groups()
            if bend:
                xs = numbers(bend)[0::2]
                assert min(xs) >= NEAR + 136 >= float(lead[1:]) - 2, claim.id
