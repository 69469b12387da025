"""The source entries of a page are made one after the other, those that are cited meanwhile included."""

from dossier.compiler import compile_dossier
from dossier.components.entries import source_entries
from dossier.components.page_context import PageContext
from dossier.edition.context import BuildSettings, SiteContext
from dossier.edition.quote_budget import shown_passages
from dossier.read.files import Files
from tests.steps import outgrown, steps
from tests.test_growth import claims_on_a_mill


def site(number):
    """So many claims, and as many that are each computed from one of them."""
    files = claims_on_a_mill(number, lambda at: f"In {1000 + at} the mill had {at} sails.", "sails", str)
    derived = "".join(
        f"- id: count-{at}\n  subject: mill\n  property: sails\n  statement: They are {{value}}.\n"
        f"  derived: {{operation: count, of: [claim-{at}]}}\n"
        for at in range(number)
    )
    compiled = compile_dossier(Files(files.content | {"content/claims/sums.yaml": derived}, files.seeds))
    dossier, index = compiled.dossier, compiled.index
    return SiteContext(dossier, index, BuildSettings("https://example.org/"), shown_passages(dossier, index))


def entries(context, keys):
    for key in keys:
        context.cite(key)
    return source_entries(context)


def test_what_an_entry_cites_has_an_entry_after_those_that_are_waiting():
    composed = entries(PageContext.at(site(2), "en", "products", "mill"), ["count-0", "count-1"])
    assert [(entry.claim, entry.number) for entry in composed] == [
        ("count-0", 1),
        ("count-1", 2),
        ("claim-0", 3),
        ("claim-1", 4),
    ]


def test_the_entries_of_a_page_of_many_claims_take_steps_in_proportion():
    def making(number):
        context = PageContext.at(site(number), "en", "products", "mill")
        return lambda: entries(context, [f"count-{at}" for at in range(number)])

    assert not outgrown(steps(making(25)), steps(making(100)), 5, 200)
