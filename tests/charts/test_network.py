"""The network: whom it shows, what becomes its frame, and that no line and no label runs into a label."""

import os
import random
import re
import subprocess
import sys
from dataclasses import replace

import pytest

from dossier.charts.network import MOST, NARROW, WIDE, hub_of, most_tied, network
from dossier.charts.network_plan import HEAD, Node, ordered, plan, settled
from dossier.model.relations import Relation, relations
from dossier.model.support import BEST_SUPPORTED_FIRST
from tests.charts.boxes import box, boxes, outside, overlapping
from tests.charts.pictured import ROOT, context, made, numbers, site

KINDS = ("person", "deal", "organization")


def graph(counts, edges):
    """Made-up entities, so many of each kind, named by kind and number, and the ties between them."""
    nodes = [
        Node(f"{kind}-{number}", kind, f"{kind} with a longer name {number}")
        for kind, count in zip(KINDS, counts, strict=True)
        for number in range(count)
    ]
    return nodes, {tuple(sorted(edge)): BEST_SUPPORTED_FIRST[place % 4] for place, edge in enumerate(edges)}


def tied(of):
    """The ties between people, deals and organizations of a dossier."""
    entities = of.dossier.entities
    return [tie for tie in relations(of.dossier, of.index) if all(entities[end].kind in KINDS for end in tie.ends)]


def star(count):
    return graph((count, 0, 1), [(f"person-{number}", "organization-0") for number in range(count)])


def sixty():
    edges = {(f"person-{n % 25}", f"organization-{n * 7 % 25}") for n in range(60)}
    edges |= {(f"deal-{n % 10}", f"organization-{n * 3 % 25}") for n in range(20)}
    edges |= {("person-1", "person-20"), ("person-2", "deal-3"), ("organization-1", "organization-20")}
    return graph((25, 10, 25), sorted(edges))


GRAPHS = {
    "one": graph((1, 0, 0), []),
    "one organization": graph((0, 0, 1), []),
    "star": star(30),
    "two components": graph((2, 0, 2), [("person-0", "organization-0"), ("person-1", "organization-1")]),
    "people only": graph((4, 0, 0), [("person-0", "person-3"), ("person-1", "person-2")]),
    "deals and people": graph((2, 2, 0), [("person-0", "deal-0"), ("person-1", "deal-1")]),
    "organizations only": graph(
        (0, 0, 3), [("organization-0", "organization-1"), ("organization-1", "organization-2")]
    ),
    "sixty": sixty(),
}


def check_drawing(size, drawing, places, paths):
    """Nothing overlaps, nothing is cut, and lines keep to the middle or to their own row. `paths` come by ties."""
    width = drawing.width
    found = [
        label
        for place in places.values()
        for label in boxes(place.lines, place.x, size.type_size, ending=place.on_left)
    ]
    found += [box(one.kind, one.x, one.y, 13, ending=one.kind != "organization") for one in drawing.headings]
    assert not overlapping(found)
    assert not outside(found, width, drawing.height)
    if drawing.frame:
        assert min(one[2] for one in found) >= HEAD
    lefts = [place.x for place in places.values() if place.on_left]
    rights = [place.x for place in places.values() if not place.on_left]
    low, high = max(lefts, default=-1.0), min(rights, default=width + 1.0)
    assert len(set(lefts)) <= 1
    assert len(set(rights)) <= 1
    for ends, path in paths.items():
        if all(end in places for end in ends):
            xs = numbers(path)[0::2]
            assert low < min(xs)
            assert max(xs) < high
        else:
            place = next(places[end] for end in ends if end in places)
            (start, y), end = numbers(path)[:2], float(path.rpartition("H")[2])
            assert y == place.y
            assert end <= place.outer if place.on_left else start >= place.outer
            assert end - start >= size.stub * 0.6, "too short to show the support"


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=lambda size: size.name)
@pytest.mark.parametrize("name", GRAPHS)
def test_made_up_networks_are_drawn_clearly(name, size):
    nodes, edges = GRAPHS[name]
    hub = hub_of([Relation(ends, (), support) for ends, support in edges.items()])
    layout = plan(size, nodes, edges, hub)
    assert set(layout.places) == {node.id for node in nodes} - {hub}
    assert set(layout.paths) == set(edges)
    check_drawing(size, layout, layout.places, layout.paths)


@pytest.mark.parametrize("name", ["real", "ferry"])
def test_dossiers_are_drawn_clearly(name):
    of = site(name)
    found = tied(of)
    deals = [tie for tie in found if any(of.dossier.entities[end].kind == "deal" for end in tie.ends)]
    panels = [found, [tie for tie in found if tie not in deals], deals]
    for code in of.dossier.languages:
        picture = network(context(of, code))
        assert [one.size for one in picture.drawings] == ["wide", "narrow", "narrow"]
        for drawing, panel in zip(picture.drawings, panels, strict=True):
            places = {mark.link.origin.split(":")[1]: mark.place for mark in drawing.marks}
            paths = {tie.ends: edge.path for tie, edge in zip(panel, drawing.edges, strict=True)}
            size = WIDE if drawing.size == "wide" else NARROW
            assert drawing.width == size.width, "its letters would be set smaller than they are drawn"
            check_drawing(size, drawing, places, paths)


