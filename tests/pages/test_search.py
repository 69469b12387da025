"""What the search lists and knows: every record, in every language, and no text that no page shows."""

import pytest

from dossier.edition.context import BuildSettings, SiteContext
from dossier.edition.quote_budget import shown_passages
from dossier.pages.search import search_page
from dossier.publish.search_records import NAME, names_as_typed, search_records_of, word_beginnings
from dossier.text.search_forms import typed
from tests.site.built import EXAMPLE, PROGRAM, compiled


def world_of(root, search=True):
    records = compiled(root)
    settings = BuildSettings("https://dossier.example/", search=search)
    return SiteContext(records.dossier, records.index, settings, shown_passages(records.dossier, records.index))


@pytest.fixture(scope="module", params=[PROGRAM, EXAMPLE], ids=["real", "ferry"])
def site(request):
    return world_of(request.param)


@pytest.fixture(scope="module")
def found(site):
    return {(search_record.language, search_record.key): search_record for search_record in search_records_of(site)}


def everything(dossier):
    return {*dossier.entities, *dossier.claims, *dossier.sources, *dossier.disputes}


def test_the_page_lists_every_record_once(site):
    for language in site.dossier.languages:
        view = search_page(site, language).view
        ids = [item.id for section in view.sections for group in section.groups for item in group.items]
        assert sorted(ids) == sorted(everything(site.dossier))
        assert view.number == len(ids)
        assert all(section.number for section in view.sections), "a kind that nothing is of has no heading"


def test_the_index_knows_every_record_in_every_language(site, found):
    wanted = {(language, key) for language in site.dossier.languages for key in everything(site.dossier)}
    assert found.keys() == wanted


def test_the_index_holds_no_passage_beyond_the_quote_budget(site, found):
    """Who reads the index could put an article together from it."""
    for claim in site.dossier.claims.values():
        texts = [text for language in site.dossier.languages for _, text in found[language, claim.id].texts]
        for item in claim.evidence:
            source = site.dossier.sources[item.passage.source]
            is_shown = item.passage.id in site.shown[source.id]
            for span in item.passage.spans:
                held = source.text.exact(span) in texts
                assert held == is_shown or (held and within_another(span, claim, source, site)), claim.id


def within_another(span, claim, source, site):
    """Whether the words are also those of a passage of this claim that is shown."""
    others = [item.passage for item in claim.evidence if item.passage.id in site.shown[source.id]]
    return any(span == other for passage in others for other in passage.spans)


def test_some_passages_are_beyond_the_budget():
    """Else the test above would test nothing."""
    site = world_of(EXAMPLE)
    every = {
        (item.passage.source, item.passage.id) for claim in site.dossier.claims.values() for item in claim.evidence
    }
    assert any(key not in site.shown[source] for source, key in every)


def test_a_name_weighs_more_than_any_sentence(site, found):
    for (_, key), one in found.items():
        weights = [weight for weight, _ in one.texts]
        assert weights[0] == max(weights)
        assert (weights[0] == NAME) == (key in site.dossier.entities or key in site.dossier.sources)
        assert all(0 < weight <= 10 for weight in weights), "Pagefind knows no other"


def test_a_whole_name_leads_to_who_bears_it_in_every_form(site):
    for language in site.dossier.languages:
        names = names_as_typed(site, language)
        for record in site.dossier.entities.values():
            for form in (record.name.get(language), *record.aliases, *record.name.texts.values()):
                assert record.id in names[typed(form)], form
        assert all(name == typed(name) and ids for name, ids in names.items())


def test_forms_that_readers_type():
    site = world_of(PROGRAM)
    names = names_as_typed(site, "de")
    assert names["zuckerbergs"] == names["mark zuckerberg"] == ["mark-zuckerberg"]
    assert names["zurich"] == names["zuerich"] == ["zurich"]
    texts = {
        search_record.key: " ".join(text for _, text in search_record.texts)
        for search_record in search_records_of(site)
        if search_record.language == "de"
    }
    assert {"prämien", "praemien", "pramien"} <= set(texts["signing-bonus-100-million"].split())
    assert {"risikokapital", "kapital"} <= set(texts["nfdg-venture-capital"].split())


def test_the_beginnings_are_those_of_all_words(found):
    for language in {language for language, _ in found}:
        ones = [one for (code, _), one in found.items() if code == language]
        known = set(word_beginnings(ones))
        words = {word for one in ones for _, text in one.texts for word in typed(text).split()}
        assert known == {word[:4] for word in words}


def test_without_an_index_the_page_has_no_field_and_no_right_to_one():
    with_index, without = (search_page(world_of(EXAMPLE, search), "en") for search in (True, False))
    assert "wasm" in with_index.layout.csp
    assert "wasm" not in without.layout.csp
    assert not without.view.script
    assert without.view.sections == with_index.view.sections
    assert without.layout.noindex
    assert with_index.layout.noindex
