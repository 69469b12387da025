"""The small chart of ties on an entity's page: whom it shows, in which words, and that nothing runs into anything."""

from dataclasses import replace

import pytest

from dossier.charts.ego import AIR, FEWEST, KINDS, MOST, NAME, RELATION, WIDTH, ego, relation_texts
from dossier.charts.svg import wrap_hyphens
from dossier.model.relations import relations_of
from dossier.model.support import BEST_SUPPORTED_FIRST
from tests.charts.boxes import boxes, outside, overlapping
from tests.charts.pictured import context, made, numbers, site
from tests.overlay import base

KEEPER = base().content["content/claims/keeper.yaml"]
VOCABULARY = base().content["content/vocabulary.yaml"]


def all_of(name):
    of = site(name)
    return [(of, key, code) for code in of.dossier.languages for key in of.dossier.entities]


def labels(picture):
    found = boxes(picture.own_lines, 0, NAME, bold=True)
    for neighbour in picture.neighbours:
        found += boxes(neighbour.lines, picture.x, NAME)
        for words in neighbour.texts:
            found += boxes(words.lines, picture.x, RELATION)
    return found


@pytest.mark.parametrize("name", ["real", "ferry"])
def test_no_label_runs_into_another_or_out_of_the_drawing(name):
    drawn = 0
    for of, key, code in all_of(name):
        picture = ego(context(of, code), key)
        if picture is None:
            assert len(relations_of(of.dossier, of.index, key)) < FEWEST
            continue
        drawn += 1
        assert not overlapping(labels(picture)), (key, code)
        assert not outside(labels(picture), picture.width, picture.height), (key, code)
    assert drawn


def test_the_drawing_is_no_wider_than_a_phone():
    """Else its letters would be set smaller than they are drawn."""
    pictures = [ego(context(of, code), key) for of, key, code in all_of("real")]
    assert {picture.width for picture in pictures if picture} == {WIDTH}


@pytest.mark.parametrize("name", ["real", "ferry"])
def test_lines_run_from_the_own_name_to_the_neighbours(name):
    for of, key, code in all_of(name):
        picture = ego(context(of, code), key)
        if picture is None:
            continue
        right = max(one[3] for one in boxes(picture.own_lines, 0, NAME, bold=True))
        for one in picture.neighbours:
            path = numbers(one.path)
            assert path[0] > right, (key, one.link.text)
            assert path[-2] == picture.x - AIR
            block = [*one.lines, *(line for words in one.texts for line in words.lines)]
            assert min(line.y for line in block) - NAME <= path[-1] <= max(line.y for line in block)


def test_everyone_who_is_tied_is_shown_or_counted():
    for of, key, code in all_of("real"):
        found = relations_of(of.dossier, of.index, key)
        picture = ego(context(of, code), key)
        if picture is not None:
            assert len(picture.neighbours) + picture.left_out == len(found)
            assert len(picture.neighbours) <= MOST


def test_who_shares_most_claims_is_kept_and_kinds_stay_together():
    of = site("real")
    of = replace(of, index=replace(of.index, support=dict.fromkeys(of.index.support, "single")))
    hub = max(of.dossier.entities, key=lambda key: len(relations_of(of.dossier, of.index, key)))
    picture = ego(context(of), hub)
    assert picture.left_out > 0
    claims = {tie.other(hub): len(tie.claims) for tie in relations_of(of.dossier, of.index, hub)}
    shown = [one.link.origin.split(":")[1] for one in picture.neighbours]
    assert min(claims[key] for key in shown) >= max(claims[key] for key in claims.keys() - set(shown))
    kinds = [KINDS.index(of.dossier.entities[key].kind) for key in shown]
    assert kinds == sorted(kinds)


def test_a_line_is_that_of_the_best_supported_claim_and_leads_to_it():
    for of, key, code in all_of("real"):
        picture = ego(context(of, code), key)
        for one in picture.neighbours if picture else ():
            other = one.link.origin.split(":")[1]
            (tie,) = [tie for tie in relations_of(of.dossier, of.index, key) if tie.other(key) == other]
            supports = [of.index.support[claim.id] for claim in tie.claims]
            assert one.cite.support == of.index.support[one.cite.claim] == min(supports, key=BEST_SUPPORTED_FIRST.index)
            assert one.cite.claim in {claim.id for claim in tie.claims}
            assert ("Q" in one.path) == (one.cite.support == "disputed")


