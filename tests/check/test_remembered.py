"""What was in order is not examined again, and after any edit the problems are those of a check from nothing."""

from dataclasses import fields
from random import Random

import pytest

from bench.recheck import series
from dossier import check
from dossier.check import figures, hedged, remembered
from dossier.check.base import Subject
from dossier.compiler import Memory, compile_dossier
from dossier.model import sources
from dossier.model.dossier import Dossier
from dossier.model.facts import SEP, FactTable, fact
from dossier.read import load, yamltree
from dossier.read.files import Files, read_root
from dossier.read.history import History
from tests.site.built import EXAMPLE

NOTED = FactTable.facts
SHIPS = "content/claims/ships.yaml"


@pytest.fixture(scope="module")
def example_files():
    files, problems = read_root(EXAMPLE)
    assert not problems
    return files


@pytest.fixture
def memory(example_files):
    """Of a check of the example."""
    kept = Memory()
    compile_dossier(example_files, memory=kept)
    return kept


def edited(files, path, old, new):
    assert files.content[path].count(old) == 1
    return Files(files.content | {path: files.content[path].replace(old, new)}, files.seeds)


def with_person(files, record):
    path = next(path for path in files.content if path.startswith("content/people/"))
    return Files(files.content | {path: f"{files.content[path]}- {record}\n"}, files.seeds)


def examined(monkeypatch, files, memory):
    """The claims that are examined when these files are checked."""
    claims = []
    rule = check.EACH_CLAIM[0]
    counting = (lambda subject: claims.extend(claim.id for claim in subject.claims) or rule(subject),)
    monkeypatch.setattr(check, "EACH_CLAIM", (*counting, *check.EACH_CLAIM))
    compile_dossier(files, memory=memory)
    return claims


@pytest.mark.parametrize("seed", range(3))
def test_random_edits_give_the_problems_of_a_check_from_nothing(seed, example_files):
    """With their places, in their order. `python -m bench.recheck` makes as many as one likes."""
    tally = series(example_files, Random(seed))
    assert not tally.different
    assert tally.kept > 50
    assert tally.problems


@pytest.mark.parametrize("table", ["claims", remembered.TEXTS])
def test_what_is_read_past_the_tables_would_be_missed(table, example_files, monkeypatch):
    """Else the tests here could not tell whether anything is noted."""
    monkeypatch.setattr(FactTable, "facts", lambda each: () if each.name == table else NOTED(each))
    monkeypatch.setattr(remembered.Log, "note", lambda _log, _facts: None)
    files = {
        "claims": edited(example_files, SHIPS, "The Heron carries 24 cars.", "The Heron carries 25 cars."),
        remembered.TEXTS: with_person(example_files, "{id: carl-cars, name: cars}"),
    }[table]
    memory = Memory()
    compile_dossier(example_files, memory=memory)
    again, cold = compile_dossier(files, memory=memory), compile_dossier(files)
    assert len(again.problems) < len(cold.problems)


def test_what_has_not_changed_is_not_examined(example_files, memory, monkeypatch):
    assert examined(monkeypatch, example_files, memory) == []


def test_a_claim_that_was_edited_is_examined_alone(example_files, memory, monkeypatch):
    files = edited(example_files, SHIPS, "The Heron carries 24 cars.", "The Heron carries 24 cars, in all.")
    assert examined(monkeypatch, files, memory) == ["heron-capacity"]


def scanned(monkeypatch, files, memory):
    """The texts in which hedges and denials, or figures, are looked for when these files are checked."""
    texts = set()
    for module, name, scan in ((hedged, "_cues", hedged.cues), (figures, "_readings", figures.readings)):
        monkeypatch.setattr(module, name, lambda text, *rest, scan=scan: texts.add(text) or scan(text, *rest))
    compile_dossier(files, memory=memory)
    return texts


def test_an_edit_has_the_texts_scanned_that_it_concerns(example_files, memory, monkeypatch):
    """An edit of prose: those of its page and of what this cites; of a claim: also those of pages that cite it."""
    claim = edited(example_files, SHIPS, "The Heron carries 24 cars.", "The Heron carries 24 cars, in all.")
    remark = Files(example_files.content | {SHIPS: f"# a remark\n{example_files.content[SHIPS]}"}, example_files.seeds)
    home = "content/pages/home.en.md"
    prose = Files(example_files.content | {home: f"{example_files.content[home]}One more.\n"}, example_files.seeds)
    numbers = []
    for files in (example_files, remark, prose, claim):
        kept = Memory()
        compile_dossier(example_files, memory=kept)
        numbers.append(len(scanned(monkeypatch, files, kept)))
    everything = len(scanned(monkeypatch, example_files, Memory()))
    assert numbers[:2] == [0, 0]
    assert 0 < numbers[2] <= 21
    assert 0 < numbers[3] <= 33
    assert everything > 80
    seed = next(iter(example_files.seeds))
    longer = Files(example_files.content, example_files.seeds | {seed: example_files.seeds[seed] + b"One more.\n"})
    assert 0 < len(scanned(monkeypatch, longer, memory)) < everything


def test_a_remark_that_moves_all_places_makes_nothing_anew(example_files, memory, monkeypatch):
    files = Files(example_files.content | {SHIPS: f"# a remark\n{example_files.content[SHIPS]}"}, example_files.seeds)
    assert examined(monkeypatch, files, memory) == []


def test_a_new_name_is_looked_for_in_every_text(example_files, memory, monkeypatch):
    """And only claims whose texts hold it are examined."""
    claims = examined(monkeypatch, with_person(example_files, "{id: carl-cars, name: cars}"), memory)
    assert "heron-capacity" in claims
    assert len(claims) < len(compile_dossier(example_files).dossier.claims)


