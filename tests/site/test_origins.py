"""The pictures of where things come from, in the built site: their numbers counted anew from the records."""

import re
from collections import Counter

from tests.site.html_tree import parse
from tests.site.parsed_pages import soup
from tests.site.plain import plain
from tests.site.records import spans_of


def figure(site, language, name, *parts):
    return soup(site, site.path(language, *parts)).find("figure", class_=name)


def numbers(part):
    return [int(re.sub(r"\D", "", one.get_text())) for one in part.find_all(attrs={"data-count": True})]


def test_how_many_claims_rest_on_one_origin_alone(site):
    """Stands large on the page of sources, in both drawings."""
    claims = site.records.dossier.claims.values()
    named = [
        {item.origin.id for item in claim.evidence if item.record.stance == "supports" and item.origin.named}
        for claim in claims
    ]
    wanted = [sum(len(one) == 1 for one in named), len(claims)]
    for language in site.languages:
        found = figure(site, language, "picture-origins", "sources").find_all("text", class_="finding")
        assert [numbers(one) for one in found] == [wanted, wanted]


def test_the_table_of_origins_counts_claims(site):
    claims = site.records.dossier.claims.values()
    wanted = Counter()
    for claim in claims:
        told = [item for item in claim.evidence if item.record.stance != "mentions"]
        wanted.update({(item.passage.source, item.origin.id if item.origin.named else "") for item in told})
    for language in site.languages:
        table = figure(site, language, "picture-origins", "sources").find("table")
        rows = [row.find("td", attrs={"data-count": True}) for row in table.find_all("tr")]
        assert Counter(int(plain(one.get_text())) for one in rows if one) == Counter(wanted.values())


def test_the_strip_counts_the_claims_of_each_paragraph(site):
    for key, source in site.records.dossier.sources.items():
        items = [one for claim in site.records.dossier.claims.values() for one in claim.evidence]
        spans = [(one.claim, *span) for one in items if one.passage.source == key for span in spans_of(one)]
        seed, at, wanted = site.records.seeds[key], 0, {}
        for line in seed.split("\n"):
            start, at = at, at + len(line) + 1
            if line.strip():
                here = [span for span in source.sentences if start <= span.start < start + len(line)]
                claims = {
                    claim for claim, first, last in spans if any(first < one.end and one.start < last for one in here)
                }
                wanted[len(wanted) + 1] = (len(here), len(claims))
        for language in site.languages:
            rows = figure(site, language, "picture-strip", "sources", key).find("tbody").find_all("tr")
            found = {}
            for row in rows:
                number, *states, claims = (int(plain(one.get_text()) or 0) for one in row.find_all(["th", "td"]))
                found[number] = (sum(states), claims)
            assert found == {number: one for number, one in wanted.items() if one[0]}, key


def test_a_tree_has_a_branch_for_each_passage_of_its_claim(site):
    drawn = 0
    for claim in site.records.dossier.claims.values():
        page = parse(site.html(site.path(site.languages[0], "claims", claim.id)))
        tree = page.find("figure", named="picture-tree")
        if tree is not None:
            drawn += 1
            assert len(tree.find_all("path", named="line")) == len(claim.evidence) + len(claim.operands), claim.id
        else:
            assert (len(claim.evidence), len(claim.operands)) == (1, 0), claim.id
    assert drawn
