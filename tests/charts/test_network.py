"""The network: whom it shows, who becomes its frame, and that no line or label crosses a label."""

import random
from dataclasses import replace

import pytest

from dossier.charts.network import NARROW, WIDE, hub_of, most_tied, network
from dossier.charts.network_plan import HEAD, Node, ordered, plan, settled
from dossier.model.relations import Relation, relations
from dossier.model.support import BEST_SUPPORTED_FIRST
from tests.charts.boxes import box, boxes, outside, overlapping
from tests.contexts import context, coordinates, numbers, site_of, site_with

KINDS = ("person", "deal", "organization")


def graph(counts, edges):
    """Made-up entities, so many of each kind, named by kind and number, and the relations between them."""
    nodes = [
        Node(f"{kind}-{number}", kind, f"{kind} with a longer name {number}")
        for kind, count in zip(KINDS, counts, strict=True)
        for number in range(count)
    ]
    return nodes, {tuple(sorted(edge)): BEST_SUPPORTED_FIRST[place % 4] for place, edge in enumerate(edges)}


def relations_shown(site):
    """The relations between people, deals and organizations of a dossier."""
    entities = site.dossier.entities
    return [
        relation
        for relation in relations(site.dossier, site.index)
        if all(entities[end].kind in KINDS for end in relation.ends)
    ]


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
    """No label overlaps or is cut; lines keep to the middle or to their row. `paths` are by the ids of both ends."""
    width = drawing.width
    labels = [
        label
        for place in places.values()
        for label in boxes(place.lines, place.x, size.type_size, ending=place.on_left)
    ]
    labels += [
        box(heading.kind, heading.x, heading.y, 13, ending=heading.kind != "organization")
        for heading in drawing.headings
    ]
    assert not overlapping(labels)
    assert not outside(labels, width, drawing.height)
    if drawing.frame:
        assert min(label[2] for label in labels) >= HEAD
    lefts = [place.x for place in places.values() if place.on_left]
    rights = [place.x for place in places.values() if not place.on_left]
    low, high = max(lefts, default=-1.0), min(rights, default=width + 1.0)
    assert len(set(lefts)) <= 1
    assert len(set(rights)) <= 1
    for ends, path in paths.items():
        if all(end in places for end in ends):
            xs = coordinates(path)[0::2]
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
    site = site_of(name)
    related = relations_shown(site)
    deals = [
        relation for relation in related if any(site.dossier.entities[end].kind == "deal" for end in relation.ends)
    ]
    panels = [related, [relation for relation in related if relation not in deals], deals]
    for code in site.dossier.languages:
        picture = network(context(site, code))
        assert [drawing.size for drawing in picture.drawings] == ["wide", "narrow", "narrow"]
        for drawing, panel in zip(picture.drawings, panels, strict=True):
            places = {mark.link.origin.split(":")[1]: mark.place for mark in drawing.marks}
            paths = {relation.ends: edge.path for relation, edge in zip(panel, drawing.edges, strict=True)}
            size = WIDE if drawing.size == "wide" else NARROW
            assert drawing.width == size.width, "it would be scaled down, and its text would be too small"
            check_drawing(size, drawing, places, paths)


def test_the_narrow_drawings_show_what_the_wide_one_shows():
    picture = network(context(site_of("real")))
    wide, *narrow = picture.drawings
    assert sorted(edge.cite.claim for edge in wide.edges) == sorted(
        edge.cite.claim for drawing in narrow for edge in drawing.edges
    )
    assert {mark.link for mark in wide.marks} == {mark.link for drawing in narrow for mark in drawing.marks}
    ids = [edge.id for drawing in picture.drawings for edge in drawing.edges]
    assert len(ids) == len(set(ids))


def test_every_relation_of_the_dossier_is_drawn_and_listed():
    site = site_of("real")
    related = relations_shown(site)
    picture = network(context(site))
    assert picture.left_out == 0
    assert [{fact.claim for fact in row.facts} for row in picture.rows] == [
        {claim.id for claim in relation.claims} for relation in related
    ]
    assert [edge.cite.claim for edge in picture.drawings[0].edges] == [relation.claims[0].id for relation in related]
    assert [edge.cite.support for edge in picture.drawings[0].edges] == [relation.support for relation in related]


