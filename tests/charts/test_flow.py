"""The chart of moves: each line is a claim, and only lines of firm claims end in an arrow."""

import re

import pytest

from dossier.charts.flow import flow
from dossier.charts.flow_drawing import MAX_BUNDLE
from dossier.charts.svg import UNTOLD, WORD, text_width
from dossier.publish.translations import catalogue
from tests.charts.synthetic import claim, labels, made_up_site, misplaced
from tests.contexts import context, site_of
from tests.overlay import base, codes, compiled

ORGS = ("old-firm", "new-firm", "third-firm")
LONG = "Société Générale pour la Recherche Avancée en Intelligence et Robotique"


def draw(claims, people=("ann",), organizations=ORGS):
    return flow(context(made_up_site(claims, people, organizations)))


def lines_of(drawing, key):
    return [line for line in drawing.lines if line.claim == key]


def crowd(number):
    """Many people with long and short names, several origins and targets each, and groups."""
    names = {f"p{n}": f"{'Maximiliana Konstantinopolska' if n % 7 == 3 else 'Ann'} Number{n}" for n in range(number)}
    orgs = {f"o{n}": LONG if n == 3 else f"Firm {n}" for n in range(12)}
    claims = []
    for n in range(number):
        claims.append(claim(f"j{n}", f"p{n}", "joins", f"o{n % 3}", denied=n % 5 == 0))
        claims += [claim(f"f{n}-{m}", f"p{n}", "comes-from", f"o{3 + (n * 5 + m) % 9}") for m in range(n % 4)]
        if n % 6 == 0:
            claims.append(claim(f"w{n}", f"p{n}", "is-wanted-by", f"o{(n + 1) % 3}", certainty="probable"))
    claims += [claim(f"g{n}", "o1", "hires", str(n * 4 + 1), at="o5") for n in range(5)]
    return claims, names, orgs


def test_without_a_move_there_is_no_chart():
    assert draw([claim("c", "ann", "comes-from", "old-firm")]) is None


def test_every_claim_of_a_move_is_a_line_that_shows_its_support():
    picture = draw(
        [
            claim("go", "ann", "joins", "new-firm"),
            claim("go-too", "ann", "joins", "third-firm", certainty="possible"),
            claim("was", "ann", "comes-from", "old-firm", denied=True),
        ]
    )
    for drawing in (picture.wide, picture.narrow):
        assert {line.claim: line.support for line in drawing.lines} == {
            "go": "single",
            "go-too": "hedged",
            "was": "disputed",
        }
    row = picture.rows[0]
    assert [end.fact.claim for end in (*row.origins, *row.targets)] == ["was", "go", "go-too"]
    assert [target.hedged for target in row.targets] == [False, True]


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ({"certainty": "uncommitted"}, ("hedged",)),
        ({"denied": True}, ("disputed",)),
        ({"denied": True, "certainty": "possible"}, ("disputed", "hedged")),
        ({"prop": "is-wanted-by"}, ()),
    ],
)
def test_an_uncertain_move_ends_in_a_ring_before_its_target(how, words):
    prop = how.pop("prop", "joins")
    picture = draw(
        [claim("firm", "bob", "joins", "new-firm"), claim("c", "ann", prop, "new-firm", **how)], ("ann", "bob")
    )
    for drawing in (picture.wide, picture.narrow):
        (soft,), (firm,) = lines_of(drawing, "c"), lines_of(drawing, "firm")
        bar = next(place for place in drawing.places if place.label.link.text == "new-firm")
        assert soft.ring
        assert not soft.arrow
        assert soft.ring[0] + soft.ring[2] < bar.x - 15, "it ends well before the bar"
        assert firm.arrow
        assert not firm.ring
        assert max(map(float, re.findall(r"[ML](-?[\d.]+)", firm.arrow))) == pytest.approx(bar.x - 1)
        assert soft.label.words == words
        assert firm.label.words == ()


def test_those_whose_move_is_not_certain_stand_last_and_apart():
    picture = draw(
        [
            claim("soft", "ann", "joins", "new-firm", certainty="possible"),
            claim("firm", "bob", "joins", "new-firm"),
            claim("other", "cid", "joins", "third-firm", denied=True),
        ],
        ("ann", "bob", "cid"),
    )
    for drawing in (picture.wide, picture.narrow):
        firm, soft, other = (lines_of(drawing, key)[0].label.rows[0].y for key in ("firm", "soft", "other"))
        (_, first), (_, second) = drawing.apart
        assert firm < first < soft < second < other
    assert picture.uncertain == 2


@pytest.mark.parametrize(
    ("counted", "where", "loses"),
    [("8", "old-firm", "old-firm"), ("1", "third-firm", None), ("2", "third-firm", "third-firm")],
)
def test_the_title_says_who_loses_more_than_anybody_else(counted, where, loses):
    picture = draw(
        [
            claim("go", "ann", "joins", "new-firm"),
            claim("was", "ann", "comes-from", "old-firm"),
            claim("soft", "bob", "joins", "new-firm", certainty="possible"),
            claim("left", "bob", "comes-from", "old-firm"),
            claim("g", "new-firm", "hires", counted, at=where),
        ],
        ("ann", "bob"),
    )
    assert (picture.loses.text if picture.loses else None) == loses, "whoever does not arrive is not counted"


