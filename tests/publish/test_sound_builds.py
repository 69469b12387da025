"""Whatever `check` has nothing against is built: the two agree on every dossier there can be."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bench.in_memory import site_in_memory
from dossier.compiler import compile_dossier
from tests.overlay import base
from tests.random_dossiers import acknowledged, dossiers, with_history

FEW = settings(
    max_examples=14,  # a third of a second each
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


@pytest.mark.slow
@FEW
@given(files=dossiers(), published=st.booleans())
def test_a_dossier_without_errors_is_built(files, published):
    """Of any shape: every page, embed, feed and data file is made, and every link leads somewhere."""
    files = acknowledged(files)
    assume(compile_dossier(files).sound)
    compiled = compile_dossier(with_history(files) if published else files)
    assert compiled.sound, compiled.problems
    site = site_in_memory(compiled)
    assert {"index.html", "feed.xml", "data/dossier.json", "sitemap.xml"} <= site.keys()


def test_most_dossiers_that_are_drawn_are_sound():
    """Else the test above would see few of them."""
    sound = []

    @settings(FEW, max_examples=30, database=None)
    @given(files=dossiers())
    def draw(files):
        sound.append(compile_dossier(acknowledged(files)).sound)

    draw()
    assert sum(sound) > len(sound) / 2


def test_a_site_in_memory_is_the_site_of_a_build(small_site):
    """The same pages and files, but for the search, the pictures of cards and what tells of the build."""
    built = {path.relative_to(small_site).as_posix() for path in small_site.rglob("*") if path.is_file()}
    in_memory = site_in_memory(compile_dossier(base()))
    left_out = {path for path in built if path.startswith("pagefind/")} | {".annotated-dossier"}
    static = {path for path in built | in_memory.keys() if path.startswith("assets/")}
    assert in_memory.keys() - static == built - static - left_out
