"""`publish` in `site.yaml`: what it leaves out is not made, and nothing that is made leads to it or offers it."""

import re
import shutil
from pathlib import Path

import pytest

from bench.in_memory import site_in_memory
from dossier.compiler import compile_dossier
from dossier.model.addresses import part_of
from dossier.read.fields import SITE_PARTS
from dossier.read.files import Files, read_root
from tests.confirmed import SIGNED
from tests.overlay import BASE, base, codes, compiled
from tests.site.built import ADDRESS, Built, build, read_site, tree_of
from tests.site.revised import revised

SITE = "content/site.yaml"
LANGUAGES = ("en", "de")
# Whatever leads to a part, or is only there for it, as it is written in HTML, JSON, XML, `_headers` and scripts.
TRACES = {
    "embeds": r"embed/|oembed|badge\.svg|frames-\d",
    "cards": r"cards/|og:image|twitter:card|thumbnail_url",
    "data": r"(?<![\w-])data/|dossier-data|page-data",
    "search": r"(?<![\w-])search/|pagefind|(?:page-)?search(?:-spelling)?\.\w+\.(?:js|css)",
    "analysis": r"draft/|draft[\w-]*\.\w+\.(?:js|css)|as-of/|origins/|/without|pictures/",
}
OPTIONAL = tuple(TRACES)


@pytest.fixture(scope="module")
def later(tmp_path_factory):
    """The example after a while: with revisions, corrections, renamed and retracted claims."""
    return revised(tmp_path_factory.mktemp("parts"))


@pytest.fixture(scope="module")
def site_of_parts(later):
    """Makes the site, in memory, of some parts; of what `site.yaml` says as it stands without any."""
    files, problems = read_root(later)
    assert not problems

    def make(*parts):
        content = dict(files.content)
        content[SITE] += _written(parts) if parts else ""
        return site_in_memory(compile_dossier(Files(content, files.seeds)))

    return make


@pytest.fixture(scope="module")
def whole(site_of_parts):
    """The site with everything."""
    return site_of_parts()


def _append(file, text):
    file.write_text(file.read_text("utf-8") + text, "utf-8")


def _written(parts):
    return f"publish: [{', '.join(parts)}]\n"


def _traces(site, part):
    texts = {
        path: content if isinstance(content, str) else content.decode("utf-8", "replace")
        for path, content in site.items()
    }
    return [path for path, text in texts.items() if re.search(TRACES[part], text) or re.search(TRACES[part], path)]


def test_all_parts_are_the_default(site_of_parts, whole):
    """In any order. Each leaves traces: else to look for them would find nothing wrong with anything."""
    assert site_of_parts(*reversed(SITE_PARTS)) == whole
    assert {part: len(_traces(whole, part)) > 10 for part in OPTIONAL} == dict.fromkeys(OPTIONAL, True)


@pytest.mark.parametrize("left_out", OPTIONAL)
def test_a_part_can_be_left_out(left_out, site_of_parts, whole):
    """Nothing leads to it, all links of the rest are followed, and all that is not its own is there as ever."""
    site = site_of_parts(*(part for part in SITE_PARTS if part != left_out))
    assert _traces(site, left_out) == []
    missing = [path for path in whole if path not in site and part_of(path, LANGUAGES) != left_out]
    assert [path for path in missing if not re.search(TRACES[left_out], path)] == []
    assert [path for path in site if path not in whole] == []


def test_pages_alone_are_a_whole_site(later, tmp_path):
    """Built by the command, with every text on every page audited."""
    alone = Path(shutil.copytree(later, tmp_path / "alone"))
    _append(alone / SITE, _written(("pages",)))
    done = build(alone, tmp_path / "output", "--fresh", "--format", "concise")
    assert "embeds-left-out" in done.stderr
    built = Built(alone, tmp_path / "output", ADDRESS, read_site(alone, tmp_path / "output", ADDRESS))
    assert [problem for page in built.every.values() for problem in page.problems] == []
    assert {part_of(path, LANGUAGES) for path in built.files} == {"pages"}
    files = {path: content for path, content in tree_of(built.output).items() if not path.endswith(".png")}
    assert {part: _traces(files, part) for part in OPTIONAL} == {part: [] for part in OPTIONAL}


def test_what_was_left_out_comes_and_goes(root, small_site, tmp_path):
    """A build that takes over what the last one made gives the bytes of one from nothing."""
    build(root, tmp_path / "output")
    _append(root / SITE, _written(("pages", "cards", "analysis")))  # all pages would notice if pictures or cards went
    build(root, tmp_path / "output")
    build(root, tmp_path / "anew", "--fresh")
    assert tree_of(tmp_path / "output") == tree_of(tmp_path / "anew")
    shutil.copyfile(BASE / SITE, root / SITE)
    build(root, tmp_path / "output")
    assert tree_of(tmp_path / "output") == tree_of(small_site)


def test_embeds_that_were_published_are_missed():
    """A warning, where it says what is left out; an editor may know better, and says why."""
    settings = base().content[SITE] + _written(("pages", "data"))
    [problem] = compiled({**SIGNED, SITE: settings}).problems
    assert (problem.code, problem.severity) == ("embeds-left-out", "warning")
    assert str(problem.place).startswith(f"{SITE}:{len(settings.splitlines())}:")
    assert compiled({SITE: settings}).problems == (), "nothing was published"
    allowed = settings + "allow: {embeds-left-out: no article has one}\n"
    assert compiled({**SIGNED, SITE: allowed}).problems == ()
    assert codes(compiled({SITE: allowed}).problems) == ["allow-unused"]