def test_beside_a_wanted_move_every_line_names_its_property():
    picture = draw([claim("c", "ann", "is-wanted-by", "new-firm"), claim("d", "ann", "joins", "third-firm")])
    for drawing in (picture.wide, picture.narrow):
        assert lines_of(drawing, "c")[0].label.link.text == "is wanted by"
        assert lines_of(drawing, "d")[0].label.link.text == "joins"
    alone = draw([claim("d", "ann", "joins", "third-firm")])
    assert lines_of(alone.wide, "d")[0].label.link.text == "", "the heading of the column says it"


def test_a_role_is_a_line_from_the_organization_where_it_is_held():
    picture = draw([claim("go", "ann", "joins", "new-firm"), claim("c", "ann", "was", "head", at="old-firm")])
    assert {place.label.link.text for place in picture.wide.places} == {"old-firm", "new-firm"}
    assert lines_of(picture.narrow, "c")


def test_a_target_is_not_drawn_as_an_origin_and_a_missing_origin_is_noted():
    picture = draw([claim("go", "ann", "joins", "new-firm"), claim("c", "ann", "founder-of", "new-firm")])
    for drawing in (picture.wide, picture.narrow):
        assert not lines_of(drawing, "c")
        assert [label.words for label in labels(drawing) if label.words] == [("untold",)]


@pytest.mark.parametrize(("written", "lines"), [("1", 1), ("8", 8), (">= 3", 3), ("12", 12)])
def test_a_group_is_as_many_lines_as_are_counted(written, lines):
    picture = draw([claim("g", "new-firm", "hires", written, at="old-firm")], ())
    for drawing in (picture.wide, picture.narrow):
        out, into = sorted(lines_of(drawing, "g"), key=lambda line: bool(line.arrow))
        assert out.path.count("M") == into.path.count("M") == lines
        assert into.arrow
        assert not into.band
    assert picture.groups
    assert picture.rows[0].count.claim == "g"


def test_a_large_group_is_a_band_and_a_wanted_one_ends_in_a_ring():
    picture = draw([claim("g", "new-firm", "seeks", f"~{MAX_BUNDLE + 38}")], ())
    for drawing in (picture.wide, picture.narrow):
        (line,) = lines_of(drawing, "g")
        assert line.band
        assert line.ring
        assert not line.arrow
        assert line.path.count("M") == 1
        assert "50" in {label.link.text.rsplit(" ")[-1] for label in labels(drawing) if label.support}


def test_a_person_with_two_targets_is_listed_under_both_in_the_narrow_drawing():
    picture = draw([claim("a", "ann", "joins", "new-firm"), claim("b", "ann", "joins", "third-firm")])
    assert [label.link.text for label in labels(picture.narrow) if label.link.text == "ann"] == ["ann", "ann"]
    assert [label.link.text for label in labels(picture.wide) if label.link.text == "ann"] == ["ann"]


@pytest.mark.parametrize("number", [1, 2, 40])
@pytest.mark.parametrize("kind", ["wide", "narrow"])
def test_labels_do_not_overlap_and_are_not_cut(number, kind):
    picture = draw(*crowd(number))
    assert misplaced(getattr(picture, kind)) == []


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("kind", ["wide", "narrow"])
def test_labels_of_the_real_dossier_do_not_overlap_and_are_not_cut(language, kind):
    picture = flow(context(site_of("real"), language))
    assert misplaced(getattr(picture, kind)) == []
    assert {line.claim for line in picture.wide.lines} == {line.claim for line in picture.narrow.lines}


@pytest.mark.parametrize("language", ["en", "de"])
def test_labels_of_lines_and_columns_have_room(language):
    words = catalogue(language)
    for word, room in (("hedged", WORD), ("disputed", WORD), ("untold", UNTOLD)):
        assert text_width(f"{words[f'drawn: {word}']}, ", 11) <= room
    drawing = flow(context(site_of("real"), language)).wide
    left, middle, right = drawing.heads
    first, second, third = (
        text_width(words[key], 12) for key in ("Where they were or still are", "Who", "Where they go")
    )
    assert left + first < middle
    assert middle + second < right - third


def test_arrows_at_a_bar_end_at_different_heights():
    picture = draw(*crowd(40))
    for place in picture.wide.places:
        tips = [
            float(re.search(r"L[\d.]+ (-?[\d.]+)", line.arrow)[1])
            for line in picture.wide.lines
            if line.arrow
            and abs(float(re.search(r"L(-?[\d.]+) ", line.arrow)[1]) - place.x) < 2
            and place.y <= float(re.search(r"L[\d.]+ (-?[\d.]+)", line.arrow)[1]) <= place.y + place.height
        ]
        assert len(set(tips)) == len(tips)


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("type: money, applies: [deal], flow: to", ["bad-value"]),
        ("type: number, applies: [organization], flow: from", ["bad-value"]),
        ("type: entity, applies: [person], flow: away", ["bad-choice"]),
        ("type: entity, applies: [person], flow: to", ["vocabulary-unused"]),
    ],
)
def test_a_flow_is_refused_on_properties_that_cannot_be_moves(written, wanted):
    text = f"{base().content['content/vocabulary.yaml']}  travels: {{label: travels, {written}}}\n"
    assert codes(compiled({"content/vocabulary.yaml": text}).problems) == wanted
