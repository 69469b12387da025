"""The chart of deals: amounts stand on a logarithmic scale, and open bounds are drawn open."""

from decimal import Decimal
from itertools import pairwise

import pytest

from dossier.charts.deals import deals
from dossier.charts.scales import log_scale
from dossier.charts.svg import text_width
from tests.charts.synthetic import claim, made_up_site, misplaced
from tests.contexts import context, site_of
from tests.site.audit.scales import reach


def draw(claims, names=("bargain",)):
    return deals(context(made_up_site(claims, deals=names)))


def marks(drawing):
    return [mark for row in drawing.rows for mark in row.marks]


def market(number):
    """Many deals from a thousand to a trillion, with every comparator."""
    forms = ("{}", "~{}", "<= {}", "< {}", ">= {}", "> {}", "{}..999999999999")
    names = {
        f"d{n}": f"{'A very long and winding name for a takeover among friends' if n % 9 == 4 else 'Deal'} {n}"
        for n in range(number)
    }
    claims = [
        claim(f"c{n}-{m}", f"d{n}", "amount", "USD " + forms[(n + m) % 7].format(1234 * 7 ** (n % 10 + m)))
        for n in range(number)
        for m in range(1 + n % 3)
    ]
    return claims, names


def test_deals_without_an_amount_make_no_chart():
    assert draw([claim("c", "bargain", "amount", "unknown")]) is None


# written, dots, open to the left, open to the right, soft, bound excluded
FORMS = [
    ("USD 2 billion", 1, False, False, False, False),
    ("USD ~2 billion", 1, False, False, True, False),
    ("USD <= 2 billion", 1, True, False, False, False),
    ("USD < 2 billion", 1, True, False, False, True),
    ("USD >= 2 billion", 1, False, True, False, False),
    ("USD > 2 billion", 1, False, True, False, True),
    ("USD 2..9 billion", 2, False, False, False, False),
    ("USD 0..2 billion", 1, True, False, False, False),
]


@pytest.mark.parametrize(("written", "dots", "left", "right", "soft", "beyond"), FORMS)
@pytest.mark.parametrize("kind", ["wide", "narrow"])
def test_an_open_bound_is_drawn_open(written, dots, left, right, soft, beyond, kind):
    picture = draw(
        [claim("c", "bargain", "amount", written), claim("d", "other", "amount", "USD 30 billion")],
        ("bargain", "other"),
    )
    drawing = getattr(picture.panels[0], kind)
    mark = next(mark for mark in marks(drawing) if mark.origin == "claim:c:value")
    at = {tick.amount: tick.x for tick in drawing.ticks}
    assert len(mark.dots) == dots
    assert (mark.soft, mark.open) == (soft, beyond)
    assert bool(mark.arrow) == (left or right)
    if left or right or dots == 2:
        start, end = reach(mark.path)
        assert (start == drawing.left) == left
        assert (end == drawing.right) == right
    else:
        assert not mark.path
    if "2000000000" in at:
        assert mark.dots[-1 if left else 0] == pytest.approx(at["2000000000"], abs=0.1)


def test_equal_distances_are_equal_factors():
    scale = log_scale([Decimal(10) ** 9, Decimal(7) * 10**10], 0, 1000)
    steps = [scale.x(Decimal(10) ** power) for power in (9, 10, 11)]
    assert steps[1] - steps[0] == pytest.approx(steps[2] - steps[1], abs=0.2)
    assert scale.x(Decimal(2) * 10**9) - scale.x(Decimal(10) ** 9) == pytest.approx(
        (steps[1] - steps[0]) * 0.30103, abs=0.2
    )
    assert 0 < scale.x(Decimal(10) ** 9) < scale.x(Decimal(7) * 10**10) < 1000


@pytest.mark.parametrize("span", [(1, 1), (1, 70), (1, 10**4), (1, 10**9), (3, 4)])
@pytest.mark.parametrize("room", [40, 60, 90])
def test_ticks_are_round_and_apart(span, room):
    scale = log_scale([Decimal(amount) * 10**6 for amount in span], 20, 340)
    ticks = scale.ticks(room)
    assert len(ticks) >= 2
    assert {tick.as_tuple().digits[0] for tick in ticks} <= {1, 2, 5}
    if len(ticks) > 2:
        assert min(scale.x(b) - scale.x(a) for a, b in pairwise(ticks)) >= room
    assert scale.left <= scale.x(ticks[0]) <= scale.x(ticks[-1]) <= scale.right


