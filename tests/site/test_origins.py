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
    return [int(re.sub(r"\D", "", number.get_text())) for number in part.find_all(attrs={"data-count": True})]


def test_how_many_claims_rest_on_one_origin_alone(site):
    """Stands large on the page of sources, in both drawings."""
    claims = site.records.dossier.claims.values()
    named = [
        {item.origin.id for item in claim.evidence if item.record.stance == "supports" and item.origin.named}
        for claim in claims
    ]
    wanted = [sum(len(origins) == 1 for origins in named), len(claims)]
    for language in site.languages:
        findings = figure(site, language, "picture-origins", "sources").find_all("text", class_="finding")
        assert [numbers(finding) for finding in findings] == [wanted, wanted]


def test_the_table_of_origins_counts_claims(site):
    claims = site.records.dossier.claims.values()
    wanted = Counter()
    for claim in claims:
        bearing = [item for item in claim.evidence if item.record.stance != "mentions"]
        wanted.update({(item.passage.source, item.origin.id if item.origin.named else "") for item in bearing})
    for language in site.languages:
        table = figure(site, language, "picture-origins", "sources").find("table")
        rows = [row.find("td", attrs={"data-count": True}) for row in table.find_all("tr")]
        assert Counter(int(plain(cell.get_text())) for cell in rows if cell) == Counter(wanted.values())


def test_the_strip_counts_the_claims_of_each_paragraph(site):
    for key, source in site.records.dossier.sources.items():
        items = [item for claim in site.records.dossier.claims.values() for item in claim.evidence]
        spans = [(item.claim, *span) for item in items if item.passage.source == key for span in spans_of(item)]
        seed, at, wanted = site.records.seeds[key], 0, {}
        for line in seed.split("\n"):
            start, at = at, at + len(line) + 1
            if line.strip():
                here = [span for span in source.sentences if start <= span.start < start + len(line)]
                claims = {
                    claim
                    for claim, first, last in spans
                    if any(first < sentence.end and sentence.start < last for sentence in here)
                }
                wanted[len(wanted) + 1] = (len(here), len(claims))
        for language in site.languages:
            rows = figure(site, language, "picture-strip", "sources", key).find("tbody").find_all("tr")
            counted = {}
            for row in rows:
                number, *states, claims = (int(plain(cell.get_text()) or 0) for cell in row.find_all(["th", "td"]))
                counted[number] = (sum(states), claims)
            assert counted == {number: counts for number, counts in wanted.items() if counts[0]}, key


def test_a_tree_has_a_branch_for_each_passage_of_its_claim(site):
    drawn = 0
    for claim in site.records.dossier.claims.values():
        page = parse(site.html(site.path(site.languages[0], "claims", claim.id)))
        tree = page.find("figure", named="picture-tree")
        if tree is not None:
            drawn += 1
            assert len(tree.find_all("path", named="line")) == len(claim.evidence) + len(claim.operands), claim.id
        else:
            supporting = claim.with_stance("supports")
            origins = {item.origin.id for item in supporting if item.origin.named}
            sources = {item.passage.source for item in supporting}
            assert not claim.operands, claim.id
            assert len(sources) <= len(origins) or not origins, claim.id
    assert drawn
