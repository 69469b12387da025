"""A person's roles and moves: what is past first, one role in one step, and the sentence at the head of the page."""

from dossier.components.career import FIRM, MOST_PARTS, is_step
from dossier.pages.entity import entity_page
from tests.contexts import site_of, site_with
from tests.overlay import base

VOCABULARY = "content/vocabulary.yaml"
ROLES = """
  keeper:
    label: {en: keeper, de: Wärterin}
    type: text
    applies: [person]
    section: role
  former-keeper:
    label: {en: former keeper, de: frühere Wärterin}
    type: text
    applies: [person]
    section: role
    tense: past
"""


def view_of(key, name="real", language="en"):
    return entity_page(site_of(name), language, key, None).view


def people(name="real"):
    return [key for key, record in site_of(name).dossier.entities.items() if record.kind == "person"]


def claims_of(step):
    return [statement.fact.claim for statement in step.statements]


def lead(view):
    return [(part.word, part.fact.text, part.at.text if part.at else "") for part in view.lead]


def test_the_lead_says_who_somebody_was_and_is():
    assert lead(view_of("alexandr-wang")) == [
        ("until recently", "chief executive", "Scale AI"),
        ("now", "Chief AI Officer", ""),
    ]


def test_the_lead_has_nothing_hedged_or_disputed_and_few_parts():
    site = site_of("real")
    for key in people():
        parts = view_of(key).lead
        assert len(parts) <= 2 * MOST_PARTS
        assert {site.index.support[part.fact.claim] for part in parts} <= set(FIRM), key
        assert all(site.dossier.claims[part.fact.claim].subject == key for part in parts)


def test_founder_and_co_founder_are_one_step_with_the_difference_in_it():
    step = next(step for step in view_of("alexandr-wang").steps if "wang-founder" in claims_of(step))
    assert claims_of(step) == ["wang-founder", "wang-co-founder"]
    assert step.explained.origin == "dispute:wang-founder-or-co-founder:question"


def test_a_post_that_one_source_calls_former_is_past_in_one_step():
    first = view_of("alexandr-wang").steps[0]
    assert (first.era, claims_of(first)) == ("past", ["wang-ceo-of-scale-ai", "wang-former-ceo"])


def test_the_seat_he_keeps_is_no_founding():
    steps = view_of("alexandr-wang").steps
    assert ["wang-stays-on-board"] in [claims_of(step) for step in steps]


def test_what_is_past_stands_first_and_every_role_and_move_stands_once():
    site = site_of("real")
    for key in people():
        view = view_of(key)
        eras = [step.era for step in view.steps]
        assert eras == sorted(eras), key  # past, then present
        claims = [claim for step in view.steps for claim in claims_of(step)]
        assert len(claims) == len(set(claims))
        record = site.dossier.entities[key]
        assert all(is_step(site.dossier, record, site.dossier.claims[claim]) for claim in claims)


def test_what_others_are_to_a_person_is_a_step_too():
    claims = [claim for step in view_of("alexandr-wang").steps for claim in claims_of(step)]
    assert "droege-replaces-wang" in claims
    assert "wang-receives-reports-gross" in claims


def claim(key, name, value, more=""):
    return f"""- id: {key}
  subject: ada-lund
  property: {name}
  value: {{en: {value}, de: {value}}}
  at: northwind
  statement: {{en: Ada Lund was {value}., de: Ada Lund war {value}.}}
  evidence:
    - source: gazette
      quote: Northwind pays 4.2 million euros
{more}"""


def test_a_date_decides_within_a_tense():
    text = claim("older", "former-keeper", "porter", "") + claim("younger", "former-keeper", "clerk", "  when: 2019\n")
    text += claim("present", "keeper", "head", "")
    vocabulary = base().content[VOCABULARY]
    place = vocabulary.index("properties:") + len("properties:")
    site = site_with({VOCABULARY: vocabulary[:place] + ROLES + vocabulary[place:], "content/claims/roles.yaml": text})
    steps = entity_page(site, "en", "ada-lund", None).view.steps
    order = [(step.era, step.dated, claims_of(step)[0]) for step in steps if step.statements]
    assert [item for item in order if item[2] in ("older", "younger", "present")] == [
        ("past", True, "younger"),
        ("past", False, "older"),
        ("present", False, "present"),
    ]


def test_somebody_whom_no_source_quotes_is_told_apart():
    assert not view_of("alexandr-wang").quoted
    assert view_of("sam-altman").quoted
