"""What hosts allow a site to be, and whether one comes near it. The table in docs/hosting.md has the sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

NEAR = 0.8  # of what is allowed: time to think of what comes next


class HostLimit(NamedTuple):
    """The most that a host allows of something."""

    host: str
    most: int
    of: str


LIMITS = (
    HostLimit("Netlify", 54_000, "files in one folder"),
    HostLimit("Cloudflare Pages", 20_000, "files"),
    HostLimit("Cloudflare Pages", 26_214_400, "bytes in one file"),
    HostLimit("GitHub Pages", 1_000_000_000, "bytes"),
    HostLimit("GitLab Pages", 1_000_000_000, "bytes"),
    HostLimit("GitLab Pages", 200_000, "files"),
)


def near_limits(sizes: Mapping[str, int]) -> Iterator[str]:
    """A line for each limit of a host that a site comes near or is beyond; `sizes` are its files' by path."""
    folders = Counter(path.rpartition("/")[0] for path in sizes)
    there_is = {
        "files": len(sizes),
        "files in one folder": max(folders.values(), default=0),
        "bytes": sum(sizes.values()),
        "bytes in one file": max(sizes.values(), default=0),
    }
    for limit in LIMITS:
        number = there_is[limit.of]
        if number > limit.most:
            yield f"{number:,} {limit.of}: {limit.host} allows {limit.most:,} (docs/hosting.md)"
        elif number > NEAR * limit.most:
            yield f"{number:,} {limit.of}: {limit.host} allows no more than {limit.most:,} (docs/hosting.md)"
