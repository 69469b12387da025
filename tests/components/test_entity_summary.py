"""The page of an entity: sources beside statements, roles with the dated sources that state them."""

from dossier.components.entity_summary import SECTIONS, by_others, section
from dossier.components.entries import source_entries
from dossier.components.page_context import PageContext
from dossier.pages.entities import entities_page
from dossier.pages.entity import entity_page
from tests.contexts import site_of


def page_of(key, name="real"):
    return entity_page(site_of(name), "en", key, None)


def page(key, name="real"):
    return page_of(key, name).view


def people(name="real"):
    return [key for key, record in site_of(name).dossier.entities.items() if record.kind == "person"]


def test_every_statement_is_shown_once_with_its_source_entry_beside_it():
    for key in people():
        view = page(key)
        statements = [statement for group in view.groups for statement in group.statements]
        claims = [statement.fact.claim for statement in statements]
        assert len(claims) == len(set(claims)), key
        assert all(statement.entry.claim == statement.fact.claim for statement in statements)
        assert not {entry.claim for entry in page_of(key).entries} & set(claims), f"{key}: an entry is shown twice"


def test_citation_numbers_ascend_down_the_page():
    for key in people():
        numbers = [statement.entry.number for group in page(key).groups for statement in group.statements]
        assert numbers == sorted(numbers), key


def test_a_citation_links_to_its_entry_on_the_page_or_to_the_page_of_its_claim():
    for key in people():
        view = page(key)
        entries = {statement.entry.claim for group in view.groups for statement in (*group.statements, *group.minor)}
        entries |= {entry.claim for entry in page_of(key).entries}
        cites = [fact.fact.cite for row in view.glance for fact in row.facts]
        cites += [fact.cite for fact in view.elsewhere]
        cites += [fact.cite for dispute in view.disputes for side in dispute.positions for fact in side.facts]
        assert cites
        for cite in cites:
            assert cite.here == (cite.number > 0)
            assert not cite.here or cite.claim in entries, f"{key}: {cite.claim}"


def test_a_claim_about_another_entity_is_shown_once():
    for key in people():
        view = page(key)
        stated = {statement.fact.claim for group in view.groups for statement in (*group.statements, *group.minor)}
        assert not stated & {fact.claim for fact in view.elsewhere}


def test_the_summary_starts_with_roles_and_ends_with_inverse_properties():
    dossier = site_of("real").dossier
    for key in people():
        order = []
        for row in page(key).glance:
            _, _name, which = row.label.origin.split(":")
            place = SECTIONS.index(section(dossier, dossier.claims[row.facts[0].fact.claim]))
            order.append((which == "inverse", place))
        assert order == sorted(order), key


def test_a_role_names_the_first_and_the_last_dated_source_that_states_it():
    dossier = site_of("real").dossier
    checked = 0
    for key in people():
        for row in page(key).glance:
            for fact in row.facts:
                for dated in fact.dated_in:
                    checked += 1
                    assert dossier.sources[dated.source].record.date.basis != "unknown"
                    claims = [dossier.claims[cite.claim] for cite in (fact.fact.cite, *fact.fact.also)]
                    assert any(dated.source == item.passage.source for claim in claims for item in claim.evidence)
                assert len(fact.dated_in) <= 2
    assert checked


def test_statements_about_an_entity_are_made_by_others():
    dossier = site_of("real").dossier
    of_them = [(key, group) for key in people() for group in page(key).groups if group.section == "of-them"]
    for key, group in of_them:
        assert all(by_others(dossier.claims[statement.fact.claim], key) for statement in group.statements), key
    claim = dossier.claims["signing-bonus-100-million"]
    assert by_others(claim, "mark-zuckerberg")
    assert not by_others(claim, "sam-altman")


def test_a_page_links_to_the_pages_of_claims_it_has_no_entry_for():
    site = site_of("real")
    first, second = list(site.dossier.claims)[:2]
    context = PageContext(site, "en", "people/x/index.html", frozenset({first}))
    assert context.cite(first).href == f"#cite-{first}"
    assert context.cite(second).href == f"../../claims/{second}/index.html"
    assert [entry.claim for entry in source_entries(context)] == [first]


def test_the_index_of_people_shows_their_role_first():
    items = entities_page(site_of("real"), "en", "person").view.items
    first = {item.link.text: item.fact.claim for item in items}
    dossier = site_of("real").dossier
    assert section(dossier, dossier.claims[first["Alexandr Wang"]]) == "role"


def test_entities_of_the_example_have_groups_of_statements():
    views = [page(key, "ferry") for key in site_of("ferry").dossier.entities]
    assert any(view.groups for view in views)
