"""Every way leads somewhere, in both languages, and everything can be reached from the start page."""

from collections import deque
from urllib.parse import urlsplit

import pytest

from dossier.edition.urls import FOLDER
from dossier.model.asof import source_dates
from dossier.publish.verify import resolve
from tests.site.built import ADDRESS


def test_links_are_relative_so_that_the_site_works_from_the_disk(site):
    """The page for addresses that do not exist is shown anywhere: its links alone start at the root."""
    for path, page in site.pages.items():
        inner = [link.href for link in page.links if not urlsplit(link.href).scheme]
        rooted = [href for href in inner if href.startswith("/")]
        if path == "404.html":
            assert [href for href in inner if not href.startswith("#")] == rooted
            assert all(href.startswith(site.base_path) for href in rooted)
        else:
            assert not rooted, path
            folders = [href for href in inner if urlsplit(href).path.endswith("/")]
            assert not folders, f"{path}: a folder has no index on a disk"


def test_no_page_leads_to_another_host_than_records_name(site):
    dossier = site.records.dossier
    allowed = {dossier.site.repository or ""} | {link for entity in dossier.entities.values() for link in entity.links}
    allowed |= {source.record.url.value or "" for source in dossier.sources.values()}
    for prose in dossier.pages.values():
        allowed |= {run.link for sentence in prose.sentences() for run in sentence.runs if "//" in run.link}
    for path, page in site.pages.items():
        for link in page.links:
            split = urlsplit(link.href)
            if split.scheme or split.netloc:
                own = (
                    link.tag == "link" and {"canonical", "alternate"} & set(link.rel) and link.href.startswith(ADDRESS)
                )
                marked = link.href.partition(":~:text=")[0].removesuffix("#")  # a passage in a source's original
                assert own or (link.tag == "a" and marked in allowed), f"{path}: {link.href}"


def test_versions_in_other_languages_name_each_other(site):
    """`hreflang` works only where both pages say it; every page names itself, and x-default the first language's."""
    versions = {}
    for path, page in site.pages.items():
        named = {link.hreflang: link.href for link in page.links if link.tag == "link" and link.hreflang}
        if path == "404.html":
            assert not named
            continue
        assert set(named) == {*site.languages, "x-default"}, path
        assert named["x-default"] == named[site.languages[0]]
        versions[path] = {code: _file(href) for code, href in named.items() if code != "x-default"}
    for path, named in versions.items():
        assert named[site.pages[path].language] == path
        for other in named.values():
            assert versions[other] == named, f"{path} and {other}"


def test_the_language_switch_stays_on_the_page(site):
    for path, page in site.pages.items():
        if path == "404.html":
            continue
        switch = {link.hreflang: link.href for link in page.links if link.tag == "a" and link.hreflang}
        assert set(switch) == set(site.languages) - {page.language}, path
        alternates = {link.hreflang: _file(link.href) for link in page.links if link.tag == "link" and link.hreflang}
        for code, href in switch.items():
            assert resolve(path, href) == (alternates[code], ""), path


def test_canonical_addresses_are_the_pages_own(site):
    for path, page in site.pages.items():
        nowhere = path == "404.html" or path in site.retracted
        assert page.canonical == ("" if nowhere else ADDRESS + path.removesuffix("index.html"))


def test_every_record_has_its_page_in_every_language(site):
    dossier = site.records.dossier
    wanted = {(FOLDER[entity.kind], key) for key, entity in dossier.entities.items()}
    wanted |= {("claims", key) for key in dossier.claims} | {("sources", key) for key in dossier.sources}
    wanted |= {(name,) for name, _ in dossier.pages if name != "home"}
    wanted |= {(folder,) for folder in {FOLDER[entity.kind] for entity in dossier.entities.values()}}
    wanted |= {("disputes", key) for key in dossier.disputes} | {("sources", key, "without") for key in dossier.sources}
    wanted |= {("origins", item.origin.id) for claim in dossier.claims.values() for item in claim.evidence}
    wanted |= {("as-of", step.key) for step in source_dates(dossier)} | {("as-of",), ("origins",)}
    wanted |= {(), ("claims",), ("sources",), ("disputes",), ("timeline",), ("data",), ("draft",)}
    expected = {site.path(language, *parts) for language in site.languages for parts in wanted} | {"404.html"}
    missing, more = expected - set(site.pages), set(site.pages) - expected - site.retracted
    assert not missing
    assert all(path.split("/")[0] in ("corrections", "search", "embed", "pictures", "de") for path in more), more


@pytest.mark.parametrize("number", [0, 1])
def test_everything_can_be_reached_from_the_start_page(site, number):
    language = site.languages[number]
    start = site.path(language)
    seen, queue = {start}, deque([start])
    while queue:
        for link, file, _ in site.targets[queue.popleft()]:
            if link.tag == "a" and not link.hreflang and file in site.pages and file not in seen:
                seen.add(file)
                queue.append(file)
    own = {path for path, page in site.pages.items() if page.language == language and path != "404.html"}
    assert own <= seen, sorted(own - seen)[:20]


