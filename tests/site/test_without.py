"""The pages of a dossier without a source or an origin say what falls, worked out a second time from the records."""

import pytest

from dossier.edition.urls import FOLDER
from dossier.read.fields import KINDS
from tests.site.built import claim_cited
from tests.site.parsed_pages import soup

WORST = ("disputed", "hedged", "single", "corroborated")


class Rest:
    """What is left of a dossier, counted from the definitions in the plainest way."""

    def __init__(self, dossier, keep):
        claims, self.kept = dossier.claims, {}
        for key, claim in claims.items():
            self.kept[key] = [item for item in claim.evidence if keep(item)]
        self.standing = {key for key in claims if not claims[key].operands and self.has(key, "supports")}
        for _ in claims:
            self.standing |= {
                key for key in claims if claims[key].operands and {*claims[key].operands} <= self.standing
            }
        self.sides = {
            key: [
                [claim for claim in position.claims if claim in self.standing]
                for position in dispute.positions
                if any(self.has(claim, position.stance) or claims[claim].operands for claim in position.claims)
                and {*position.claims} & self.standing
            ]
            for key, dispute in dossier.disputes.items()
        }
        self.disputes = {key for key, sides in self.sides.items() if len(sides) > 1}
        self.open = {
            claim
            for key in self.disputes
            if dossier.disputes[key].status == "open"
            for side in self.sides[key]
            for claim in side
        }
        self.claims = claims

    def has(self, key, stance):
        return any(item.record.stance == stance for item in self.kept[key])

    def origins(self, key):
        return {item.origin.id for item in self.kept[key] if item.record.stance == "supports" and item.origin.named}

    def line(self, key):
        if key in self.open or self.has(key, "disputes"):
            return "disputed"
        if self.claims[key].operands:
            return min((self.line(operand) for operand in self.claims[key].operands), key=WORST.index)
        firm = [item for item in self.kept[key] if item.record.stance == "supports" and item.firm]
        if not firm:
            return "hedged"
        return "corroborated" if len({item.origin.id for item in firm if item.origin.named}) > 1 else "single"


def cases(site):
    """The parts of an address, and what the evidence of that source or origin has in common."""
    claims = site.records.dossier.claims.values()
    origins = {item.origin.id for claim in claims for item in claim.evidence}
    for key in site.records.dossier.sources:
        yield ("sources", key, "without"), lambda item, key=key: item.passage.source == key
    for key in origins:
        yield ("origins", key), lambda item, key=key: item.origin.id == key


def section(page, name):
    return page.find(id=name).parent


def cited(tag):
    return {claim_cited(link) for link in tag.find_all("a", class_="cite")}


def linked(tag, what):
    """The ids of what is named: a link to a record's page carries its name."""
    folders = {FOLDER[what]} if what in FOLDER else {FOLDER[kind] for kind in KINDS}
    addresses = (link["href"].split("/")[-3:-1] for link in tag.find_all("a", href=True))
    return {parts[1] for parts in addresses if parts and parts[0] in folders}


@pytest.mark.parametrize("number", [0, 1])
def test_each_page_tells_what_falls_and_what_changes(site, number):
    dossier, language = site.records.dossier, site.languages[number]
    whole = Rest(dossier, lambda _: True)
    assert {key: whole.line(key) for key in dossier.claims} == dict(site.records.index.support.items())
    for parts, is_of in cases(site):
        path = site.path(language, *parts)
        page = soup(site, path)
        left = Rest(dossier, lambda item, is_of=is_of: not is_of(item))
        assert cited(section(page, "fallen")) == set(dossier.claims) - left.standing, path
        single = {key for key in left.standing if len(whole.origins(key)) > 1 > len(left.origins(key)) - 1}
        changed = {key for key in left.standing if whole.line(key) != left.line(key)}
        assert cited(section(page, "single")) == single | changed, path
        for line in page.select(".changes > li"):
            key = claim_cited(line.find("a", class_="cite"))
            before, after = (tag["class"][0] for tag in line.select(".attribution [class^=sure-]"))
            assert (before, after) == (f"sure-{whole.line(key)}", f"sure-{left.line(key)}"), f"{path}: {key}"
        narrowed = {key for key in left.disputes if len(left.sides[key]) < len(whole.sides[key])}
        vanished = set(dossier.disputes) - left.disputes
        assert linked(section(page, "disputes"), "dispute") == vanished | narrowed, path
        counts = [int(figure.get_text()) for figure in page.select(".opening .numbers .figure")]
        assert counts[:3] == [len(dossier.claims) - len(left.standing), len(single), len(vanished)], path
        assert counts[3] == len(linked(section(page, "gone"), "entity")), path


def test_names_disappear_only_where_no_claim_is_left_that_concerns_them(site):
    dossier = site.records.dossier
    concerned = {
        entity: {key for key, claim in dossier.claims.items() if entity in claim.mentions}
        for entity in dossier.entities
    }
    before = voices(claim.evidence for claim in dossier.claims.values())
    for parts, is_of in cases(site):
        page = soup(site, site.path(site.languages[0], *parts))
        left = Rest(dossier, lambda item, is_of=is_of: not is_of(item))
        still = voices(left.kept[key] for key in left.standing)
        gone = {
            entity
            for entity, claims in concerned.items()
            if (claims or entity in before) and not claims & left.standing and entity not in still
        }
        assert linked(section(page, "gone"), "entity") == gone, parts


def voices(evidence):
    """Who says or passes on what is in any of these pieces of evidence."""
    return {name for items in evidence for item in items for name in (item.record.speaker, item.record.relay)}


def test_the_index_says_the_same_as_the_pages(site):
    for language in site.languages:
        index = soup(site, site.path(language, "origins"))
        rows = index.select(".bearers tbody tr")
        assert len(rows) == len(list(cases(site)))
        for row in rows:
            target = row.find("a")["href"].split("index.html")[0].strip("./").split("/")
            parts = target if target[0] == "sources" else ["origins", *target]
            page = soup(site, site.path(language, *parts))
            numbers = [int(figure.get_text()) for figure in page.select(".opening .numbers .figure")]
            bears = int(page.select(".opening .attribution [data-count]")[0].get_text())
            assert [int(count.get_text()) for count in row.select("[data-count]")] == [bears, *numbers[:3]], target


def test_a_source_leads_to_the_dossier_without_it(site):
    for language in site.languages:
        for key in site.records.dossier.sources:
            hrefs = {link.href for link in site.page(language, "sources", key).links}
            assert "without/index.html" in hrefs
            assert f"{key}/without/index.html" in {link.href for link in site.page(language, "sources").links}
