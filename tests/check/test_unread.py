"""Texts in a language that nothing reads: neither passed nor failed, and remembered as such."""

import re
from random import Random

import pytest

from bench.recheck import series
from dossier.compiler import Memory, compile_dossier
from dossier.publish import last_check
from tests.overlay import compiled, overlay
from tests.unread import CLAIM, CLAIM_PATH, IN_CATALAN, SEED_PATH, UNCHECKED

OTHER = "statement: {en: Ada Lund heads the laboratory., de: Ada Lund leitet das Labor.}"
PAGE = "content/pages/home.ca.md"
ALSO_CATALAN = {
    "content/site.yaml": "title: x\ntagline: x\nlanguages: [en, de, ca]\n",
    "content/claims/founder.yaml": """id: founder
subject: northwind
property: founder
value: ada-lund
when: 2011
statement:
  en: Ada Lund founded Northwind.
  de: Ada Lund gründete Northwind.
  ca: Ada Lund va fundar Northwind.
evidence:
  - source: gazette
    quote: Northwind was founded by Ada Lund in 2011
    translation: {de: Northwind wurde 2011 von Ada Lund gegründet, ca: Ada Lund va fundar Northwind el 2011}
""",
}


def catalan_page(sentence):
    """The small dossier with a page in Catalan."""
    front = "---\ntitle: Hola\ndescription: x\n---\n"
    return compiled({**ALSO_CATALAN, PAGE: f"{front}{sentence}\n"})


def of_rule(result, rule):
    """How many subjects a rule could not check."""
    return next(each.unchecked for each in result.results if each.rule == rule)


def of_judgement(result):
    """The problems that weigh words; a text may lack Catalan and the interface too, which is no matter here."""
    return [
        problem.code
        for problem in result.problems
        if problem.code not in ("missing-translation", "interface-untranslated")
        and problem.place.path.endswith((".ca.md", ".yaml"))
    ]


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        ("És una història.", {"prose_uncited"}),
        ("[Ada Lund no va fundar la companyia](claim:founder).", {"prose_disagrees", "prose_firmer"}),
        ("[Paraules alienes](claim:founder).", {"prose_disagrees", "prose_firmer", "words_not_of_claim"}),
    ],
)
def test_a_sentence_is_not_checked_where_nothing_reads_it(sentence, rules):
    result = catalan_page(sentence)
    assert set(result.index.unchecked[PAGE]) >= rules
    assert "words_not_of_claim" in rules or "words_not_of_claim" not in result.index.unchecked[PAGE]
    assert of_judgement(result) == []


@pytest.mark.parametrize("sentence", ["Ada Lund va fundar alguna cosa.", "Són 14 persones."])
def test_a_name_or_a_digit_that_is_found_wants_a_citation_in_any_language(sentence):
    assert of_judgement(catalan_page(sentence)) == ["prose-uncited"]


def test_a_statement_is_not_checked_in_a_language_that_nothing_reads():
    """In the others it is: that they agree with each other, and with the passages."""
    result = catalan_page("És una història.")
    assert set(result.index.unchecked["founder"]) >= {"negation_differs", "name_not_in_passage"}
    wrong = ALSO_CATALAN["content/claims/founder.yaml"].replace("de: Ada Lund gründete", "de: Ada Lund gründete nie")
    result = compiled({**ALSO_CATALAN, "content/claims/founder.yaml": wrong})
    assert "negation-differs" in of_judgement(result)


def test_words_are_compared_by_their_beginnings_only_where_the_language_is_read():
    path = "content/claims/founder.yaml"
    foreign = ALSO_CATALAN[path].replace("ca: Ada Lund va fundar Northwind.", "ca: Ada Lund, dona de negocis.")
    result = compiled({**ALSO_CATALAN, path: foreign})
    assert "nothing_in_common" in result.index.unchecked["founder"]
    assert "nothing-in-common" not in of_judgement(result)


