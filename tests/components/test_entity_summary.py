"""The page of an entity: every statement once with its sources, what it cites, what is at a glance."""

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


def entities(name="real"):
    return list(site_of(name).dossier.entities)


def stated(view):
    """The statements of a page in order: steps, groups, what is folded."""
    steps = [statement for step in view.steps for statement in step.statements]
    return [*steps, *(statement for group in view.groups for statement in group.statements), *view.minor]


def test_every_statement_is_shown_once_and_has_a_source_entry():
    for key in entities():
        claims = [statement.fact.claim for statement in stated(page(key))]
        assert len(claims) == len(set(claims)), key
        assert set(claims) <= {entry.claim for entry in page_of(key).entries}, key


def test_the_sources_of_a_statement_are_those_that_support_it():
    site = site_of("real")
    for key in people():
        for statement in stated(page(key)):
            claim = site.dossier.claims[statement.fact.claim]
            supporting = {item.passage.source for item in claim.with_stance("supports")}
            assert {source.source for source in statement.sources} == (set() if claim.operands else supporting)


def test_citation_numbers_ascend_down_the_page():
    for key in entities():
        numbers = [statement.fact.cite.number for statement in stated(page(key))]
        assert numbers == sorted(numbers), key
        entries = [entry.number for entry in page_of(key).entries]
        assert entries == list(range(1, len(entries) + 1)), key


def test_a_citation_links_to_its_entry_on_the_page_or_to_the_page_of_its_claim():
    for key in entities():
        view = page(key)
        entries = {entry.claim for entry in page_of(key).entries}
        cites = [fact.cite for row in view.glance for fact in row.facts]
        cites += [part.fact.cite for part in view.lead]
        cites += [fact.cite for fact in view.elsewhere]
        cites += [fact.cite for dispute in view.disputes for side in dispute.positions for fact in side.facts]
        for cite in cites:
            assert cite.here == (cite.number > 0)
            assert not cite.here or cite.claim in entries, f"{key}: {cite.claim}"


def test_a_claim_about_another_entity_is_shown_once():
    for key in entities():
        view = page(key)
        assert not {statement.fact.claim for statement in stated(view)} & {fact.claim for fact in view.elsewhere}


def test_the_summary_starts_with_roles_and_ends_with_inverse_properties():
    dossier = site_of("real").dossier
    for key in entities():
        order = []
        for row in page(key).glance:
            _, _name, which = row.label.origin.split(":")
            place = SECTIONS.index(section(dossier, dossier.claims[row.facts[0].claim]))
            order.append((which == "inverse", place))
        assert order == sorted(order), key


def test_a_person_has_steps_and_no_table_beside_them_that_says_the_same():
    for key in people():
        view = page(key)
        assert not view.glance
        assert not view.timeline
    assert any(page(key).glance for key in entities() if key not in people())


def test_statements_about_an_entity_are_made_by_others():
    dossier = site_of("real").dossier
    of_them = [(key, group) for key in people() for group in page(key).groups if group.section == "of-them"]
    for key, group in of_them:
        claims = [dossier.claims[statement.fact.claim] for statement in group.statements]
        assert all(by_others(claim, key) or section(dossier, claim) == "other" for claim in claims), key
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
    first = {item.link.text: item.facts[0].claim for item in items if item.facts}
    dossier = site_of("real").dossier
    assert section(dossier, dossier.claims[first["Alexandr Wang"]]) == "role"


def test_entities_of_the_example_have_groups_of_statements():
    views = [page(key, "ferry") for key in site_of("ferry").dossier.entities]
    assert any(view.groups for view in views)