def test_a_claim_with_a_problem_is_examined_again(example_files, monkeypatch):
    files = edited(example_files, SHIPS, "The Heron carries 24 cars.", "The Heron carries 25 cars.")
    memory = Memory()
    assert {problem.code for problem in compile_dossier(files, memory=memory).problems} >= {"number-not-in-passage"}
    assert fact("claims", "heron-capacity") not in memory.in_order.units
    assert "heron-capacity" in examined(monkeypatch, files, memory)


def test_what_is_written_is_told_from_what_goes_without_saying(example_files):
    """A rule asks whether `certainty` was written, even where it is the default."""
    records = [claim.record for claim in compile_dossier(example_files).dossier.claims.values()]
    record = next(
        record for record in records if record.evidence and "certainty" not in record.evidence[0].model_fields_set
    )
    item = record.evidence[0].model_copy(update={"certainty": record.evidence[0].certainty})
    written = record.model_copy(update={"evidence": (item, *record.evidence[1:])})
    assert written == record.model_copy(update={"evidence": written.evidence})
    digests = remembered.Digests({}.get)
    assert digests.value(written) != digests.value(record)


def test_every_field_of_a_dossier_is_noted_or_shared_or_out_of_reach(example_files):
    """Whoever gives a dossier a new field says here what of it the rules for one claim may read."""
    noted, shared = {*remembered.TABLES, "names", "labels", "history"}, {"site", "vocabulary"}
    assert {field.name for field in fields(Dossier)} == noted | shared | {"disputes", "moved"}
    assert {field.name for field in fields(History)} == {"confirmed", "events", "revisions", "moved", "kinds", "last"}
    compiled = compile_dossier(example_files)
    subject = remembered._noted(Subject(compiled.dossier, compiled.index), remembered.Log(), "")
    for reading in (
        lambda: subject.index.support,
        lambda: list(subject.dossier.disputes),
        lambda: subject.dossier.disputes["x"],
        lambda: subject.dossier.moved.redirects,
    ):
        with pytest.raises(RuntimeError, match="TOGETHER"):
            reading()


def test_a_text_that_looks_like_a_fact_is_not_remembered(example_files):
    assert remembered._is_ambiguous(fact(remembered.TEXTS, f"a{SEP}b"))
    assert not remembered._is_ambiguous(fact(remembered.TEXTS, "a b"))
    assert not remembered._is_ambiguous(fact("pages", ("home", "en")))


def test_a_file_is_read_once_for_each_of_its_texts(example_files, memory, monkeypatch):
    paths, parse = [], yamltree.parse
    monkeypatch.setattr(yamltree, "parse", lambda *given: paths.append(given[0]) or parse(*given))
    files = edited(example_files, SHIPS, "The Heron carries 24 cars.", "The Heron carries 24 cars, in all.")
    compile_dossier(files, memory=memory)
    assert paths == [SHIPS]
    assert memory.files.keys() == files.content.keys()
    compile_dossier(Files({SHIPS: files.content[SHIPS]}, files.seeds), memory=memory)
    assert memory.files.keys() == {SHIPS}


def test_files_taken_from_memory_count_towards_the_bound(example_files, memory, monkeypatch):
    nodes = sum(each.nodes for each in memory.files.values())
    monkeypatch.setattr(yamltree, "MAX_ALL_NODES", nodes)
    assert not load.load(example_files, kept=memory.files)[1]
    monkeypatch.setattr(yamltree, "MAX_ALL_NODES", nodes - 1)
    cold, warm = load.load(example_files)[1], load.load(example_files, kept=memory.files)[1]
    assert [problem.code for problem in cold] == ["yaml-too-large"]
    assert cold == warm


def test_the_rules_for_one_claim_are_all_but_those_that_hold_claims_against_each_other():
    assert {*check.EACH_CLAIM, *check.TOGETHER} == {*check.CHECKS["claims"], *check.CHECKS["evidence"]}
    assert hedged.certainty_unwritten in check.EACH_CLAIM


def test_a_text_is_prepared_once_and_what_is_equal_stays_the_same(example_files, memory, monkeypatch):
    texts, prepare = [], sources.source_text
    monkeypatch.setattr(sources, "source_text", lambda text, *rest: texts.append(text) or prepare(text, *rest))
    before = memory.dossier
    files = edited(example_files, SHIPS, "The Heron carries 24 cars.", "The Heron carries 24 cars, in all.")
    seed = next(iter(files.seeds))
    compile_dossier(Files(files.content, files.seeds | {seed: files.seeds[seed] + b"One more.\n"}), memory=memory)
    assert len(texts) == 1
    now = memory.dossier
    [changed] = [key for key, source in now.sources.items() if source is not before.sources[key]]
    assert now.sources[changed].record.seed == seed
    kept = {key for key, claim in now.claims.items() if claim is before.claims[key]}
    in_file = {key for key, claim in now.claims.items() if claim.record.where().path == SHIPS}
    assert kept == now.claims.keys() - in_file


def test_a_language_that_changed_cuts_the_same_text_anew(example_files, memory, monkeypatch):
    languages, cut = [], sources.sentences
    monkeypatch.setattr(
        sources, "sentences", lambda text, code, *rest: languages.append(code) or cut(text, code, *rest)
    )
    path = next(path for path in example_files.content if path.startswith("content/sources/"))
    text = example_files.content[path]
    files = Files(example_files.content | {path: text.replace("value: en", "value: fr")}, example_files.seeds)
    assert files.content[path] != text
    compile_dossier(files, memory=memory)
    assert languages == ["fr"]
