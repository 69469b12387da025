"""No fact without its source: every text on every page of both languages, real dossier and example."""

import re
from collections import defaultdict

import pytest

from dossier.edition.quote_budget import budget
from dossier.pages.draft import DATA
from tests.site.audit import citations, quotes_are_verbatim
from tests.site.interface import Words


def test_every_text_is_a_word_of_the_interface_a_field_of_a_record_or_a_passage(site):
    problems = [problem for page in site.pages.values() for problem in page.problems]
    assert not problems, "\n".join([f"{len(problems)} problems", *problems[:40]])


def test_every_citation_leads_to_the_entry_with_its_passages(site):
    problems = list(citations(site.pages, site.records, site.base_path))
    assert not problems, "\n".join(problems[:40])


def test_every_quote_stands_in_its_seed(site):
    assert not list(quotes_are_verbatim(site.records))


def test_every_field_that_an_editor_wrote_reaches_the_reader(site):
    """In every language: each claim on its own page, each passage there, each dispute, note, translation and name."""
    dossier = site.records.dossier
    missing = []
    for language in site.languages:
        for claim in dossier.claims.values():
            page = site.page(language, "claims", claim.id)
            wanted = {f"claim:{claim.id}:statement"} | ({f"claim:{claim.id}:note"} if claim.record.note else set())
            for item in claim.evidence:
                entry = page.entries[claim.id]
                parts = {(item.passage.source, span.start, span.end) for span in item.passage.spans}
                if parts <= entry.passages and language in item.record.translation:
                    wanted.add(f"evidence:{claim.id}:{item.index + 1}:translation")
            missing += [f"{page.path}: {origin}" for origin in wanted - page.origins]
        for key, dispute in dossier.disputes.items():
            page, overview = site.page(language, "disputes", key), site.page(language, "disputes")
            wanted = {f"dispute:{key}:position-{number + 1}" for number in range(len(dispute.positions))}
            wanted.add(f"dispute:{key}:question")
            missing += [f"{overview.path}: {origin}" for origin in wanted - overview.origins]
            wanted |= {f"dispute:{key}:note"} | ({f"dispute:{key}:settles"} if dispute.settles else set())
            missing += [f"{page.path}: {origin}" for origin in wanted - page.origins]
        for key, source in dossier.sources.items():
            page = site.page(language, "sources", key)
            wanted = {f"source:{key}:label", f"source:{key}:sha256"}
            wanted |= {f"source:{key}:note"} if source.record.note else set()
            wanted |= {f"source:{key}:set-aside-{number + 1}" for number in range(len(source.record.set_aside))}
            for name in ("title", "author", "date", "url", "outlet", "language"):
                wanted |= {f"source:{key}:reason-{name}"} if getattr(source.record, name).reason else set()
            missing += [f"{page.path}: {origin}" for origin in wanted - page.origins]
        for (name, code), prose in dossier.pages.items():
            if code == language:
                page = site.page(language, *(() if name == "home" else (name,)))
                sentences = {f"page:{name}:s{number + 1}" for number, _ in enumerate(prose.sentences())}
                missing += [f"{page.path}: {origin}" for origin in sentences - page.origins]
    assert not missing, "\n".join(missing[:40])


def test_no_more_of_a_source_is_shown_than_its_quote_budget_allows(site):
    """All passages on all pages together, in characters, against the sentences of the source."""
    dossier = site.records.dossier
    shown = defaultdict(set)
    for page in site.pages.values():
        for source, start, end in page.passages:
            shown[source].update(range(start, end))
    for key, source in dossier.sources.items():
        if source.record.rights == "quote-only":
            letters = sum(span.end - span.start for span in source.sentences)
            assert len(shown[key]) / letters <= budget(dossier), key


def test_what_is_not_shown_in_full_says_where_it_stands(ferry):
    """The example's budget is used up: this is where the audit meets pointers."""
    page = ferry.page("en", "claims", "heron-crossing-time")
    assert page.entries["heron-crossing-time"].pointers == {1}
    assert "evidence:heron-crossing-time:1:translation" not in page.origins


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_words_of_the_interface_hold_no_fact(language, real, ferry):
    for built in (real, ferry):
        words = [text.replace("{n}", "") for text in Words(language).all()]
        assert len(words) > 100
        assert not [text for text in words if built.audit.has_fact(text)]


def test_style_and_script_say_nothing_of_the_dossier(site):
    """What a style sheet puts before or after an element is a sign, or an attribute that the audit has read.

    The data with which a copy is checked is no program: test_site_copies compares all of it with the records. Nor
    is that with which a draft is compared (tests/export/test_draft.py).
    """
    for path in site.files:
        data = re.search(r"(?:^|/)sources/[^/]+/copy\.js$|badge\.svg$", path)  # a badge names its claim
        if path.endswith((".css", ".js", ".svg")) and not data and path != DATA:
            code = re.sub(r"/\*.*?\*/", "", (site.output / path).read_text("utf-8"), flags=re.DOTALL)
            assert not site.audit._names.search(code), path
            outside = re.findall(r"https?://(?!www\.w3\.org/)[\w.]*", code)
            assert set(outside) == ({"https://example.com"} if path == "pagefind/pagefind.js" else set()), (
                path
            )  # a base
            contents = re.findall(r"content:([^;}]+)", code)
            shown = {
                "data-label",
                "href",
                "data-count",
                "data-note",
            }  # a script fills the last with the page's words
            assert set(re.findall(r"attr\(([\w-]+)", " ".join(contents))) <= shown, path
            signs = [text for content in contents for text in re.findall(r"\"([^\"]*)\"|'([^']*)'", content)]
            assert not [sign for pair in signs for sign in pair if re.search(r"[^\W_]{2,}", sign)], path


def test_the_numbers_of_the_start_page_are_counted_right(site):
    dossier = site.records.dossier
    kinds = [record.kind for record in dossier.entities.values()]
    wanted = [len(dossier.claims), len(dossier.sources), len(dossier.disputes)]
    wanted += [kinds.count(kind) for kind in ("person", "organization", "deal")]
    for language in site.languages:
        numbers = numbers_of(site.page(language, "data"))
        assert not set(wanted) - numbers
        assert len(numbers) >= len(set(wanted))
        opened = [dispute for dispute in dossier.disputes.values() if dispute.status == "open"]
        contradictions = sum(dispute.nature == "contradiction" for dispute in opened)
        shown = [len(dossier.sources), len(opened), contradictions, kinds.count("person"), kinds.count("deal")]
        assert not {number for number in shown if number} - numbers_of(site.page(language))


def numbers_of(page) -> set[int]:
    """The numbers of things that a page gives."""
    return {int(re.sub(r"\D", "", count)) for count in page.counts}


def test_the_numbers_of_a_source_page_are_counted_right(site):
    for language in site.languages:
        for key, source in site.records.dossier.sources.items():
            evidence = [item for claim in site.records.dossier.claims.values() for item in claim.evidence]
            here = [item for item in evidence if item.passage.source == key]
            wanted = {len({item.claim for item in here}), len({item.passage.spans for item in here})}
            wanted.add(len(source.sentences))
            counts = site.page(language, "sources", key).counts[:3]
            assert {int(re.sub(r"\D", "", count)) for count in counts} == wanted, key