def test_the_phone_shows_what_the_desktop_shows():
    picture = network(context(site("real")))
    wide, *narrow = picture.drawings
    assert sorted(edge.cite.claim for edge in wide.edges) == sorted(
        edge.cite.claim for one in narrow for edge in one.edges
    )
    assert {mark.link for mark in wide.marks} == {mark.link for one in narrow for mark in one.marks}
    ids = [edge.id for one in picture.drawings for edge in one.edges]
    assert len(ids) == len(set(ids))


def test_every_tie_of_the_dossier_is_drawn_and_listed():
    of = site("real")
    found = tied(of)
    picture = network(context(of))
    assert picture.left_out == 0
    assert [{fact.claim for fact in row.facts} for row in picture.rows] == [
        {claim.id for claim in tie.claims} for tie in found
    ]
    assert [edge.cite.claim for edge in picture.drawings[0].edges] == [tie.claims[0].id for tie in found]
    assert [edge.cite.support for edge in picture.drawings[0].edges] == [tie.support for tie in found]


def test_a_line_is_called_by_what_its_claim_states():
    of = site("real")
    for code in of.dossier.languages:
        for edge in network(context(of, code)).drawings[0].edges:
            assert edge.statement == of.dossier.claims[edge.cite.claim].record.statement.get(code)


def test_whoever_most_are_tied_to_is_the_frame():
    def between(*edges):
        return [Relation(edge, (), "corroborated") for edge in edges]

    spokes = [("a", one) for one in "bcdefg"]
    assert hub_of(between(*spokes)) == "a"
    assert hub_of(between(*spokes[:4])) == "", "too few to be worth a frame"
    ring = [("h", one) for one in "ijklmnopqrstuvw"]
    assert hub_of(between(*spokes, *ring)) == "h"
    pairs = [(f"{one}1", f"{one}2") for one in "hijklmnopqrs"]
    assert hub_of(between(*spokes, *pairs)) == "", "most are not tied to it"
    assert hub_of([]) == ""
    assert network(context(site("real"))).drawings[0].hub is not None
    assert network(context(site("ferry"))).drawings[0].hub is None


def test_of_too_many_the_most_tied_are_drawn():
    of = site("real")
    everyone = {mark.link.origin for mark in network(context(of)).drawings[0].marks}
    picture = network(context(of), most=12)
    drawn = {mark.link.origin for mark in picture.drawings[0].marks} | {picture.drawings[0].hub.origin}
    assert len(drawn) <= 12
    assert picture.left_out == len(everyone) + 1 - len(drawn)
    assert picture.rows == network(context(of)).rows
    found = relations(of.dossier, of.index)
    kept = most_tied(found, 3)
    counts = {key: sum(key in tie.ends for tie in found) for tie in found for key in tie.ends}
    assert min(counts[key] for key in kept) >= max(counts[key] for key in counts.keys() - kept)
    assert MOST == 60


def test_a_single_tie_is_no_chart():
    assert network(context(made({}))) is None


def test_lines_that_need_not_cross_do_not():
    left, right = (("a", "b", "c"),), (("x", "y", "z"),)
    made = ordered(left, right, [("a", "z"), ("b", "x"), ("c", "y")])
    pairs = dict(zip(made[0][0], made[1][0], strict=True))
    assert pairs == {"a": "z", "b": "x", "c": "y"}


def test_blocks_of_a_column_stay_apart():
    left, _ = ordered((("p", "q"), ("d",)), (("x", "y"),), [("d", "x"), ("p", "y"), ("q", "y")])
    assert [set(block) for block in left] == [{"p", "q"}, {"d"}]


def test_rows_settle_near_where_they_are_wanted_without_overlapping():
    assert settled([50, 50, 50], [10, 10, 10], 0, 100) == [40, 50, 60]
    assert settled([0, 90], [10, 20], 0, 100) == [5, 90]
    assert settled([95, 95], [10, 10], 0, 100) == [85, 95]
    assert settled([5, 5, 5], [10, 10, 10], 0, 20) == [5, 15, 25], "what does not fit runs over the end"
    assert settled([], [], 0, 10) == []


def test_the_order_of_what_comes_in_changes_nothing():
    nodes, edges = sixty()
    once = plan(WIDE, nodes, edges, "")
    mixed, turned = list(nodes), list(edges.items())
    random.Random(7).shuffle(mixed)
    random.Random(8).shuffle(turned)
    again = plan(WIDE, mixed, dict(turned), "")
    assert again == once
    assert list(again.order) == list(once.order)


def test_the_order_of_the_files_changes_nothing():
    of = site("real")
    dossier = replace(
        of.dossier,
        claims=dict(reversed(of.dossier.claims.items())),
        entities=dict(reversed(of.dossier.entities.items())),
    )
    assert network(context(replace(of, dossier=dossier))) == network(context(of))


def test_the_hash_seed_changes_nothing():
    program = (
        "from tests.charts.pictured import context, site\n"
        "from dossier.charts.network import network\n"
        "print(repr(network(context(site('ferry')))))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(said) == 1
    assert re.search(rb"Network\(id='network'", said.pop())
