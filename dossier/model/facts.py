"""What a piece of work read: tables that note every look into them, and digests of what they hold.

A fact is a cell of a table, named `table` + `SEP` + `key`; a whole table is one too. What was made from facts that
have the same digests today is the same today. So build tools know what depends on what without being told (a depfile
of Ninja, a query of salsa); what is not noted must be the same for everything that is compared.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, ItemsView, Iterable, Iterator, Mapping, ValuesView
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from hashlib import blake2b
from typing import Any, TypeVar

from pydantic import BaseModel

from dossier.model.coverage import Coverage
from dossier.model.dossier import Claim, Evidence, Source
from dossier.model.index import ProseMention
from dossier.problem import Place
from dossier.read.prose import Prose

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

SEP = "\x1f"  # between a table and a key, and between the parts of a key
KEYS = "\x1ekeys"  # in place of a key: which keys there are, in what order
ALL = "\x1eall"  # in place of a key: everything in the table
IN = "\x1ein"  # before a key: whether it is there, whatever its value
ABSENT = "absent"  # the digest of a cell that is not there
UNKNOWN = ""  # the digest of what cannot be told
_SIZE = 10  # bytes of a digest
_PLAIN = (str, int, float, bytes, Decimal, date)  # types whose `repr` tells everything


class Log:
    """The tables whose reads are noted together, and what was read since `reading` began."""

    def __init__(self) -> None:
        self.tables: dict[str, Mapping[Any, Any]] = {}  # by name, themselves: who looks in here has read nothing
        self._tables: list[FactTable[Any, Any]] = []
        self._notes: dict[str, None] = {}

    def add(self, table: FactTable[Any, Any]) -> None:
        """Have another table noted. Raises ValueError for a second one of the same name."""
        if table.name in self.tables:
            raise ValueError(f"there is a table {table.name!r} already")
        self.tables[table.name] = table.unnoted
        self._tables.append(table)

    def note(self, facts: Iterable[str]) -> None:
        """Note facts that were read elsewhere, such as for something that is made once and used by many."""
        self._notes.update(dict.fromkeys(facts))

    @contextmanager
    def reading(self, *, passed_on: bool = True) -> Iterator[dict[str, None]]:
        """What is read inside, in a dict that is filled at the end.

        `passed_on`: who reads around it has read it, too.
        """
        outer = [table.begin() for table in self._tables]
        outer_notes, self._notes = self._notes, {}
        facts: dict[str, None] = {}
        try:
            yield facts
        finally:
            facts.update(self._notes)
            for table in self._tables:
                if fact(table.name, ALL) not in facts:
                    facts.update(dict.fromkeys(table.facts()))
            for table, keys in zip(self._tables, outer, strict=False):  # one may have come meanwhile
                table.resume(keys)
            self._notes = outer_notes
            if passed_on:
                self._notes.update(facts)


class FactTable(Mapping[K, V]):
    """A mapping that notes which of its cells are looked at."""

    __slots__ = ("_asked", "_read", "_values", "name")

    def __init__(self, name: str, values: Mapping[K, V], log: Log) -> None:
        self.name = name
        self._values = values
        self._read: set[Any] = set()
        self._asked: set[Any] = set()  # whether they are there
        log.add(self)

    def note(self, key: K) -> None:
        """Note that a cell is looked at, of which the reader knows otherwise what it holds."""
        self._read.add(key)

    def __getitem__(self, key: K) -> V:
        self._read.add(key)
        return self._values[key]

    def get(self, key: Any, default: Any = None) -> Any:
        """The value of a key, or the default; that there is none is read, too."""
        self._read.add(key)
        return self._values.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._asked.add(key)
        return key in self._values

    def __iter__(self) -> Iterator[K]:
        self._read.add(KEYS)
        return iter(self._values)

    def __len__(self) -> int:
        self._read.add(KEYS)
        return len(self._values)

    def __bool__(self) -> bool:
        self._read.add(KEYS)
        return bool(self._values)

    def items(self) -> ItemsView[K, V]:
        """Everything."""
        self._read.add(ALL)
        return self._values.items()

    def values(self) -> ValuesView[V]:
        """Everything."""
        self._read.add(ALL)
        return self._values.values()

    @property
    def unnoted(self) -> Mapping[K, V]:
        """The mapping itself, for those who look in without depending on it."""
        return self._values

    def begin(self) -> tuple[set[Any], set[Any]]:
        """Start anew; what was read so far is given back."""
        before = self._read, self._asked
        self._read, self._asked = set(), set()
        return before

    def resume(self, before: tuple[set[Any], set[Any]]) -> None:
        """Go on where `begin` was called."""
        self._read, self._asked = before

    def facts(self) -> Iterator[str]:
        """What was read since `begin`: each cell, unless it was everything. Which keys there are says of each."""
        read = (ALL,) if ALL in self._read else self._read
        asked = () if ALL in self._read or KEYS in self._read else self._asked - self._read
        yield from (fact(self.name, key) for key in read if key is not None)  # None names nothing anywhere
        yield from (fact(f"{self.name}{SEP}{IN}", key) for key in asked if key is not None)


def fact(table: str, key: Any) -> str:
    """The name of a cell."""
    return f"{table}{SEP}{key if isinstance(key, str) else SEP.join(map(str, key))}"


Digested = Mapping[int, tuple[object, str]]  # by `id`: an object, which is kept with it, and its digest


class Digests:
    """The digests of facts, each reckoned when it is asked for.

    `known` are digests of objects, some of which may still be there.
    """

    def __init__(self, tables: Callable[[str], Mapping[Any, Any] | None], known: Digested | None = None) -> None:
        self._tables = tables
        self._known: dict[str, str] = {}
        self._objects: dict[int, tuple[object, str]] = {}
        self._before: Digested = known or {}

    @property
    def known(self) -> Digested:
        """The digests of the objects that were asked for."""
        return self._objects

    def assume(self, known: Mapping[str, str]) -> None:
        """Take digests that are known already."""
        self._known.update(known)

    def of(self, name: str) -> str:
        """The digest of a fact; `UNKNOWN`, which equals nothing, where nobody knows the table."""
        if name not in self._known:
            self._known[name] = self._of(name)
        return self._known[name]

    def _of(self, name: str) -> str:
        table, _, key = name.partition(SEP)
        values = self._tables(table)
        if values is None:
            return UNKNOWN
        if key == KEYS:
            return short(repr(list(values)))
        if key == ALL:
            return short(repr([(each, self.value(values[each])) for each in values]))
        asked, _, rest = key.partition(SEP)
        key = rest if asked == IN else key
        cell = tuple(key.split(SEP)) if SEP in key else key
        if cell not in values:
            return ABSENT
        return IN if asked == IN else self.value(values[cell])

    def value(self, value: object) -> str:
        """The digest of a value. Raises TypeError for a type that no rule is written for."""
        if isinstance(value, (Claim, Evidence, Source, BaseModel, Prose)):  # large, and met in several tables
            if id(value) not in self._objects:
                before = self._before.get(id(value))
                self._objects[id(value)] = before or (value, short(self._text(value)))
            return self._objects[id(value)][1]
        return short(self._text(value))

    def _text(self, value: object) -> str:
        """A text that is another where the value is another; places in files are left out: no page shows them."""
        if value is None or isinstance(value, _PLAIN):
            return repr(value)
        if isinstance(value, (tuple, list)):
            return f"({','.join([self._part(item) for item in value])})"
        if isinstance(value, Claim):
            rest = (value.value, value.when, value.operands, value.mentions)
            evidence = [(item.passage, item.origin, item.value) for item in value.evidence]
            return f"{self.value(value.record)}{self._text(rest)}{self._text(evidence)}"
        if isinstance(value, Evidence):
            judged = (value.claim, value.index, value.passage, value.origin, value.value)
            return f"{self.value(value.record)}{self._text(judged)}"
        if isinstance(value, Source):
            return f"{self.value(value.record)}{short(value.text.raw)}{value.language}{value.date!r}"
        if isinstance(value, Coverage):  # long, and nothing but numbers and names
            return repr(value)
        if isinstance(value, BaseModel):
            return f"{type(value).__name__}{value.model_dump_json(exclude_unset=True)}"  # rules see what was written
        if isinstance(value, Prose):
            return self._text((value.name, value.language, value.front, value.blocks))
        if isinstance(value, ProseMention):  # of its page no more is shown than what the page is called
            page = value.page
            return self._text((page.name, page.language, page.front, value.sentence, value.number))
        if isinstance(value, (set, frozenset)):
            return f"{{{','.join(sorted(self._part(item) for item in value))}}}"
        if is_dataclass(value) and not isinstance(value, type):
            names = compared_fields(type(value))
            return f"{type(value).__name__}({','.join([self._part(getattr(value, name)) for name in names])})"
        if isinstance(value, Mapping):
            return f"{{{','.join([f'{self._part(key)}:{self._part(item)}' for key, item in value.items()])}}}"
        raise TypeError(f"no digest is defined for {type(value).__name__}")

    def _part(self, value: object) -> str:
        if isinstance(value, Place):
            return ""
        return self.value(value) if isinstance(value, (Claim, Evidence, Source, BaseModel)) else self._text(value)


def short(text: str) -> str:
    """A short digest of a text."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_SIZE).hexdigest()


@cache
def compared_fields(kind: type[Any]) -> tuple[str, ...]:
    """The names of a dataclass's fields but for those that only help to compute."""
    return tuple(field.name for field in fields(kind) if field.compare)
