"""The chart of moves: a line is a claim, and what is not said firmly does not arrive."""

import re

import pytest

from dossier.charts.flow import flow
from dossier.charts.flow_drawing import MAX_BUNDLE
from dossier.charts.svg import WORD, text_width
from dossier.components.page_context import PageContext
from dossier.edition.context import BuildSettings, SiteContext
from dossier.publish.translations import catalogue
from tests.charts.synthetic import claim, labels, misplaced, site
from tests.overlay import codes, compiled
from tests.site.built import PROGRAM
from tests.site.built import compiled as compiled_root

ORGS = ("old-firm", "new-firm", "third-firm")
LONG = "Société Générale pour la Recherche Avancée en Intelligence et Robotique"


def draw(claims, people=("ann",), organizations=ORGS, language="en", **more):
    dossier = site(claims, people, organizations, **more)
    return flow(PageContext(dossier, language, "index.html"))


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


@pytest.fixture(scope="module")
def real():
    records = compiled_root(PROGRAM)
    return SiteContext(records.dossier, records.index, BuildSettings("https://dossier.example/"), {})


def test_where_nobody_goes_anywhere_nothing_is_drawn():
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
        assert {one.claim: one.support for one in drawing.lines} == {
            "go": "single",
            "go-too": "hedged",
            "was": "disputed",
        }
    row = picture.rows[0]
    assert [one.fact.claim for one in (*row.origins, *row.targets)] == ["was", "go", "go-too"]
    assert [one.hedged for one in row.targets] == [False, True]


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ({"certainty": "uncommitted"}, ("hedged",)),
        ({"denied": True}, ("disputed",)),
        ({"denied": True, "certainty": "possible"}, ("disputed", "hedged")),
        ({"prop": "is-wanted-by"}, ()),
    ],
)
def test_a_move_that_is_not_said_firmly_does_not_arrive(how, words):
    prop = how.pop("prop", "joins")
    picture = draw(
        [claim("firm", "bob", "joins", "new-firm"), claim("c", "ann", prop, "new-firm", **how)], ("ann", "bob")
    )
    for drawing in (picture.wide, picture.narrow):
        (made,), (firm,) = lines_of(drawing, "c"), lines_of(drawing, "firm")
        bar = next(place for place in drawing.places if place.label.link.text == "new-firm")
        assert made.ring
        assert not made.arrow
        assert made.ring[0] + made.ring[2] < bar.x - 15, "it ends well before the bar"
        assert firm.arrow
        assert not firm.ring
        assert max(map(float, re.findall(r"[ML](-?[\d.]+)", firm.arrow))) == pytest.approx(bar.x - 1)
        assert made.label.words == words
        assert firm.label.words == ()


def test_a_move_that_is_wanted_says_so_and_makes_the_others_say_what_they_are():
    picture = draw([claim("c", "ann", "is-wanted-by", "new-firm"), claim("d", "ann", "joins", "third-firm")])
    for drawing in (picture.wide, picture.narrow):
        assert lines_of(drawing, "c")[0].label.link.text == "is wanted by"
        assert lines_of(drawing, "d")[0].label.link.text == "joins"
    alone = draw([claim("d", "ann", "joins", "third-firm")])
    assert lines_of(alone.wide, "d")[0].label.link.text == "", "the heading of the column says it"


def test_a_role_in_words_leads_from_the_place_it_is_held_at():
    picture = draw([claim("go", "ann", "joins", "new-firm"), claim("c", "ann", "was", "head", at="old-firm")])
    assert {place.label.link.text for place in picture.wide.places} == {"old-firm", "new-firm"}
    assert lines_of(picture.narrow, "c")


def test_a_place_where_somebody_goes_is_no_origin_and_a_missing_one_is_said():
    picture = draw([claim("go", "ann", "joins", "new-firm"), claim("c", "ann", "founder-of", "new-firm")])
    for drawing in (picture.wide, picture.narrow):
        assert not lines_of(drawing, "c")
        assert [one.words for one in labels(drawing) if one.words] == [("untold",)]


@pytest.mark.parametrize(("written", "lines"), [("1", 1), ("8", 8), (">= 3", 3), ("12", 12)])
def test_a_group_is_as_many_lines_as_are_counted(written, lines):
    picture = draw([claim("g", "new-firm", "hires", written, at="old-firm")], ())
    for drawing in (picture.wide, picture.narrow):
        out, into = sorted(lines_of(drawing, "g"), key=lambda one: bool(one.arrow))
        assert out.path.count("M") == into.path.count("M") == lines
        assert into.arrow
        assert not into.band
    assert picture.groups
    assert picture.rows[0].count.claim == "g"


def test_a_large_group_is_a_band_and_one_that_is_sought_does_not_arrive():
    picture = draw([claim("g", "new-firm", "seeks", f"~{MAX_BUNDLE + 38}")], ())
    for drawing in (picture.wide, picture.narrow):
        (made,) = lines_of(drawing, "g")
        assert made.band
        assert made.ring
        assert not made.arrow
        assert made.path.count("M") == 1
        assert "50" in {one.link.text.rsplit(" ")[-1] for one in labels(drawing) if one.support}


def test_somebody_who_goes_to_two_places_stands_under_both_on_a_phone():
    picture = draw([claim("a", "ann", "joins", "new-firm"), claim("b", "ann", "joins", "third-firm")])
    assert [one.link.text for one in labels(picture.narrow) if one.link.text == "ann"] == ["ann", "ann"]
    assert [one.link.text for one in labels(picture.wide) if one.link.text == "ann"] == ["ann"]


@pytest.mark.parametrize("number", [1, 2, 40])
@pytest.mark.parametrize("kind", ["wide", "narrow"])
def test_labels_stand_apart_and_within(number, kind):
    picture = draw(*crowd(number))
    assert misplaced(getattr(picture, kind)) == []


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("kind", ["wide", "narrow"])
def test_labels_of_the_first_dossier_stand_apart_and_within(real, language, kind):
    picture = flow(PageContext(real, language, "index.html"))
    assert misplaced(getattr(picture, kind)) == []
    assert {one.claim for one in picture.wide.lines} == {one.claim for one in picture.narrow.lines}


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_words_at_lines_and_above_columns_have_room(language, real):
    words = catalogue(language)
    for word in ("hedged", "disputed", "untold"):
        assert text_width(f"{words[f'drawn: {word}']}, ", 11) <= WORD
    drawing = flow(PageContext(real, language, "index.html")).wide
    left, middle, right = drawing.heads
    first, second, third = (
        text_width(words[key], 12) for key in ("Where they were or still are", "Who", "Where they go")
    )
    assert left + first < middle
    assert middle + second < right - third


def test_lines_of_a_bar_end_on_it_one_below_the_other():
    picture = draw(*crowd(40))
    for place in picture.wide.places:
        tips = [
            float(re.search(r"L[\d.]+ (-?[\d.]+)", one.arrow)[1])
            for one in picture.wide.lines
            if one.arrow
            and abs(float(re.search(r"L(-?[\d.]+) ", one.arrow)[1]) - place.x) < 2
            and place.y <= float(re.search(r"L[\d.]+ (-?[\d.]+)", one.arrow)[1]) <= place.y + place.height
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
def test_a_vocabulary_that_lets_money_move_is_refused(written, wanted):
    vocabulary = (PROGRAM / "tests/base/content/vocabulary.yaml").read_text("utf-8")
    text = f"{vocabulary}  travels: {{label: travels, {written}}}\n"
    assert codes(compiled({"content/vocabulary.yaml": text}).problems) == wanted
