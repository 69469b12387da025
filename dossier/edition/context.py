"""What pages, embeds and exports are made from: the dossier, its backlinks, and the settings of this build."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import field
from typing import Any, Generic, TypeVar

from dossier.frozen import dataclass
from dossier.model.dossier import Dossier, Passage
from dossier.model.facts import FactTable, Log
from dossier.model.index import Index
from dossier.read.fields import SitePart
from dossier.text.languages import is_known

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
NOWHERE = "https://dossier.invalid/"  # stands in embed codes where the site's address is not known (RFC 2606)


@dataclass(frozen=True, slots=True)
class BuildSettings:
    """One build's settings. `date` is that of the last commit (ISO), never the clock; `base_url` ends with /."""

    base_url: str
    base_known: bool = True
    noindex: bool = False
    preview: bool = False
    date: str = ""
    commit: str = ""  # of what is built; empty where it is not known, or something was not committed
    assets: Mapping[str, str] = field(default_factory=dict)  # name in static/ -> path in the output
    inline: Mapping[str, str] = field(default_factory=dict)  # name in static/ -> text that embeds carry in themselves
    embed_styles: Mapping[str, str] = field(default_factory=dict)  # id of a chart, or "" for texts -> style of embeds
    cards: Mapping[tuple[str, str, str], str] = field(default_factory=dict)  # language, kind, id -> path?version
    search: bool = False  # whether there is an index to search

    @property
    def public_base(self) -> str:
        """The base of addresses in embed codes, which work from other hosts only if they are absolute."""
        return self.base_url if self.base_known else NOWHERE


def _keys(_language: str) -> Callable[[str], str]:
    return lambda key: key


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file below `data/` that this build made.

    `group` names its heading in the interface's words, `example` is a text that shows how it is used, `size` counts
    bytes. A folder of files is one: its `name` ends with a slash, `parts` are the names in it.
    """

    name: str
    media: str
    group: str
    size: int
    columns: tuple[tuple[str, str], ...] = ()  # of a table: name, and the word that describes it
    parts: tuple[str, ...] = ()
    example: str = ""


@dataclass(frozen=True, slots=True)
class Derivation(Generic[K, T]):
    """A table that is computed from the whole site, of which most pages read a single cell: an order, for example.

    A page that reads a cell is made again when this cell changes, whatever else has changed.
    """

    name: str
    compute: Callable[[SiteContext], Mapping[K, T]]


@dataclass(frozen=True, slots=True)
class SiteContext:
    """Everything a page may be made from."""

    dossier: Dossier
    index: Index
    settings: BuildSettings
    shown: Mapping[str, frozenset[str]]  # source -> ids of the passages within its quote budget
    pictures: tuple[str, ...] = ()  # ids of the pictures there are
    navigation: tuple[str, ...] = ()  # the index pages that every page leads to, by the words for them
    files: Mapping[str, DataFile] = field(default_factory=dict)  # what the data page offers, by name
    translate: Callable[[str], Callable[[str], str]] = _keys  # of a language, the function from a key to its words
    log: Log | None = None  # where it is noted what a page reads
    _computed: dict[Hashable, tuple[Any, Mapping[str, None]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def once(self, key: Hashable, compute: Callable[[], T]) -> T:
        """What `compute` gives, computed for the first page that asks for it; `key` says what it is.

        Everybody who asks has read whatever it is computed from.
        """
        if key not in self._computed:
            if self.log is None:
                self._computed[key] = compute(), {}
            else:
                with self.log.reading() as facts:
                    computed = compute()
                self._computed[key] = computed, facts
        value: T
        value, read = self._computed[key]
        if self.log is not None:
            self.log.note(read)
        return value

    def table(self, derivation: Derivation[K, T]) -> Mapping[K, T]:
        """A derived table, computed for the first page that looks into it."""
        key = ("table", derivation.name)
        if key not in self._computed:
            if self.log is None:
                self._computed[key] = derivation.compute(self), {}
            else:
                with self.log.reading(passed_on=False):
                    values = derivation.compute(self)
                self._computed[key] = FactTable(derivation.name, values, self.log), {}
        table: Mapping[K, T] = self._computed[key][0]
        return table

    def publishes(self, part: SitePart) -> bool:
        """Whether a part of the site is made; what is not is linked and offered nowhere."""
        return part in self.dossier.site.publish

    @property
    def compares_drafts(self) -> bool:
        """Whether there is a page that compares drafts: it reads the site's languages as the checker does."""
        return self.publishes("analysis") and any(map(is_known, self.dossier.languages))

    def shows(self, passage: Passage) -> bool:
        """Whether the words of a passage may be given; beyond its source's quote budget its place alone is."""
        return self.settings.preview or passage.id in self.shown[passage.source]
