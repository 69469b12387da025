"""A page about somebody: sources beside statements, roles with where they are told, what was said by and of them."""

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


def test_every_statement_stands_once_with_its_source_entry_beside_it():
    for key in people():
        view = page(key)
        proofs = [statement for group in view.groups for statement in group.statements]
        claims = [proof.fact.claim for proof in proofs]
        assert len(claims) == len(set(claims)), key
        assert all(proof.entry.claim == proof.fact.claim for proof in proofs)
        assert not {entry.claim for entry in page_of(key).entries} & set(claims), f"{key}: an entry stands twice"


def test_numbers_run_down_the_page():
    for key in people():
        numbers = [statement.entry.number for group in page(key).groups for statement in group.statements]
        assert numbers == sorted(numbers), key


def test_every_citation_of_a_portrait_finds_its_entry_here_or_leads_to_the_claims_page():
    for key in people():
        view = page(key)
        here = {statement.entry.claim for group in view.groups for statement in group.statements}
        here |= {entry.claim for entry in page_of(key).entries}
        cites = [fact.fact.cite for row in view.glance for fact in row.facts]
        cites += [one.cite for one in view.elsewhere]
        cites += [fact.cite for dispute in view.disputes for side in dispute.positions for fact in side.facts]
        assert cites
        for cite in cites:
            assert cite.here == (cite.number > 0)
            assert not cite.here or cite.claim in here, f"{key}: {cite.claim}"


def test_claims_about_others_are_not_told_twice():
    for key in people():
        view = page(key)
        told = {statement.fact.claim for group in view.groups for statement in group.statements}
        assert not told & {one.claim for one in view.elsewhere}


def test_the_glance_list_starts_with_roles_and_ends_with_what_others_are_to_them():
    dossier = site_of("real").dossier
    for key in people():
        order = []
        for row in page(key).glance:
            _, _name, which = row.label.origin.split(":")
            place = SECTIONS.index(section(dossier, dossier.claims[row.facts[0].fact.claim]))
            order.append((which == "inverse", place))
        assert order == sorted(order), key


def test_a_role_says_in_which_dated_source_it_is_told_first_and_last():
    dossier = site_of("real").dossier
    found = 0
    for key in people():
        for row in page(key).glance:
            for fact in row.facts:
                for told in fact.dated_in:
                    found += 1
                    assert dossier.sources[told.source].record.date.basis != "unknown"
                    claims = [dossier.claims[cite.claim] for cite in (fact.fact.cite, *fact.fact.also)]
                    assert any(told.source == item.passage.source for claim in claims for item in claim.evidence)
                assert len(fact.dated_in) <= 2
    assert found


def test_what_is_said_of_somebody_is_said_by_somebody_else():
    dossier = site_of("real").dossier
    of_them = [(key, group) for key in people() for group in page(key).groups if group.section == "of-them"]
    for key, group in of_them:
        assert all(by_others(dossier.claims[statement.fact.claim], key) for statement in group.statements), key
    said = dossier.claims["signing-bonus-100-million"]
    assert by_others(said, "mark-zuckerberg")
    assert not by_others(said, "sam-altman")


def test_a_page_about_one_of_many_leads_elsewhere_for_what_is_not_its_own():
    of = site_of("real")
    first, second = list(of.dossier.claims)[:2]
    context = PageContext(of, "en", "people/x/index.html", frozenset({first}))
    assert context.cite(first).href == f"#cite-{first}"
    assert context.cite(second).href == f"../../claims/{second}/index.html"
    assert [entry.claim for entry in source_entries(context)] == [first]


def test_the_index_introduces_people_by_what_they_are():
    items = entities_page(site_of("real"), "en", "person").view.items
    first = {item.link.text: item.fact.claim for item in items}
    dossier = site_of("real").dossier
    assert section(dossier, dossier.claims[first["Alexandr Wang"]]) == "role"


def test_an_entity_of_the_example_has_its_portrait_too():
    views = [page(key, "ferry") for key in site_of("ferry").dossier.entities]
    assert any(view.groups for view in views)
