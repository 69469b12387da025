"""The made-up dossiers that costs are measured on are sound, the same every time, and as large as asked."""

from collections import Counter

import pytest

from bench.generate import main
from dossier.compiler import compile_dossier
from dossier.read.files import read_root
from dossier.read.history import ClaimConfirmed


@pytest.mark.parametrize("languages", ["en,de", "de"])
def test_a_made_up_dossier_is_sound_and_as_large_as_asked(tmp_path, languages):
    assert main([str(tmp_path / "dossier"), "--claims", "150", "--languages", languages]) == 0
    files, problems = read_root(tmp_path / "dossier")
    compiled = compile_dossier(files, tuple(problems))
    assert not compiled.problems
    assert len(compiled.dossier.claims) == 150
    assert len(compiled.dossier.sources) == 10
    assert compiled.dossier.languages == tuple(languages.split(","))


def sources_of(dossier):
    """The source of every passage that a claim rests on."""
    return (item.passage.source for claim in dossier.claims.values() for item in claim.evidence)


def confirmed(dossier):
    """The claim of every confirmation of one."""
    return (event.id for event in dossier.history.events if isinstance(event, ClaimConfirmed))


@pytest.mark.parametrize(
    ("knob", "number", "counted"),
    [
        ("--of-one-person", 20, lambda dossier: sum(each.subject == "person-0" for each in dossier.claims.values())),
        ("--of-one-source", 30, lambda dossier: Counter(sources_of(dossier))["report-0"]),
        ("--disputes", 9, lambda dossier: len(dossier.disputes)),
        ("--sources", 30, lambda dossier: len(dossier.sources)),
        ("--filler", 40, lambda dossier: min(len(source.sentences) for source in dossier.sources.values())),
        ("--confirmations", 3, lambda dossier: min(Counter(confirmed(dossier)).values())),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_each_dimension_can_be_set_by_itself_and_nothing_is_said_about_it(tmp_path, knob, number, counted):
    assert main([str(tmp_path / "dossier"), "--claims", "60", knob, str(number)]) == 0
    files, problems = read_root(tmp_path / "dossier")
    compiled = compile_dossier(files, tuple(problems))
    assert not compiled.problems
    assert len(compiled.dossier.claims) == 60
    assert counted(compiled.dossier) >= number


def test_the_same_arguments_give_the_same_files(tmp_path):
    for name in ("first", "second"):
        main([str(tmp_path / name), "--claims", "60"])
    first, second = (read_root(tmp_path / name)[0] for name in ("first", "second"))
    assert first == second


@pytest.mark.parametrize("knob", ["--of-one-person", "--of-one-source", "--disputes", "--sources"])
def test_what_cannot_be_is_refused(tmp_path, capsys, knob):
    with pytest.raises(SystemExit):
        main([str(tmp_path / "dossier"), "--claims", "60", knob, "59"])
    assert "at most" in capsys.readouterr().err


def test_a_folder_with_files_is_left_alone(tmp_path, capsys):
    (tmp_path / "mine").write_text("mine", "utf-8")
    with pytest.raises(SystemExit):
        main([str(tmp_path), "--claims", "60"])
    assert "not empty" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]
