"""The tree behind a claim: passages of one origin are joined, and lines show the support."""

import re
from itertools import pairwise

import pytest

from dossier.charts.svg import text_width
from dossier.charts.tree import FAR, HEAD, LEADING, NEAR, SIZE, WIDTH, come_together, tree
from dossier.components.entries import source_entries
from tests.contexts import context, coordinates, numbers, site_of, site_with, site_with_second_source
from tests.overlay import base

QUOTES = ("Northwind pays 4.2 million euros", "the price was closer to 4.5 million euros")


def second(derived_from="harbour-gazette", more=""):
    """The tree of a claim that a second source states as well."""
    site = site_with_second_source(derived_from, more)
    return tree(context(site), site.dossier.claims["price"])


def trees():
    for name in ("real", "ferry"):
        for language in ("en", "de"):
            for claim in site_of(name).dossier.claims.values():
                drawn = tree(context(site_of(name), language), claim)
                if drawn is not None:
                    yield claim, drawn


def test_a_reprint_is_no_second_origin():
    drawn = second()
    assert (len(drawn.branches), len(drawn.roots)) == (2, 1)
    assert len(re.findall("M", drawn.ties)) == 2
    assert [branch.support for branch in drawn.branches] == ["single", "single"]


def test_it_is_worth_a_drawing_where_origins_come_together():
    for derived_from, expected in (("harbour-gazette", True), ("", False)):
        site = site_with_second_source(derived_from, "")
        assert come_together(site.dossier.claims["price"]) == expected
    assert come_together(site_of("ferry").dossier.claims["orders-total"])


def test_two_independent_sources_are_two_origins():
    drawn = second(derived_from="")
    assert len(drawn.branches) == 2
    assert [(root.itself, root.named) for root in drawn.roots] == [(False, True), (True, True)]
    assert [branch.support for branch in drawn.branches] == ["corroborated", "corroborated"]


@pytest.mark.parametrize(
    ("judgement", "support", "stance"),
    [
        (", certainty: possible", "hedged", "hedged"),
        (", stance: disputes", "disputed", "disputes"),
        (", stance: mentions", None, "mentions"),
    ],
)
def test_a_line_shows_the_stance_of_its_passage(judgement, support, stance):
    branch = second(more=judgement).branches[1]
    assert (branch.support, branch.stance) == (support, stance)


def test_unnamed_reports_are_not_joined_and_do_not_count_as_origins():
    drawn = tree(context(site_of("real")), site_of("real").dossier.claims["ssi-talks-failed"])
    unnamed = [root for root in drawn.roots if not root.named]
    assert len(unnamed) == 2
    assert unnamed == list(drawn.roots)
    relays = site_of("real").dossier.vocabulary.relays
    assert all(root.label.link.origin.split(":")[1] in relays for root in unnamed)


def test_two_rumours_are_not_joined():
    rumour = ", relay: rumour, certainty: uncommitted"
    path = "content/vocabulary.yaml"
    vocabulary = base().content[path] + "relays:\n  rumour:\n    label: {en: rumours, de: Gerüchte}\n"
    evidence = [f"  - {{source: gazette, quote: {quote}{rumour}}}\n" for quote in QUOTES]
    claim = base().content["content/claims/price.yaml"].split("  - source")[0] + "".join(evidence)
    site = site_with({path: vocabulary, "content/claims/price.yaml": claim})
    drawn = tree(context(site), site.dossier.claims["price"])
    assert [(root.named, root.label.link.text) for root in drawn.roots] == [(False, "rumours"), (False, "rumours")]
    assert len(drawn.branches) == 2


def test_a_single_passage_in_the_sources_own_voice_has_no_tree():
    site = site_with({})
    assert tree(context(site), site.dossier.claims["price"]) is None
    assert tree(context(site), site.dossier.claims["price-of-the-town"]) is not None, "the town says it, not the paper"


def test_a_derived_claim_branches_into_its_operands():
    site = site_of("ferry")
    page = context(site)
    claim = site.dossier.claims["orders-total"]
    drawn = tree(page, claim)
    assert {branch.cite.claim for branch in drawn.branches} == set(claim.operands)
    assert [branch.support for branch in drawn.branches] == [
        site.index.support[branch.cite.claim] for branch in drawn.branches
    ]
    assert all(branch.value for branch in drawn.branches)
    assert {entry.claim for entry in source_entries(page)} >= set(claim.operands), (
        "what it cites has an entry on the page"
    )


def test_every_origin_of_a_claim_is_drawn_once():
    for claim, drawn in trees():
        if claim.evidence:
            origins = {item.origin.id for item in claim.evidence if item.origin.named}
            assert len([root for root in drawn.roots if root.named]) == len(origins), claim.id
            assert len(drawn.branches) == len(claim.evidence), claim.id


def test_lines_and_labels_are_not_cut():
    for claim, drawn in trees():
        for data in (drawn.ties, *(branch.line for branch in drawn.branches)):
            assert all(0 <= number <= max(WIDTH, drawn.height) for number in coordinates(data)), claim.id
        for label in [branch.label for branch in drawn.branches] + [
            root.label for root in drawn.roots if not root.itself
        ]:
            room = FAR - 8 - NEAR if label.x == NEAR else WIDTH - FAR
            assert max(text_width(line, SIZE) for line in label.lines) <= room, label
            assert HEAD <= float(label.y) <= drawn.height - (len(label.lines) - 1) * LEADING, label


def test_labels_do_not_overlap():
    for claim, drawn in trees():
        rows = []
        for branch in drawn.branches:
            under = len(branch.value) or bool(branch.stance)
            rows.append((float(branch.label.y), float(branch.under) + (under - 1) * LEADING))
        roots = [
            (float(root.label.y), float(root.label.y) + (len(root.label.lines) - 1) * LEADING) for root in drawn.roots
        ]
        for column in (rows, roots):
            assert all(after[0] - before[1] >= LEADING for before, after in pairwise(column)), claim.id


def test_lines_to_origins_bend_only_after_the_labels():
    for claim, drawn in trees():
        for piece in drawn.ties.split("M")[1:]:
            lead, bend = re.match(r"[\d.]+ [\d.]+(H[\d.]+)(C.*)?", piece).groups()
            if bend:
                xs = numbers(bend)[0::2]
                assert min(xs) >= NEAR + 136 >= float(lead[1:]) - 2, claim.id