def test_each_currency_has_its_own_scale_and_an_unnamed_currency_comes_last():
    picture = draw(
        [
            claim("x", "bargain", "amount", "XXX 5 million"),
            claim("u", "bargain", "amount", "USD 5 million"),
            claim("e", "other", "amount", "EUR 7 million"),
            claim("v", "other", "amount", "USD 6 million"),
        ],
        ("bargain", "other"),
    )
    assert [(panel.currency, panel.name) for panel in picture.panels] == [
        ("USD", "US dollars"),
        ("EUR", "euros"),
        ("XXX", ""),
    ]
    assert [[mark.origin for mark in marks(panel.wide)] for panel in picture.panels] == [
        ["claim:v:value", "claim:u:value"],
        ["claim:e:value"],
        ["claim:x:value"],
    ]


def test_differing_amounts_of_sources_are_drawn_side_by_side():
    picture = draw(
        [
            claim("c", "bargain", "amount", "EUR 5 million", own="EUR > 4 million"),
            claim("d", "bargain", "amount", "EUR 6 million"),
        ]
    )
    for drawing in (picture.panels[0].wide, picture.panels[0].narrow):
        assert [mark.origin for mark in marks(drawing)] == ["claim:c:value", "evidence:c:2:value", "claim:d:value"]
        assert len({mark.y for mark in marks(drawing)}) == 3
    assert [line.text.text for line in picture.lines[0].own] == ["more than €4 million"]


def test_amounts_of_several_properties_name_their_property():
    same = draw([claim("c", "bargain", "amount", "EUR 5 million"), claim("d", "bargain", "amount", "EUR 6 million")])
    assert all(mark.property is None for mark in marks(same.panels[0].wide))
    two = draw([claim("c", "bargain", "amount", "EUR 5 million"), claim("d", "bargain", "value", "EUR 6 million")])
    for drawing in (two.panels[0].wide, two.panels[0].narrow):
        assert [mark.property.link.text for mark in marks(drawing)] == ["amount", "valuation of the whole"]
        assert misplaced(drawing) == []


def test_deals_without_a_known_amount_are_listed():
    picture = draw(
        [claim("c", "bargain", "amount", "EUR 5 million"), claim("d", "other", "amount", "unknown")],
        ("bargain", "other", "third"),
    )
    assert [line.deal.text for line in picture.lines] == ["bargain", "other"]
    assert "third" in [link.text for link in picture.without_amount]
    assert "other" not in [link.text for link in picture.without_amount]


@pytest.mark.parametrize("number", [1, 2, 60])
@pytest.mark.parametrize("kind", ["wide", "narrow"])
def test_labels_do_not_overlap_and_are_not_cut(number, kind):
    drawing = getattr(draw(*market(number)).panels[0], kind)
    assert misplaced(drawing) == []
    assert all(0 <= x <= drawing.width for mark in marks(drawing) for x in mark.dots)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("kind", ["wide", "narrow"])
def test_labels_of_the_real_dossier_do_not_overlap_and_are_not_cut(language, kind):
    picture = deals(context(site_of("real"), language))
    for panel in picture.panels:
        assert misplaced(getattr(panel, kind)) == []
    assert {line.deal.text for line in picture.lines}.isdisjoint({link.text for link in picture.without_amount})


def test_labels_of_ticks_do_not_overlap_and_are_not_cut():
    for language in ("en", "de"):
        for panel in deals(context(site_of("real"), language)).panels:
            for drawing in (panel.wide, panel.narrow):
                boxes = [
                    (
                        tick.x - max(text_width(word, 12) for word in tick.words) / 2,
                        tick.x + max(text_width(word, 12) for word in tick.words) / 2,
                    )
                    for tick in drawing.ticks
                ]
                assert all(a[1] < b[0] for a, b in pairwise(boxes))
                assert boxes[0][0] >= 0
                assert boxes[-1][1] <= drawing.width
