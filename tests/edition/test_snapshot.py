"""A revision keeps what was published: speaker, relay, an inferred date, and the words within the quote budget."""

from dossier.edition.snapshot import words_of
from tests.contexts import site_with
from tests.overlay import base

SOURCE, PRICE = "content/sources/gazette.yaml", "content/claims/price.yaml"


def shown(changes, claim="price"):
    """The first passage of a claim, as a revision of it would keep it."""
    site = site_with(changes)
    return words_of(site, site.dossier.claims[claim]).evidence[0]


def test_an_inferred_date_is_kept_as_inferred():
    stated = "date: {value: 2024-06-12, basis: stated, quote: 12 June 2024}"
    text = base().content[SOURCE]
    assert stated in text
    inferred = "date: {value: 2024-06, basis: inferred, reason: {en: It says so., de: Es sagt es.}}"
    assert not shown({}).inferred
    assert shown({SOURCE: text.replace(stated, inferred)}).inferred
    assert shown({SOURCE: text.replace(stated, inferred)}).date == "2024-06"


def test_a_passage_beyond_the_budget_is_kept_as_its_ends_and_its_place():
    site = base().content["content/site.yaml"]
    long = "quote: Northwind pays 4.2 million euros for the old lighthouse at Skarholm"
    price = base().content[PRICE].replace("quote: Northwind pays 4.2 million euros", long)
    budgets = [{"content/site.yaml": f"{site}quote_budget: {much} %\n", PRICE: price} for much in (90, 1)]
    whole, ends = map(shown, budgets)
    assert whole.pointer is None
    assert ends.pointer is not None
    assert sum(len(part.exact) for part in ends.parts) < sum(len(part.exact) for part in whole.parts)


def test_speaker_and_relay_are_kept_by_name():
    assert shown({}, "price-of-the-town").speaker["en"] == "Town of Skarholm"
    relayed = base().content[PRICE].rstrip("\n") + "\n    relay: skarholm\n"
    assert shown({PRICE: relayed}).relay["en"] == "Town of Skarholm"
    assert shown({}).relay == {}
