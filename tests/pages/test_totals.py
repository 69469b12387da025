"""A total lists what it includes and what it leaves out, with reasons; nothing is counted twice or missing."""

from dossier.pages import totals
from dossier.pages.deals import deals_page
from tests.contexts import site_with
from tests.overlay import base

VOCABULARY = """properties:
  amount: {label: {en: amount, de: Summe}, type: money, applies: [deal]}
  founder: {label: x, type: entity, applies: [organization]}
  role: {label: x, type: text, applies: [person]}
  status:
    label: {en: status, de: Stand}
    type: term
    applies: [deal]
    terms: {closed: {en: closed, de: vollzogen}, planned: {en: planned, de: geplant}}
  total: {label: x, type: money, applies: [organization]}
  number: {label: x, type: number, applies: [organization]}
"""
QUOTE = "evidence: [{source: gazette, quote: had asked for five million euros, translation: {de: x}}]"
DEALS = ("tower", "pier", "quay", "weir", "dam")


def claim(key, subject, prop, value):
    return f"- {{id: {key}, subject: {subject}, property: {prop}, value: {value}, statement: x, {QUOTE}}}\n"


def derived(key, prop, operation, operands):
    how = f"{{operation: {operation}, of: [{operands}]}}"
    return f"- {{id: {key}, subject: northwind, property: {prop}, statement: 'x {{value}}', derived: {how}}}\n"


ELSEWHERE = """- id: elsewhere
  question: x
  nature: imprecision
  status: explained
  positions:
    - {label: one, claims: [tower-other]}
    - {label: two, claims: [quay-price]}
  note: x
"""


def listed(record):
    """The text of one record as a list with one item."""
    return "- " + record.rstrip().replace("\n", "\n  ") + "\n"


def page(*more, disputes=""):
    """The view of the deals page of a dossier with these claims, and disputes, besides those of the base."""
    deals = "".join(f"- {{id: {key}, name: the {key}}}\n" for key in ("lighthouse", *DEALS))
    text = "".join(
        [
            claim("tower-price", "tower", "amount", "EUR 1 million"),
            claim("tower-other", "tower", "amount", "EUR 2 million"),
            claim("tower-closed", "tower", "status", "closed"),
            claim("pier-price", "pier", "amount", "EUR 3 million"),
            claim("pier-closed", "pier", "status", "closed"),
            claim("quay-price", "quay", "amount", "USD > 5 million"),
            claim("quay-planned", "quay", "status", "planned"),
            claim("weir-price", "weir", "amount", "unknown"),
            claim("dam-planned", "dam", "status", "planned"),
            claim("dam-closed", "dam", "status", "closed"),
            *more,
        ]
    )
    site = site_with(
        {
            "content/vocabulary.yaml": VOCABULARY,
            "content/deals/deals.yaml": deals,
            "content/claims/deals.yaml": text,
            "content/disputes.yaml": listed(base().content["content/disputes.yaml"]) + disputes,
        }
    )
    return deals_page(site, "en", None).view


def left_out(view):
    """What is left out of the first total: deal and claim, with the reasons."""
    return {(item.subject.text, item.fact.claim if item.fact else ""): item.reasons for item in view.totals[0].left_out}


def test_a_sum_lists_its_operands_and_gives_a_reason_for_every_figure_left_out():
    view = page(derived("all", "total", "sum", "tower-price, pier-price"))
    (total,) = view.totals
    assert [(operand.subject.text, operand.fact.claim) for operand in total.operands] == [
        ("the tower", "tower-price"),
        ("the pier", "pier-price"),
    ]
    assert total.result.pieces[0].text == "€4 million"
    assert left_out(view) == {
        ("the tower", "tower-other"): ("alternative",),
        ("the quay", "quay-price"): ("other-currency", "limit", "other-status"),
        ("the weir", "weir-price"): ("not-known", "no-status"),
        ("the dam", ""): ("no-figure",),
        ("the lighthouse", "price"): ("in-dispute", "no-status"),
        ("the lighthouse", "price-of-the-town"): ("in-dispute", "no-status"),
    }


def test_a_figure_that_could_be_included_is_listed_as_not_named():
    view = page(derived("some", "total", "sum", "tower-price"))
    assert left_out(view)["the pier", "pier-price"] == ("not-named",)


def test_an_alternative_figure_links_to_its_dispute_with_the_operand():
    view = page(derived("all", "total", "sum", "price, tower-price"))
    (item,) = [item for item in view.totals[0].left_out if item.fact and item.fact.claim == "price-of-the-town"]
    assert item.reasons == ("alternative", "in-dispute")
    assert [link.href for link in item.disputes] == ["../disputes/price-dispute/index.html"]


def test_a_dispute_without_an_operand_is_not_a_reason():
    view = page(derived("all", "total", "sum", "tower-price, pier-price"), disputes=ELSEWHERE)
    (item,) = [item for item in view.totals[0].left_out if item.fact and item.fact.claim == "tower-other"]
    assert (item.reasons, item.disputes) == (("alternative",), ())


def test_a_count_lists_the_deals_it_does_not_count():
    view = page(derived("done", "number", "count", "tower-closed, pier-closed"))
    assert left_out(view) == {
        ("the dam", "dam-planned"): ("other-value",),
        ("the dam", "dam-closed"): ("other-value",),
        ("the quay", "quay-planned"): ("other-value",),
        ("the weir", ""): ("nothing-said",),
        ("the lighthouse", ""): ("nothing-said",),
    }


def test_a_difference_leaves_nothing_out():
    view = page(derived("gap", "total", "difference", "pier-price, tower-price"))
    assert not view.totals[0].left_out
    assert [operand.fact.claim for operand in view.totals[0].operands] == ["pier-price", "tower-price"]


def test_deals_are_counted_by_status_and_those_without_one_are_listed():
    view = page()
    tallies = [
        (tally.label.text, tally.number, [operand.fact.claim for operand in tally.operands]) for tally in view.tallies
    ]
    assert tallies == [
        ("closed", 3, ["pier-closed", "tower-closed", "dam-closed"]),
        ("planned", 2, ["quay-planned", "dam-planned"]),
    ]
    assert {link.text for link in view.without_status} == {"the weir", "the lighthouse"}


def test_without_a_status_there_are_no_counts_by_status():
    view = deals_page(site_with({}), "en", None).view
    assert view.tallies == ()
    assert view.totals == ()


def test_all_disputes_of_a_deal_can_be_reached_from_its_row():
    view = page()
    (row,) = [row for group in view.groups for row in group.rows if row.link.text == "the lighthouse"]
    assert [link.href for link in row.disputes] == ["../disputes/price-dispute/index.html"]


def test_of_many_deals_some_are_listed_as_not_in_it_and_the_others_are_counted(monkeypatch):
    """Every total has all other deals: with all of them listed the page would grow with the square of the deals."""
    monkeypatch.setattr(totals, "MOST_LEFT_OUT", 2)
    view = page(derived("sum", "total", "sum", "tower-price, pier-price"))
    (total,) = view.totals
    listed = {item.subject.text for item in total.left_out}
    assert "the tower" in listed, "another figure of a deal that is counted is always told"
    assert len(listed) == 3
    assert total.others == 2
    assert not page(derived("gap", "total", "difference", "pier-price, tower-price")).totals[0].others
