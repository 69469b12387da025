"""The small chart of relations on an entity's page: whom it shows, in which words, and that labels do not overlap."""

from dataclasses import replace

import pytest

from dossier.charts.ego import AIR, FEWEST, KINDS, MOST, NAME, RELATION, WIDTH, ego, relation_texts
from dossier.charts.svg import wrap_hyphens
from dossier.model.relations import relations_of
from dossier.model.support import BEST_SUPPORTED_FIRST
from tests.charts.boxes import boxes, outside, overlapping
from tests.contexts import context, coordinates, site_of, site_with
from tests.overlay import base

KEEPER = base().content["content/claims/keeper.yaml"]
VOCABULARY = base().content["content/vocabulary.yaml"]


def all_of(name):
    site = site_of(name)
    return [(site, key, code) for code in site.dossier.languages for key in site.dossier.entities]


def labels(picture):
    labelled = boxes(picture.own_lines, 0, NAME, bold=True)
    for neighbour in picture.neighbours:
        labelled += boxes(neighbour.lines, picture.x, NAME)
        for words in neighbour.texts:
            labelled += boxes(words.lines, picture.x, RELATION)
    return labelled


@pytest.mark.parametrize("name", ["real", "ferry"])
def test_labels_do_not_overlap_and_are_not_cut(name):
    drawn = 0
    for site, key, code in all_of(name):
        picture = ego(context(site, code), key)
        if picture is None:
            assert len(relations_of(site.dossier, site.index, key)) < FEWEST
            continue
        drawn += 1
        assert not overlapping(labels(picture)), (key, code)
        assert not outside(labels(picture), picture.width, picture.height), (key, code)
    assert drawn


def test_the_drawing_is_no_wider_than_a_phone():
    """Otherwise it would be scaled down, and its text would be too small."""
    pictures = [ego(context(site, code), key) for site, key, code in all_of("real")]
    assert {picture.width for picture in pictures if picture} == {WIDTH}


@pytest.mark.parametrize("name", ["real", "ferry"])
def test_lines_run_from_the_entity_to_its_neighbours(name):
    for site, key, code in all_of(name):
        picture = ego(context(site, code), key)
        if picture is None:
            continue
        right = max(box[3] for box in boxes(picture.own_lines, 0, NAME, bold=True))
        for neighbour in picture.neighbours:
            path = coordinates(neighbour.path)
            assert path[0] > right, (key, neighbour.link.text)
            assert path[-2] == picture.x - AIR
            block = [*neighbour.lines, *(line for words in neighbour.texts for line in words.lines)]
            assert min(line.y for line in block) - NAME <= path[-1] <= max(line.y for line in block)


def test_every_related_entity_is_shown_or_counted():
    for site, key, code in all_of("real"):
        related = relations_of(site.dossier, site.index, key)
        picture = ego(context(site, code), key)
        if picture is not None:
            assert len(picture.neighbours) + picture.left_out == len(related)
            assert len(picture.neighbours) <= MOST


def test_entities_with_most_common_claims_are_kept_and_kinds_stay_together():
    site = site_of("real")
    site = replace(site, index=replace(site.index, support=dict.fromkeys(site.index.support, "single")))
    hub = max(site.dossier.entities, key=lambda key: len(relations_of(site.dossier, site.index, key)))
    picture = ego(context(site), hub)
    assert picture.left_out > 0
    claims = {relation.other(hub): len(relation.claims) for relation in relations_of(site.dossier, site.index, hub)}
    shown = [neighbour.link.origin.split(":")[1] for neighbour in picture.neighbours]
    assert min(claims[key] for key in shown) >= max(claims[key] for key in claims.keys() - set(shown))
    kinds = [KINDS.index(site.dossier.entities[key].kind) for key in shown]
    assert kinds == sorted(kinds)


def test_a_line_shows_the_best_supported_claim_and_links_to_it():
    for site, key, code in all_of("real"):
        picture = ego(context(site, code), key)
        for neighbour in picture.neighbours if picture else ():
            other = neighbour.link.origin.split(":")[1]
            (relation,) = [
                relation for relation in relations_of(site.dossier, site.index, key) if relation.other(key) == other
            ]
            supports = [site.index.support[claim.id] for claim in relation.claims]
            assert (
                neighbour.cite.support
                == site.index.support[neighbour.cite.claim]
                == min(supports, key=BEST_SUPPORTED_FIRST.index)
            )
            assert neighbour.cite.claim in {claim.id for claim in relation.claims}


