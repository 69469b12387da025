"""One round trip: what a page's text needs fits into what a server sends before it waits (bench/weigh.py measures)."""

import random
from functools import cache
from pathlib import Path

import pytest

from bench.weigh import EMBEDS, PAGES, TRIP, Page, minified, pages_of, too_heavy

read = cache(pages_of)  # a site's pages, once for all tests


def test_no_page_weighs_more_than_its_budget(real):
    pages = read(real.output)
    kinds = {page.kind for page in pages}
    assert set(PAGES) <= kinds
    assert {"embed-claim", "embed-person", "embed-deals", "embed-dispute", "embed-picture", "embed-pinned"} <= kinds
    assert not too_heavy(pages)


def test_an_embed_is_one_file(real):
    """Everything in it is in its weight: nothing else is fetched."""
    embeds = [page for page in read(real.output) if page.kind.startswith(EMBEDS)]
    assert all(len(page.needed) == 1 and not page.later and not page.scripts for page in embeds)


def test_a_page_is_weighed_with_its_stylesheets_for_the_screen(real):
    page = next(page for page in read(real.output) if page.kind == "claim")
    names = {file.name.split(".")[0] for file in page.needed}
    assert names == {"index", "page-claim"}
    assert {file.name.split(".")[0] for file in page.later} == {"card", "print"}
    assert all(file.is_file() for file in (*page.needed, *page.later, *page.scripts))


def test_budgets_are_kept_by_gzip():
    """Except by those of very many claims, and these keep to them by Brotli at least."""
    assert all("gzip 9" in ways for ways in PAGES.values())
    assert PAGES["claim"]["gzip 9"] == PAGES["person"]["gzip 9"] == PAGES["source"]["brotli 11"] == TRIP


def test_one_page_needs_more_than_a_round_trip_by_gzip(real):
    over = [page for page in read(real.output) if page.kind in ("claim", "person", "source")]
    over = [page for page in over if page.weight("gzip 9") > TRIP]
    assert {page.path.split("/")[-2] for page in over} <= {"talent-hunt"}


@pytest.mark.parametrize(("kind", "number"), [("claim", 1), ("source", 1), ("timeline", 0), ("embed-claim", 1)])
def test_a_page_that_is_too_heavy_is_named(kind, number, tmp_path):
    """Text that nothing can compress, as long as the budget, so that compressed it is longer."""
    (tmp_path / "index.html").write_bytes(random.Random(1).randbytes(TRIP))
    page = Page("index.html", kind, (tmp_path / "index.html",), (), ())
    assert len(too_heavy([page])) == number


def test_brotli_is_lighter_than_gzip():
    """What keeps to its budget by gzip keeps to it however it travels."""
    file = Path(__file__)
    assert minified(file, "brotli 11") < minified(file, "gzip 9")