def test_the_start_page_is_two_steps_from_every_claim(site):
    """Start page, index of claims, claim."""
    for language in site.languages:
        source_dates = {file for _, file, _ in site.targets[site.path(language)]}
        assert site.path(language, "claims") in source_dates
        linked = {file for _, file, _ in site.targets[site.path(language, "claims")]}
        assert {site.path(language, "claims", key) for key in site.records.dossier.claims} <= linked


def test_whatever_a_statement_names_is_linked(site):
    """On the claim's own page every name leads to its bearer; elsewhere the page does, or leads to that page."""
    dossier = site.records.dossier
    missing = []
    for path, page in site.pages.items():
        linked = {file for link, file, _ in site.targets[page.path] if link.tag == "a"} | {path}
        for origin in page.origins:
            if origin.startswith("claim:") and origin.endswith(":statement"):
                claim = dossier.claims[origin.split(":")[1]]
                own = site.path(page.language, "claims", claim.id)
                text = site.records.statement(claim, page.language)
                for key in {mention.entity_id for mention in dossier.names.find_mentions(text)}:
                    target = site.path(page.language, FOLDER[dossier.entities[key].kind], key)
                    if target not in linked and (own == path or own not in linked):
                        missing.append(f"{path}: {key} in {text!r}")
    assert not missing, "\n".join(missing[:20])


def test_names_are_linked_inside_the_statements(site):
    """On the index of claims, where nothing else would: every name but that of the group's own subject."""
    dossier = site.records.dossier
    for language in site.languages:
        page = site.page(language, "claims")
        linked = {file for link, file, _ in site.targets[page.path] if link.entity}
        for claim in dossier.claims.values():
            for mention in dossier.names.find_mentions(site.records.statement(claim, language)):
                key = mention.entity_id
                target = site.path(language, FOLDER[dossier.entities[key].kind], key)
                assert key == claim.subject or target in linked, f"{key} in {claim.id}"


def test_a_linked_name_leads_to_who_bears_it(site):
    dossier = site.records.dossier
    for path, page in site.pages.items():
        for link, file, _ in site.targets[page.path]:
            if link.entity:
                mentions = dossier.names.find_mentions(link.entity)
                keys = {
                    site.path(page.language, FOLDER[dossier.entities[mention.entity_id].kind], mention.entity_id)
                    for mention in mentions
                }
                own = {key for key, entity in dossier.entities.items() if entity.name.get(page.language) == link.entity}
                keys |= {site.path(page.language, FOLDER[dossier.entities[key].kind], key) for key in own}
                assert file in keys, f"{path}: {link.entity} leads to {file}"


def test_who_is_named_knows_by_what(site):
    """Backlinks: an entity's page leads to every claim that it is the subject, value, place or speaker of.

    Who speaks in a passage that only mentions the matter neither says nor denies the claim.
    """
    dossier = site.records.dossier
    for language in site.languages:
        for claim in dossier.claims.values():
            weighed = [item for item in claim.evidence if item.record.stance != "mentions"]
            named = {*claim.mentions, *(item.record.speaker for item in weighed)} & set(dossier.entities)
            for key in named:
                page = site.page(language, FOLDER[dossier.entities[key].kind], key)
                assert f"claim:{claim.id}:statement" in page.origins or f"claim:{claim.id}:subject" in page.origins, (
                    f"{page.path} does not tell {claim.id}"
                )
                files = {file for _, file, _ in site.targets[site.path(language, "claims", claim.id)]}
                assert page.path in files, f"{claim.id} does not lead to {page.path}"


def test_sources_and_claims_lead_to_each_other(site):
    for language in site.languages:
        for claim in site.records.dossier.claims.values():
            page = site.page(language, "claims", claim.id)
            links = {(file, fragment) for _, file, fragment in site.targets[page.path]}
            for item in claim.evidence:
                source = site.path(language, "sources", item.passage.source)
                assert (source, f"p-{item.passage.start}") in links, (
                    f"{claim.id} does not lead to its passage in {source}"
                )
                back = {file for _, file, _ in site.targets[source]}
                assert page.path in back, f"{source} does not list {claim.id}"
                assert f"claim:{claim.id}:statement" in site.pages[source].origins


def test_disputes_are_told_wherever_their_claims_are_at_home(site):
    for language in site.languages:
        for key, dispute in site.records.dossier.disputes.items():
            claims = {claim for position in dispute.positions for claim in position.claims}
            assert site.page(language, "disputes").disputes[key] >= claims
            assert key in site.page(language, "disputes").ids, "the address it had before it got a page of its own"
            assert site.page(language, "disputes", key).disputes[key] >= claims
            for claim in claims:
                assert key in site.page(language, "claims", claim).disputes


def _file(href):
    """The file that an address on the web stands for."""
    path = href.removeprefix(ADDRESS)
    assert path != href, href
    return f"{path}index.html" if not path or path.endswith("/") else path
