"""A revision keeps the words of its day: who speaks, who is passed on, what is inferred, and what may be shown."""

from dossier.compiler import compile_dossier
from dossier.edition.context import BuildSettings, SiteContext
from dossier.edition.quote_budget import shown_passages
from dossier.edition.snapshot import words_of
from tests.overlay import base, overlay

SOURCE, PRICE = "content/sources/gazette.yaml", "content/claims/price.yaml"


def shown(changes, claim="price"):
    """The first passage of a claim, as a revision of it would keep it."""
    made = compile_dossier(overlay(changes))
    site = SiteContext(made.dossier, made.index, BuildSettings(""), shown_passages(made.dossier, made.index))
    return words_of(site, made.dossier.claims[claim]).evidence[0]


def test_a_date_that_was_inferred_is_kept_as_one():
    stated = "date: {value: 2024-06-12, basis: stated, quote: 12 June 2024}"
    text = base().content[SOURCE]
    assert stated in text
    inferred = "date: {value: 2024-06, basis: inferred, reason: {en: It says so., de: Es sagt es.}}"
    assert not shown({}).inferred
    assert shown({SOURCE: text.replace(stated, inferred)}).inferred
    assert shown({SOURCE: text.replace(stated, inferred)}).date == "2024-06"


def test_a_passage_beyond_the_budget_is_kept_as_its_ends_and_where_it_stands():
    site = base().content["content/site.yaml"]
    long = "quote: Northwind pays 4.2 million euros for the old lighthouse at Skarholm"
    price = base().content[PRICE].replace("quote: Northwind pays 4.2 million euros", long)
    budgets = [{"content/site.yaml": f"{site}quote_budget: {much} %\n", PRICE: price} for much in (90, 1)]
    whole, ends = map(shown, budgets)
    assert whole.pointer is None
    assert ends.pointer is not None
    assert sum(len(part.exact) for part in ends.parts) < sum(len(part.exact) for part in whole.parts)


def test_who_speaks_and_who_is_passed_on_are_kept_by_name():
    assert shown({}, "price-of-the-town").speaker["en"] == "Town of Skarholm"
    relayed = base().content[PRICE].rstrip("\n") + "\n    relay: skarholm\n"
    assert shown({PRICE: relayed}).relay["en"] == "Town of Skarholm"
    assert shown({}).relay == {}
