"""The dossier as of each date of a source: a chain of plain pages, each with what was new; without dates, none."""

import pytest

from tests.site.built import audited, claim_cited, copy_of_example, edit
from tests.site.parsed_pages import soup

UNKNOWN = "date: {basis: unknown, reason: {en: The text gives no date., de: Der Text nennt kein Datum.}}"
LATER = "date: {value: 2019-04~, basis: inferred, reason: {en: It follows the other., de: Sie folgt der anderen.}}"


@pytest.fixture(scope="module")
def chain(once):
    """Both sources dated, the second one roughly."""

    def make(folder):
        root = copy_of_example(folder)
        edit(root / "content/sources/sources.yaml", UNKNOWN, LATER)
        return audited(root, folder / "output")

    return once("dated", make)


def section(built, language, key, name):
    heading = soup(built, built.path(language, "as-of", key)).find(id=name)
    return heading.parent if heading else None


def cited(tag):
    return {claim_cited(link) for link in tag.find_all("a", class_="cite")} if tag else set()


def told_by(dossier, sources):
    """The claims that these sources support by themselves."""
    claims = dossier.claims
    supported = {
        key
        for key, claim in claims.items()
        if any(item.record.stance == "supports" and item.passage.source in sources for item in claim.evidence)
    }
    return supported | {key for key, claim in claims.items() if claim.operands and {*claim.operands} <= supported}


def test_such_pages_hold_no_fact_of_their_own(chain):
    assert not [problem for page in chain.pages.values() for problem in page.problems]


def test_each_date_has_a_page_that_leads_to_the_next_and_back(chain):
    for language in chain.languages:
        first, last = "2019-03-15", "2019-04-about"
        links = {
            key: {
                link.rel[0]: link.href
                for link in chain.page(language, "as-of", key).links
                if link.rel and link.tag == "a"
            }
            for key in (first, last)
        }
        assert links == {first: {"next": f"../{last}/index.html"}, last: {"prev": f"../{first}/index.html"}}
        overview = {link.href for link in chain.page(language, "as-of").links}
        assert {f"{first}/index.html", f"{last}/index.html"} <= overview
        assert "../as-of/index.html" in {link.href for link in chain.page(language, "timeline").links}


def test_a_date_tells_what_its_sources_added(chain):
    dossier = chain.records.dossier
    for language in chain.languages:
        first, everything = told_by(dossier, ["gazette-article"]), set(dossier.claims)
        assert cited(section(chain, language, "2019-03-15", "claims")) == first
        assert cited(section(chain, language, "2019-04-about", "claims")) == everything - first


def test_a_date_tells_which_claims_got_another_line_and_which_disputes_arose(chain):
    lines = section(chain, "en", "2019-04-about", "lines")
    changed = {
        claim_cited(line.find("a", class_="cite")): [
            tag["class"][0] for tag in line.select(".attribution [class^=sure-]")
        ]
        for line in lines.select(".changes > li")
    }
    assert changed["ferry-builder"] == ["sure-single", "sure-corroborated"]
    assert changed["ferry-price"] == ["sure-single", "sure-disputed"], "the dispute on it arose"
    disputes = section(chain, "en", "2019-04-about", "disputes")
    assert "dispute:price-of-the-ferry:question" in {link["data-from"] for link in disputes.find_all("a")}
    assert section(chain, "en", "2019-03-15", "lines") is None


def test_an_old_line_is_said_where_todays_is_another(chain):
    claims = section(chain, "en", "2019-03-15", "claims")
    (item,) = [line for line in claims.select("li") if claim_cited(line.find("a", class_="cite")) == "ferry-builder"]
    assert item.select_one(".attribution .sure-single")
    assert item.select_one(".fact.sure-corroborated"), "the fact itself stands under the line of today"


def test_a_rough_date_is_said_to_be_rough(chain):
    words = chain.html(chain.path("en", "as-of", "2019-04-about"))
    assert "The date is approximate" in words
    assert "The date is approximate" not in chain.html(chain.path("en", "as-of", "2019-03-15"))


def test_a_source_without_a_date_is_not_counted_but_named_with_the_reason(ferry):
    dossier = ferry.records.dossier
    for language in ferry.languages:
        page = ferry.page(language, "as-of", "2019-03-15")
        assert "source:kuestenbote-article:reason-date" in page.origins
        assert cited(section(ferry, language, "2019-03-15", "claims")) == told_by(dossier, ["gazette-article"])
        overview = soup(ferry, ferry.path(language, "as-of"))
        only = len(dossier.claims) - len(told_by(dossier, ["gazette-article"]))
        assert overview.select_one(".whole > .attribution [data-count]").get_text().split()[0] == str(only)


def test_without_any_date_there_is_no_such_page_and_no_link_to_one(root, tmp_path):
    edit(
        root / "content/sources/gazette.yaml", "date: {value: 2024-06-12, basis: stated, quote: 12 June 2024}", UNKNOWN
    )
    built = audited(root, tmp_path / "output")
    assert not [path for path in built.files if "as-of" in path]
    assert not [link for page in built.pages.values() for link in page.links if "as-of" in link.href]
    assert not [problem for page in built.pages.values() for problem in page.problems]
