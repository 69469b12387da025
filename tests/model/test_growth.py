"""What each date added is what is in the dossier as of that date and was not in it before, and is found near it."""

import pytest

from dossier.model.asof import source_dates
from dossier.model.clusters import clusters_of
from dossier.model.growth import growth
from dossier.model.without import SupportChange, only_from, remains
from tests.model.minimal import minimal_dossier
from tests.model.test_clusters import CLAIMS, DISPUTES, made_up
from tests.site.built import EXAMPLE, PROGRAM, compiled
from tests.steps import outgrown, steps


def dated():
    """Texts of which two cannot be put in order."""
    dates = {"first": "2024-07", "second": "2024-07-02", "third": "2023"}
    return minimal_dossier(CLAIMS, DISPUTES, dates=dates).dossier


@pytest.mark.parametrize("name", ["minimal", "example", "real", "made up"])
def test_what_a_date_added_is_the_difference_to_the_dossier_before(name, tmp_path):
    dossier = {
        "minimal": dated,
        "example": lambda: compiled(EXAMPLE).dossier,
        "real": lambda: compiled(PROGRAM).dossier,
        "made up": lambda: made_up(150, tmp_path),
    }[name]()
    dates = source_dates(dossier)
    before = remains(dossier, only_from(()))
    for date, added in zip(dates, growth(clusters_of(dossier), dates), strict=True):
        now = remains(dossier, only_from(date.appeared))
        new = [key for key in now.claims if key not in before.claims]
        assert list(added.claims.items()) == [(key, now.support[key]) for key in new]
        old = (SupportChange(key, before.support[key], now.support[key]) for key in now.claims if key not in new)
        assert list(added.changed) == [change for change in old if change.before != change.after]
        assert list(added.disputes) == [key for key in now.disputes if key not in before.disputes]
        sides = {key: len(dispute.positions) for key, dispute in before.disputes.items()}
        assert list(added.wider) == [key for key in sides if len(now.disputes[key].positions) > sides[key]]
        assert list(added.entities) == [key for key in dossier.entities if key in now.entities - before.entities]
        before = now


def test_the_growth_at_all_dates_takes_steps_in_proportion(tmp_path):
    def whole_growth(dossier):
        return list(growth(clusters_of(dossier), source_dates(dossier)))

    small, large = (made_up(number, tmp_path) for number in (60, 240))
    assert not outgrown(steps(lambda: whole_growth(small)), steps(lambda: whole_growth(large)), 6, 400)