def test_a_line_is_named_by_the_statement_of_its_claim():
    site = site_of("real")
    for code in site.dossier.languages:
        for edge in network(context(site, code)).drawings[0].edges:
            assert edge.statement == site.dossier.claims[edge.cite.claim].record.statement.get(code)


def test_the_entity_most_others_are_related_to_is_the_frame():
    def between(*edges):
        return [Relation(edge, (), "corroborated") for edge in edges]

    spokes = [("a", end) for end in "bcdefg"]
    assert hub_of(between(*spokes)) == "a"
    assert hub_of(between(*spokes[:4])) == "", "too few to be worth a frame"
    ring = [("h", end) for end in "ijklmnopqrstuvw"]
    assert hub_of(between(*spokes, *ring)) == "h"
    pairs = [(f"{end}1", f"{end}2") for end in "hijklmnopqrs"]
    assert hub_of(between(*spokes, *pairs)) == "", "most are not tied to it"
    assert hub_of([]) == ""
    assert network(context(site_of("real"))).drawings[0].hub is not None
    assert network(context(site_of("ferry"))).drawings[0].hub is None


def test_only_the_most_related_entities_are_drawn():
    site = site_of("real")
    everyone = {mark.link.origin for mark in network(context(site)).drawings[0].marks}
    picture = network(context(site), most=12)
    drawn = {mark.link.origin for mark in picture.drawings[0].marks} | {picture.drawings[0].hub.origin}
    assert len(drawn) <= 12
    assert picture.left_out == len(everyone) + 1 - len(drawn)
    assert picture.rows == network(context(site)).rows
    related = relations(site.dossier, site.index)
    kept = most_tied(related, 3)
    counts = {key: sum(key in relation.ends for relation in related) for relation in related for key in relation.ends}
    assert min(counts[key] for key in kept) >= max(counts[key] for key in counts.keys() - kept)


def test_a_single_relation_makes_no_chart():
    assert network(context(site_with({}))) is None


def test_columns_are_ordered_to_avoid_crossings():
    left, right = (("a", "b", "c"),), (("x", "y", "z"),)
    columns = ordered(left, right, [("a", "z"), ("b", "x"), ("c", "y")])
    pairs = dict(zip(columns[0][0], columns[1][0], strict=True))
    assert pairs == {"a": "z", "b": "x", "c": "y"}


def test_blocks_of_a_column_are_not_mixed():
    left, _ = ordered((("p", "q"), ("d",)), (("x", "y"),), [("d", "x"), ("p", "y"), ("q", "y")])
    assert [set(block) for block in left] == [{"p", "q"}, {"d"}]


def test_rows_are_placed_near_their_wanted_positions_without_overlapping():
    assert settled([50, 50, 50], [10, 10, 10], 0, 100) == [40, 50, 60]
    assert settled([0, 90], [10, 20], 0, 100) == [5, 90]
    assert settled([95, 95], [10, 10], 0, 100) == [85, 95]
    assert settled([5, 5, 5], [10, 10, 10], 0, 20) == [5, 15, 25], "what does not fit runs over the end"
    assert settled([], [], 0, 10) == []


def test_the_order_of_nodes_and_edges_does_not_change_the_layout():
    nodes, edges = sixty()
    once = plan(WIDE, nodes, edges, "")
    mixed_nodes, mixed_edges = list(nodes), list(edges.items())
    random.Random(7).shuffle(mixed_nodes)
    random.Random(8).shuffle(mixed_edges)
    again = plan(WIDE, mixed_nodes, dict(mixed_edges), "")
    assert again == once
    assert list(again.order) == list(once.order)


def test_the_order_of_records_does_not_change_the_chart():
    site = site_of("real")
    dossier = replace(
        site.dossier,
        claims=dict(reversed(site.dossier.claims.items())),
        entities=dict(reversed(site.dossier.entities.items())),
    )
    assert network(context(replace(site, dossier=dossier))) == network(context(site))