def test_a_single_relation_makes_no_chart():
    site = site_with({})
    assert len(relations_of(site.dossier, site.index, "ada-lund")) == 1
    assert ego(context(site), "ada-lund") is None
    assert ego(context(site), "lighthouse") is None


def test_a_relation_is_labelled_by_the_inverse_label_from_the_other_side():
    inverse = "type: entity\n    inverse: {en: founded, de: gründete}\n    applies: [organization]"
    for vocabulary, backwards in (
        (VOCABULARY, ("founder", "property:founder:label")),
        (
            VOCABULARY.replace("type: entity\n    applies: [organization]", inverse),
            ("founded", "property:founder:inverse"),
        ),
    ):
        site = site_with({"content/vocabulary.yaml": vocabulary})
        claim = site.dossier.claims["founder"]
        (forwards,) = relation_texts(context(site), claim, "northwind", "ada-lund")
        (back,) = relation_texts(context(site), claim, "ada-lund", "northwind")
        assert (forwards.text, forwards.origin, forwards.value) == ("founder", "property:founder:label", False)
        assert (back.text, back.origin) == backwards


def test_a_role_is_labelled_with_its_property_and_its_value():
    site = site_with({"content/claims/keeper.yaml": KEEPER + "at: skarholm\n"})
    claim = site.dossier.claims["keeper"]
    kind, value = relation_texts(context(site, "de"), claim, "ada-lund", "skarholm")
    assert (kind.text, kind.origin, kind.value) == ("Rolle", "property:role:label", False)
    assert (value.text, value.origin, value.value) == ("Wärterin des Leuchtturms", "claim:keeper:value", True)
    picture = ego(context(site, "de"), "ada-lund")
    words = [" ".join(line.text for line in text.lines) for item in picture.neighbours for text in item.texts]
    assert words == ["Gründerin", "Rolle", "Wärterin des Leuchtturms"]


def test_a_role_without_a_value_is_labelled_with_its_property():
    text = KEEPER.replace("value: {en: keeper of the lighthouse, de: Wärterin des Leuchtturms}\n", "")
    site = site_with({"content/claims/keeper.yaml": text + "at: skarholm\n"})
    (value,) = relation_texts(context(site), site.dossier.claims["keeper"], "ada-lund", "skarholm")
    assert (value.text, value.origin) == ("role", "property:role:label")


def test_a_value_too_long_for_three_lines_is_left_out():
    long = "keeper of the lighthouse and of everything that stands around it, day and night, summer and winter, always"
    text = KEEPER.replace("{en: keeper of the lighthouse,", f'{{en: "{long}",')
    picture = ego(context(site_with({"content/claims/keeper.yaml": text + "at: skarholm\n"})), "ada-lund")
    words = {item.link.origin: item.texts for item in picture.neighbours}
    assert words["entity:northwind:name"]
    assert [text.words.text for text in words["entity:skarholm:name"]] == ["role"]


def test_the_order_of_records_does_not_change_the_chart():
    site = site_of("real")
    claims = dict(reversed(site.dossier.claims.items()))
    about = {key: tuple(reversed(ids)) for key, ids in site.index.about.items()}
    mentioning = {key: tuple(reversed(ids)) for key, ids in site.index.mentioning.items()}
    reversed_site = replace(
        site,
        dossier=replace(site.dossier, claims=claims),
        index=replace(site.index, about=about, mentioning=mentioning),
    )
    for key in site.dossier.entities:
        assert ego(context(reversed_site), key) == ego(context(site), key)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Thinking Machines Lab", [("Thinking", " "), ("Machines", " "), ("Lab", "")]),
        ("Foundation-Model-Team", [("Foundation-", ""), ("Model-Team", "")]),
        ("An- und Verkauf", [("An- und", " "), ("Verkauf", "")]),
        ("Antrittsprämienverhandlungen", [("Antrittsprämienverhandlungen", "")]),
        ("--", [("--", "")]),
    ],
)
def test_labels_break_at_spaces_and_after_hyphens_of_long_words(text, lines):
    wrapped = wrap_hyphens(text, 13, 78)
    assert list(wrapped) == lines
    assert "".join(line + gap for line, gap in wrapped) == text
