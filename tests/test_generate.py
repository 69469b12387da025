"""The made-up dossiers that costs are measured on are sound, the same every time, and as large as asked."""

import pytest

from bench.generate import main
from dossier.compiler import compile_dossier
from dossier.read.files import read_root


@pytest.mark.parametrize("languages", ["en,de", "de"])
def test_a_made_up_dossier_is_sound_and_as_large_as_asked(tmp_path, languages):
    assert main([str(tmp_path / "dossier"), "--claims", "150", "--languages", languages]) == 0
    files, problems = read_root(tmp_path / "dossier")
    compiled = compile_dossier(files, tuple(problems))
    assert not compiled.problems
    assert len(compiled.dossier.claims) == 150
    assert len(compiled.dossier.sources) == 10
    assert compiled.dossier.languages == tuple(languages.split(","))


def test_the_same_arguments_give_the_same_files(tmp_path):
    for name in ("first", "second"):
        main([str(tmp_path / name), "--claims", "60"])
    first, second = (read_root(tmp_path / name)[0] for name in ("first", "second"))
    assert first == second


def test_a_folder_with_files_is_left_alone(tmp_path, capsys):
    (tmp_path / "mine").write_text("mine", "utf-8")
    with pytest.raises(SystemExit):
        main([str(tmp_path), "--claims", "60"])
    assert "not empty" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]
