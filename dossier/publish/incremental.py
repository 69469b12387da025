"""Which pages of a site are made, and which are taken over from the last build since nothing they read has changed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from pathlib import Path

from dossier.components.aliases import ALIASES
from dossier.components.order import DERIVATIONS as ORDERS
from dossier.components.revisions import REVISIONS
from dossier.edition.context import SiteContext
from dossier.edition.recorded import MENTIONS, digests, shared
from dossier.edition.whole_sentences import WHOLE_SENTENCES
from dossier.embeds.pinned import PINNED
from dossier.frozen import dataclass
from dossier.model.addresses import ASSETS, CARDS, SEARCH_INDEX
from dossier.model.facts import SEP, Digests, short
from dossier.publish import last_build
from dossier.publish.last_build import LastBuild, Made
from dossier.publish.output_folder import PublishedFiles
from dossier.publish.staging import StagingTree
from dossier.publish.written import Written

DERIVATIONS = (ALIASES, *ORDERS, REVISIONS, PINNED, WHOLE_SENTENCES)
STALE = "stale"  # a fact that never holds
# Folders whose files have other names when they hold something else: who links to one has read its name.
NAMED_BY_CONTENT = (f"{ASSETS}/", f"{CARDS}/", f"{SEARCH_INDEX}/")


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of a dossier, of its site and of the program, and where builds are remembered, if they are."""

    root: Path
    output: Path
    program: Path
    cache: Path | None


def site_digests(site: SiteContext) -> Digests:
    """The digests of everything that the pages of a site can read."""
    return digests(site, DERIVATIONS)


class Kept:
    """What of the last build of an output folder still holds for a site."""

    def __init__(self, site: SiteContext, tasks: Iterable[str], places: Places, last: LastBuild | None = None) -> None:
        self._digests = site_digests(site)
        self._names = self._digests.value(dict(site.dossier.names.names))
        program = last_build.program_digest(places.program, places.root)
        everything = short(f"{shared(site)} {program}")
        at_hand = last is not None and (last.shared, last.output) == (everything, str(places.output))
        self._last = last if last and at_hand else last_build.load(places.cache, places.output, everything)
        if self._last.names == self._names:  # then the same texts name the same, and need not be looked through
            prefix = MENTIONS + SEP
            self._digests.assume({name: was for name, was in self._last.digests.items() if name.startswith(prefix)})
        self._output = places.output
        self._tasks = tuple(tasks)
        self._good = self._last.still_good(self._tasks, self._digests)
        self._kept: dict[str, Made] = {}
        self._before: Collection[str] = ()

    def take_over(self, tree: StagingTree, can_wait: Callable[[Made], bool]) -> dict[str, Made]:
        """Take over what holds, and say what; tasks whose files are not what was published make them anew.

        What does not hold but `can_wait` is taken over, too, and is made anew the next time.
        """
        published = PublishedFiles(self._output, self._last.files)
        self._before = published.paths
        good = frozenset(self._good)
        for key in self._tasks:
            made = self._last.tasks.get(key)
            if made is None or (key not in good and not can_wait(made)):
                continue
            listed = {path: published.digest(path) for path in made.paths}
            if all(listed.values()):
                for path, digest in listed.items():
                    tree.take_over(path, digest)
                self._kept[key] = made if key in good else replace(made, facts=(STALE,))
        return dict(self._kept)

    @property
    def pages(self) -> list[str]:
        """The paths of the pages that were taken over."""
        return [path for made in self._kept.values() for path in made.paths[:1] if path in self._last.anchors]

    def with_new(self, written: Iterable[Written], always: Collection[str] = ()) -> LastBuild:
        """This build: what was taken over, and what was written; some tasks are `always` made anew."""
        tasks = dict(self._kept)
        anchors = {path: self._last.anchors[path] for path in self.pages}
        for each in written:
            tasks[each.task] = Made(each.facts, each.paths, each.told)
            if each.anchors is not None:
                anchors[each.paths[0]] = each.anchors
        tasks |= {key: replace(tasks[key], facts=(STALE,)) for key in always if key in tasks}
        names = dict.fromkeys(name for made in tasks.values() for name in made.facts)
        return LastBuild(
            shared=self._last.shared,
            output=self._last.output,
            names=self._names,
            digests={name: self._digests.of(name) for name in names},
            tasks=tasks,
            anchors=anchors,
        )

    def unverified(self, build: LastBuild, files: Collection[str]) -> Collection[str]:
        """The pages whose links are to be followed: those made anew, where everything that was there still is."""
        before, now = self._last.anchors, build.anchors
        made = [
            path for key, each in build.tasks.items() if key not in self._kept for path in each.paths if path in now
        ]
        if any(STALE in each.facts for each in self._kept.values()):  # they may lead to what is no more, for a moment
            return made
        stays = self._kept and all(path in files for path in self._before if not path.startswith(NAMED_BY_CONTENT))
        if stays and all(set(before[path].ids) <= set(now[path].ids) for path in made if path in before):
            return made
        return list(now)
