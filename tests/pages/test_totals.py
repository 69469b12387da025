"""A total is provable: all that is in it, all that is not, and why; nothing is counted twice or passed over."""

from dossier.edition.context import BuildSettings, SiteContext
from dossier.edition.quote_budget import shown_passages
from dossier.pages.deals import deals_page
from tests.overlay import base, compiled

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
    """A file of one record as a list of one."""
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
    made = compiled(
        {
            "content/vocabulary.yaml": VOCABULARY,
            "content/deals/deals.yaml": deals,
            "content/claims/deals.yaml": text,
            "content/disputes.yaml": listed(base().content["content/disputes.yaml"]) + disputes,
        }
    )
    shown = shown_passages(made.dossier, made.index)
    return deals_page(SiteContext(made.dossier, made.index, BuildSettings("http://x/"), shown), "en", None).view


def said(view):
    """What is left out of the first total: deal and claim, with the reasons."""
    return {(one.subject.text, one.fact.claim if one.fact else ""): one.reasons for one in view.totals[0].left_out}


def test_a_sum_has_its_operands_and_says_why_each_other_figure_is_not_in_it():
    view = page(derived("all", "total", "sum", "tower-price, pier-price"))
    (total,) = view.totals
    assert [(operand.subject.text, operand.fact.claim) for operand in total.operands] == [
        ("the tower", "tower-price"),
        ("the pier", "pier-price"),
    ]
    assert total.result.pieces[0].text == "4 million euros"
    assert said(view) == {
        ("the tower", "tower-other"): ("alternative",),
        ("the quay", "quay-price"): ("other-currency", "limit", "other-status"),
        ("the weir", "weir-price"): ("not-known", "no-status"),
        ("the dam", ""): ("no-figure",),
        ("the lighthouse", "price"): ("in-dispute", "no-status"),
        ("the lighthouse", "price-of-the-town"): ("in-dispute", "no-status"),
    }


def test_a_figure_that_could_be_in_it_is_said_not_to_be():
    view = page(derived("some", "total", "sum", "tower-price"))
    assert said(view)["the pier", "pier-price"] == ("not-named",)


def test_another_figure_leads_to_the_dispute_between_the_two():
    view = page(derived("all", "total", "sum", "price, tower-price"))
    (found,) = [one for one in view.totals[0].left_out if one.fact and one.fact.claim == "price-of-the-town"]
    assert found.reasons == ("alternative", "in-dispute")
    assert [link.href for link in found.disputes] == ["../disputes/price-dispute/index.html"]


def test_a_dispute_that_no_operand_stands_in_is_not_the_reason():
    view = page(derived("all", "total", "sum", "tower-price, pier-price"), disputes=ELSEWHERE)
    (found,) = [one for one in view.totals[0].left_out if one.fact and one.fact.claim == "tower-other"]
    assert (found.reasons, found.disputes) == (("alternative",), ())


def test_a_count_says_what_is_told_of_the_deals_it_does_not_count():
    view = page(derived("done", "number", "count", "tower-closed, pier-closed"))
    assert said(view) == {
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


def test_deals_are_counted_by_status_and_those_without_one_are_told():
    view = page()
    found = [
        (tally.label.text, tally.number, [operand.fact.claim for operand in tally.operands]) for tally in view.tallies
    ]
    assert found == [
        ("closed", 3, ["pier-closed", "tower-closed", "dam-closed"]),
        ("planned", 2, ["quay-planned", "dam-planned"]),
    ]
    assert {link.text for link in view.without_status} == {"the weir", "the lighthouse"}


def test_a_dossier_of_deals_without_a_status_has_no_counts_by_status():
    made = compiled({})
    site = SiteContext(made.dossier, made.index, BuildSettings("http://x/"), shown_passages(made.dossier, made.index))
    view = deals_page(site, "en", None).view
    assert view.tallies == ()
    assert view.totals == ()


def test_all_disputes_of_a_deal_can_be_reached_from_its_row():
    view = page()
    (row,) = [row for row in view.rows if row.link.text == "the lighthouse"]
    assert [link.href for link in row.disputes] == ["../disputes/price-dispute/index.html"]
