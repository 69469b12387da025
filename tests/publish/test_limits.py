"""A build says where a site comes near to what hosts allow."""

import re

import pytest

from dossier.publish.limits import LIMITS, near_limits
from tests.site.built import PROGRAM, build

SIZES = {
    "files": lambda number: {f"{n % 999}/{n}": 1 for n in range(number)},
    "files in one folder": lambda number: {f"claims/{n}": 1 for n in range(number)},
    "bytes": lambda number: {f"{n}": number // 100 for n in range(100)},
    "bytes in one file": lambda number: {"data/dossier.json": number},
}


@pytest.mark.parametrize("limit", LIMITS, ids=lambda limit: f"{limit.host}, {limit.of}")
def test_a_site_is_told_before_it_is_too_large(limit):
    def told(number):
        return [line for line in near_limits(SIZES[limit.of](number)) if f" {limit.of}: {limit.host} " in line]

    assert not told(limit.most // 2)
    assert re.search(r"allows no more than [\d,]+ ", told(limit.most * 9 // 10)[0])
    assert f"allows {limit.most:,} " in told(limit.most * 11 // 10)[0]


def test_the_limits_are_those_that_the_handbook_tells():
    table = [line for line in (PROGRAM / "docs/hosting.md").read_text("utf-8").splitlines() if line.startswith("| ")]
    for limit in LIMITS:
        [row] = [line for line in table if line.startswith(f"| {limit.host} |")]
        told = {26_214_400: "25 MiB", 1_000_000_000: "1 GB"}.get(limit.most, f"{limit.most:,}")
        assert told in row


def test_a_build_says_it_at_its_end(root, tmp_path, monkeypatch):
    assert "allows" not in build(root, tmp_path / "output", "--fresh").stdout
    monkeypatch.setattr("dossier.publish.limits.LIMITS", (LIMITS[1]._replace(most=100),))
    said = build(root, tmp_path / "output").stdout
    number = re.search(r"(\d+) files", said)[1]
    assert f"{number} files: {LIMITS[1].host} allows 100 (docs/hosting.md)\n" in said
