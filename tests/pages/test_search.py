"""The search lists every record in every language, and its index holds no text that no page shows."""

from dataclasses import replace

import pytest

from dossier.pages.search import search_page
from dossier.publish.search_records import NAME, names_as_typed, search_records_of, word_beginnings
from dossier.text.search_forms import typed
from tests.contexts import site_of


@pytest.fixture(scope="module", params=["real", "ferry"])
def context(request):
    return site_of(request.param)


@pytest.fixture(scope="module")
def search_records(context):
    return {(record.language, record.key): record for record in search_records_of(context)}


def everything(dossier):
    return {*dossier.entities, *dossier.claims, *dossier.sources, *dossier.disputes}


def test_the_page_lists_every_record_once(context):
    for language in context.dossier.languages:
        view = search_page(context, language).view
        ids = [item.id for section in view.sections for group in section.groups for item in group.items]
        assert sorted(ids) == sorted(everything(context.dossier))
        assert view.number == len(ids)
        assert all(section.number for section in view.sections), "a kind without records has no heading"


def test_the_index_has_every_record_in_every_language(context, search_records):
    wanted = {(language, key) for language in context.dossier.languages for key in everything(context.dossier)}
    assert search_records.keys() == wanted


def test_the_index_holds_no_passage_beyond_the_quote_budget(context, search_records):
    """Otherwise an article could be put together from the index."""
    for claim in context.dossier.claims.values():
        texts = [text for language in context.dossier.languages for _, text in search_records[language, claim.id].texts]
        for item in claim.evidence:
            source = context.dossier.sources[item.passage.source]
            is_shown = item.passage.id in context.shown[source.id]
            for span in item.passage.spans:
                held = source.text.exact(span) in texts
                assert held == is_shown or (held and within_another(span, claim, source, context)), claim.id


def within_another(span, claim, source, site):
    """Whether a shown passage of this claim has the same words."""
    others = [item.passage for item in claim.evidence if item.passage.id in site.shown[source.id]]
    return any(span == other for passage in others for other in passage.spans)


def test_some_passages_are_beyond_the_budget():
    """Otherwise the test above would test nothing."""
    site = site_of("ferry")
    every = {
        (item.passage.source, item.passage.id) for claim in site.dossier.claims.values() for item in claim.evidence
    }
    assert any(key not in site.shown[source] for source, key in every)


def test_names_have_the_highest_weight(context, search_records):
    for (_, key), record in search_records.items():
        weights = [weight for weight, _ in record.texts]
        assert weights[0] == max(weights)
        assert (weights[0] == NAME) == (key in context.dossier.entities or key in context.dossier.sources)
        assert all(0 < weight <= 10 for weight in weights), "the range that Pagefind accepts"


def test_every_form_of_a_name_finds_its_record(context):
    for language in context.dossier.languages:
        names = names_as_typed(context, language)
        for record in context.dossier.entities.values():
            for form in (record.name.get(language), *record.aliases, *record.name.texts.values()):
                assert record.id in names[typed(form)], form
        assert all(name == typed(name) and ids for name, ids in names.items())


def test_inflected_and_transliterated_forms_are_found():
    site = site_of("real")
    names = names_as_typed(site, "de")
    assert names["zuckerbergs"] == names["mark zuckerberg"] == ["mark-zuckerberg"]
    assert names["zurich"] == names["zuerich"] == ["zurich"]
    texts = {
        record.key: " ".join(text for _, text in record.texts)
        for record in search_records_of(site)
        if record.language == "de"
    }
    assert {"prämien", "praemien", "pramien"} <= set(texts["signing-bonus-100-million"].split())
    assert {"risikokapital", "kapital"} <= set(texts["nfdg-venture-capital"].split())


def test_word_beginnings_cover_all_words(search_records):
    for language in {language for language, _ in search_records}:
        records = [record for (code, _), record in search_records.items() if code == language]
        known = set(word_beginnings(records))
        words = {word for record in records for _, text in record.texts for word in typed(text).split()}
        assert known == {word[:4] for word in words}


def test_without_an_index_the_page_has_no_script_and_no_permission_for_one():
    site = site_of("ferry")
    with_index, without = (
        search_page(replace(site, settings=replace(site.settings, search=search)), "en") for search in (True, False)
    )
    assert "wasm" in with_index.layout.csp
    assert "wasm" not in without.layout.csp
    assert not without.view.script
    assert without.view.sections == with_index.view.sections
    assert without.layout.noindex
    assert with_index.layout.noindex
