"""What `.cache/` keeps of a check saves time and changes nothing, whatever becomes of it."""

from random import Random

import pytest

from bench.recheck import series
from dossier.cli.group import PROGRAM as PROGRAM_FOLDER
from dossier.cli.run import compile_again
from dossier.compiler import Memory, compile_dossier
from dossier.publish import last_check
from dossier.publish.sealed import Damaged, read_sealed, write_sealed
from dossier.read.files import read_root
from tests.sealed_files import damage
from tests.site.built import EXAMPLE, edit

PROGRAM = "the program"


def in_order(example):
    """What a check of the example keeps."""
    memory = Memory()
    compile_dossier(read_root(example)[0], memory=memory)
    return memory.in_order


def test_what_is_kept_is_what_was_in_order(example, tmp_path):
    kept = in_order(example)
    assert len(kept.units) > 10
    last_check.keep(tmp_path, PROGRAM, kept)
    assert last_check.load(tmp_path, PROGRAM) == kept
    assert not last_check.load(tmp_path, "another program").units


@pytest.mark.parametrize("seed", range(2))
def test_random_edits_between_processes_give_the_problems_of_a_check_from_nothing(seed, tmp_path):
    def through_the_disk(memory):
        last_check.keep(tmp_path, PROGRAM, memory.in_order)
        return Memory(in_order=last_check.load(tmp_path, PROGRAM))

    tally = series(read_root(EXAMPLE)[0], Random(100 + seed), carried=through_the_disk)
    assert not tally.different
    assert tally.problems


@pytest.mark.parametrize("harm", ["gone", "cut", "changed", "other", "list", "numbers", "link", "folder"])
def test_what_is_not_as_it_was_kept_is_as_nothing(harm, example, tmp_path):
    last_check.keep(tmp_path, PROGRAM, in_order(example))
    path = tmp_path / last_check.NAME
    content = read_sealed(path)
    damage(path, harm, tmp_path / "elsewhere.json")
    if harm == "numbers":
        write_sealed(path, {**content, "units": [[len(content["facts"])]]})
    assert not last_check.load(tmp_path, PROGRAM).units


@pytest.mark.parametrize("text", ["", "\n", "é\n{}", f"{'0' * 32}\n" + "[" * 100_000])
def test_a_file_that_nobody_sealed_is_damaged(text, tmp_path):
    (tmp_path / "data.json").write_text(text, "utf-8")
    with pytest.raises(Damaged):
        read_sealed(tmp_path / "data.json")


def test_every_part_of_the_program_that_finds_problems_tells_one_program_from_another(tmp_path):
    digests = [last_check.program_digest(tmp_path)]
    for floor in last_check.FLOORS:
        (tmp_path / "dossier" / floor).mkdir(parents=True)
        (tmp_path / "dossier" / floor / "module.py").write_text("x = 1\n", "utf-8")
        digests.append(last_check.program_digest(tmp_path))
    assert len(set(digests)) == len(digests)


def test_a_second_check_examines_what_was_edited(example):
    compile_again(example)
    before = last_check.load(example / ".cache", last_check.program_digest(PROGRAM_FOLDER))
    assert before.units
    edit(example / "content/claims/ships.yaml", "The Heron carries 24 cars.", "The Heron carries 25 cars.")
    _, compiled = compile_again(example)
    assert compiled.problems == compile_dossier(read_root(example)[0]).problems != ()
    after = last_check.load(example / ".cache", last_check.program_digest(PROGRAM_FOLDER))
    assert before.units.keys() - after.units.keys() == {"claims\x1fheron-capacity"}