def test_the_dossier_s_own_texts_are_told_of_once_for_each_language():
    own = [each for each in catalan_page("És una història.").unread if not each.source]
    assert [(each.language, str(each.place)) for each in own] == [("ca", "content/site.yaml:3:21")]


def test_what_would_settle_a_dispute_is_not_checked_where_nothing_reads_it():
    path = "content/disputes.yaml"
    record = overlay({}).content[path] + "settles: {en: A letter., de: Ein Brief., ca: Una carta de 1.900 folis.}\n"
    result = compiled({**ALSO_CATALAN, path: record})
    assert of_rule(result, "settles states more") == 1
    assert "settles-states-more" not in of_judgement(result)


def test_where_everything_is_read_all_texts_and_sources_are():
    result = compiled({})
    assert result.unread == ()
    assert set(result.index.unchecked) == {"keeper"}  # by its value, which is a text


def test_no_subject_counts_twice():
    result = compiled(IN_CATALAN)
    assert all(each.passed + each.unchecked == each.examined for each in result.results)
    lost = re.sub("statement:.*", OTHER, CLAIM)
    result = compiled({**IN_CATALAN, CLAIM_PATH: lost})
    assert all(each.passed + each.unchecked + each.failed == each.examined for each in result.results)
    assert of_rule(result, "negation differs") == 0
    assert "negation_differs" in result.index.unchecked["laboratory"]


@pytest.fixture
def memory():
    """Of a check of the dossier with a source in Catalan."""
    kept = Memory()
    compile_dossier(overlay(IN_CATALAN), memory=kept)
    return kept


def told(result):
    """All that a check says."""
    return result.problems, result.results, result.index.unchecked, result.unread


def test_what_is_remembered_says_not_checked_as_a_check_from_nothing_does(memory, tmp_path):
    files = overlay(IN_CATALAN)
    cold = compile_dossier(files)
    assert set(cold.index.unchecked["laboratory"]) >= UNCHECKED
    assert told(compile_dossier(files, memory=memory)) == told(cold)
    last_check.keep(tmp_path, "program", memory.in_order)
    kept = last_check.load(tmp_path, "program")
    assert kept == memory.in_order
    assert kept.unchecked
    assert told(compile_dossier(files, memory=Memory(in_order=kept))) == told(cold)


def test_a_text_that_is_read_from_now_on_is_checked(memory):
    """And one that no longer is, is not."""
    records = {path: text.replace("value: ca", "value: en") for path, text in IN_CATALAN.items()}
    english = overlay({**records, CLAIM_PATH: CLAIM.replace("{en: Ada Lund does not head the laboratory, de", "{de")})
    again = compile_dossier(english, memory=memory)
    assert told(again) == told(compile_dossier(english))
    assert "laboratory" not in again.index.unchecked
    catalan = overlay(IN_CATALAN)
    assert told(compile_dossier(catalan, memory=memory)) == told(compile_dossier(catalan))


def test_an_edit_that_makes_less_unchecked_is_seen(memory):
    """The name that is found now was not found before."""
    named = {**IN_CATALAN, SEED_PATH: "La senyora no dirigeix el laboratori del far.\n"}
    named[CLAIM_PATH] = CLAIM.replace("quote: Ada Lund no", "quote: La senyora no")
    files = overlay(named)
    again = compile_dossier(files, memory=memory)
    assert told(again) == told(compile_dossier(files))
    assert "subject_not_in_passage" in again.index.unchecked["laboratory"]
    back = overlay(IN_CATALAN)
    assert "subject_not_in_passage" not in compile_dossier(back, memory=memory).index.unchecked["laboratory"]


@pytest.mark.parametrize("seed", range(3))
def test_random_edits_leave_the_same_unchecked_as_a_check_from_nothing(seed):
    tally = series(overlay(IN_CATALAN), Random(200 + seed))
    assert not tally.different
    assert tally.problems