def test_a_single_tie_is_no_chart():
    of = made({})
    assert len(relations_of(of.dossier, of.index, "ada-lund")) == 1
    assert ego(context(of), "ada-lund") is None
    assert ego(context(of), "lighthouse") is None


def test_a_property_is_read_from_the_side_one_looks_from():
    inverse = "type: entity\n    inverse: {en: founded, de: gründete}\n    applies: [organization]"
    for vocabulary, backwards in (
        (VOCABULARY, ("founder", "property:founder:label")),
        (
            VOCABULARY.replace("type: entity\n    applies: [organization]", inverse),
            ("founded", "property:founder:inverse"),
        ),
    ):
        of = made({"content/vocabulary.yaml": vocabulary})
        claim = of.dossier.claims["founder"]
        (forwards,) = relation_texts(context(of), claim, "northwind", "ada-lund")
        (back,) = relation_texts(context(of), claim, "ada-lund", "northwind")
        assert (forwards.text, forwards.origin, forwards.value) == ("founder", "property:founder:label", False)
        assert (back.text, back.origin) == backwards


def test_a_role_is_named_with_its_property_so_that_a_former_one_is_not_a_present_one():
    of = made({"content/claims/keeper.yaml": KEEPER + "at: skarholm\n"})
    claim = of.dossier.claims["keeper"]
    kind, said = relation_texts(context(of, "de"), claim, "ada-lund", "skarholm")
    assert (kind.text, kind.origin, kind.value) == ("Rolle", "property:role:label", False)
    assert (said.text, said.origin, said.value) == ("Wärterin des Leuchtturms", "claim:keeper:value", True)
    picture = ego(context(of, "de"), "ada-lund")
    words = [" ".join(line.text for line in one.lines) for item in picture.neighbours for one in item.texts]
    assert words == ["Gründerin", "Rolle", "Wärterin des Leuchtturms"]


def test_a_role_whose_value_is_its_statement_is_named_by_its_property():
    text = KEEPER.replace("value: {en: keeper of the lighthouse, de: Wärterin des Leuchtturms}\n", "")
    of = made({"content/claims/keeper.yaml": text + "at: skarholm\n"})
    (said,) = relation_texts(context(of), of.dossier.claims["keeper"], "ada-lund", "skarholm")
    assert (said.text, said.origin) == ("role", "property:role:label")


def test_what_is_too_long_for_three_lines_is_left_to_the_lists():
    long = "keeper of the lighthouse and of everything that stands around it, day and night, summer and winter, always"
    text = KEEPER.replace("{en: keeper of the lighthouse,", f'{{en: "{long}",')
    picture = ego(context(made({"content/claims/keeper.yaml": text + "at: skarholm\n"})), "ada-lund")
    words = {item.link.origin: item.texts for item in picture.neighbours}
    assert words["entity:northwind:name"]
    assert [one.words.text for one in words["entity:skarholm:name"]] == ["role"]


def test_the_order_of_the_files_changes_nothing():
    of = site("real")
    claims = dict(reversed(of.dossier.claims.items()))
    about = {key: tuple(reversed(found)) for key, found in of.index.about.items()}
    mentioning = {key: tuple(reversed(found)) for key, found in of.index.mentioning.items()}
    turned = replace(
        of,
        dossier=replace(of.dossier, claims=claims),
        index=replace(of.index, about=about, mentioning=mentioning),
    )
    for key in of.dossier.entities:
        assert ego(context(turned), key) == ego(context(of), key)


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
def test_a_label_breaks_at_spaces_and_behind_hyphens_of_long_words(text, lines):
    made = wrap_hyphens(text, 13, 78)
    assert list(made) == lines
    assert "".join(line + gap for line, gap in made) == text
