"""What changed since an embed of several claims was taken.

Its address says after `?v=` how many revisions there were: the file of revisions only grows, so whatever stands behind
that number is newer, and nobody needs a clock.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from dossier.edition.context import SiteContext
from dossier.embeds.claim import Revision, brief
from dossier.embeds.measure import Block, Translate

MOST = 3  # told in an embed, the latest


@dataclass(frozen=True, slots=True)
class Change:
    """A revision that is not the first of its claim, with its number in the file, from 1."""

    number: int
    revision: Revision


@dataclass(frozen=True, slots=True)
class Changes:
    """The latest changes of an embed's claims, newest first; `version` is the number of all revisions there are."""

    version: int
    latest: tuple[Change, ...]


def changes_of(site: SiteContext, language: str, keys: Collection[str]) -> Changes:
    """What changed in any of the claims."""
    revisions = site.dossier.revisions
    wanted = set(keys)
    found = [
        Change(number, brief(site, language, one))
        for number, one in enumerate(revisions, start=1)
        if one.change != "first" and one.claim in wanted
    ]
    return Changes(len(revisions), tuple(found[: -MOST - 1 : -1]))


def since_blocks(translate: Translate, changes: Changes) -> list[Block]:
    """The changes as blocks."""
    made = []
    for one in changes.latest:
        made.append(
            Block(
                f"{one.revision.day} · {translate(f'change: {one.revision.change}')}: {one.revision.why}", 13, 20, 14, 6
            )
        )
        made.append(Block(one.revision.statement, 13, 20, 14))
    return [Block(translate("Changed lately"), 13, 20, above=12), *made] if made else []
