"""What is lost without a source or an origin is the same near it as in the whole dossier, and found near it alone."""

import pytest

from bench.generate import Generator
from dossier.compiler import compile_dossier
from dossier.model.clusters import clusters_of
from dossier.model.without import all_origins, loss, not_from_origin, not_from_source
from dossier.read.files import read_root
from tests.model.minimal import minimal_dossier
from tests.site.built import EXAMPLE, PROGRAM, compiled
from tests.steps import outgrown, steps

CLAIMS = {
    "fire": "first; second speaker: warden",
    "wind": "second; third certainty: possible",
    "flood": "third",
    "barn-fire": "first speaker: bailiff",
    "both": "count fire, wind",
    "all": "count both, flood",
    "denied": "second; first stance: disputes",
}
DISPUTES = {"cause": "fire | wind | flood", "denial": "denied | denied: disputes"}


def made_up(number, folder):
    Generator(number, ("en", "de")).write(folder / str(number))
    return compile_dossier(read_root(folder / str(number))[0]).dossier


@pytest.mark.parametrize("name", ["minimal", "example", "real", "made up"])
def test_what_is_lost_is_the_same_as_in_the_whole_dossier(name, tmp_path):
    dossier = {
        "minimal": lambda: minimal_dossier(CLAIMS, DISPUTES).dossier,
        "example": lambda: compiled(EXAMPLE).dossier,
        "real": lambda: compiled(PROGRAM).dossier,
        "made up": lambda: made_up(150, tmp_path),
    }[name]()
    clusters = clusters_of(dossier)
    for key in dossier.sources:
        assert clusters.loss_of_source(key) == loss(dossier, not_from_source(key)), key
    for key in all_origins(dossier):
        assert clusters.loss_of_origin(key) == loss(dossier, not_from_origin(key)), key


def test_claims_are_together_where_the_support_of_one_depends_on_the_other():
    clusters = clusters_of(minimal_dossier(CLAIMS, DISPUTES).dossier)
    together = {frozenset(cluster) for cluster in clusters.claims}
    assert together == {
        frozenset(("fire", "wind", "flood", "both", "all")),
        frozenset(("barn-fire",)),
        frozenset(("denied",)),
    }


def test_without_each_source_in_turn_takes_steps_in_proportion(tmp_path):
    def every_loss(dossier):
        clusters = clusters_of(dossier)
        return [clusters.loss_of_source(key) for key in dossier.sources]

    small, large = (made_up(number, tmp_path) for number in (60, 240))
    assert not outgrown(steps(lambda: every_loss(small)), steps(lambda: every_loss(large)), 6, 400)
