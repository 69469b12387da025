"""The README's five minutes work as written: its own blocks make a dossier without errors."""

import hashlib
import re
import textwrap
from pathlib import Path

from click.testing import CliRunner

from dossier import cli
from tests.overlay import write_files

README = (Path(__file__).parent.parent / "README.md").read_text("utf-8")
SEED = b"Ada Example leitet das Labor seit Mai.\n"


def test_the_first_claim_of_the_readme_builds(tmp_path):
    blocks = [textwrap.dedent(text) for text in re.findall(r"```(?:yaml|markdown)\n(.*?)```", README, re.DOTALL)]
    source, people, claim, site, vocabulary, home = blocks
    source = re.sub(r"sha256: .*", f"sha256: {hashlib.sha256(SEED).hexdigest()}", source)
    german = home.replace("Ada Example heads the lab", "Ada Example leitet das Labor")
    files = {
        "content/sources/memo.yaml": source,
        "content/people/people.yaml": people,
        "content/claims/first.yaml": claim,
        "content/site.yaml": site,
        "content/vocabulary.yaml": vocabulary,
        "content/pages/home.en.md": home,
        "content/pages/home.de.md": german,
        "seeds/memo.txt": SEED,
    }
    write_files(tmp_path, files)
    done = CliRunner().invoke(cli.main, ["check", "--root", str(tmp_path)])
    assert (done.exit_code, done.stderr) == (0, "")


def test_the_commands_of_the_readme_exist():
    makefile = (Path(__file__).parent.parent / "Makefile").read_text("utf-8")
    for target in re.findall(r"^(?:\$ )?make (\w+)", README, re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
    for command in re.findall(r"build\.py (\w+)", README):
        assert command in cli.main.commands, command
