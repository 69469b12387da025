"""`dataclass` for the program's records: what Python's own gives, but each function of it when it is first called.

Python writes and compiles six functions for every frozen dataclass as it is defined. The program defines some 350 of
them, which was a third of the time it took to start, and most commands make objects of a part of them only. For frozen
ones with slots, the functions that compare, hash, show and refuse changes are shared here, and `__init__` is written
as Python writes it, at the first call. All other forms are Python's own, as are `field`, `replace`, `fields` and what
type checkers know.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

SHARED = {"frozen", "slots", "kw_only"}  # the options of which the functions here know

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(cls: type | None = None, /, **options: bool) -> Any:
        """As `dataclasses.dataclass`."""
        if not (options.keys() <= SHARED and options.get("frozen") and options.get("slots")):
            return dataclasses.dataclass(cls, **options)

        def wrap(cls: type) -> type:
            return _shared_functions(cls, kw_only=options.get("kw_only", False))

        return wrap if cls is None else wrap(cls)


def _shared_functions(cls: type, *, kw_only: bool) -> type:
    own = vars(cls)
    functions = {name: function for name, function in _FUNCTIONS.items() if own.get(name) is None}
    # For Python it is one that can be changed and has no functions: it defines the fields and the slots.
    defined: type = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(cls)
    for name, function in functions.items():
        setattr(defined, name, function)
    if "__init__" not in own:
        defined.__init__ = _first_init(defined)  # type: ignore[misc]
    return defined


def _first_init(cls: Any) -> Callable[..., None]:
    """An `__init__` that puts Python's in its own place when it is called."""

    def __init__(self: Any, *args: Any, **named: Any) -> None:
        cls.__init__ = _init(cls)
        cls.__init__(self, *args, **named)

    return __init__


def _init(cls: Any) -> Callable[..., None]:
    """The `__init__` that Python writes for a frozen dataclass: its text consists of names of fields alone."""
    known: dict[str, Any] = {"_set": object.__setattr__, "_missing": dataclasses.MISSING}
    places: list[str] = []
    by_name: list[str] = []
    steps: list[str] = []
    for field in dataclasses.fields(cls):
        name, default, value = field.name, "", field.name
        if field.default_factory is not dataclasses.MISSING:
            known[f"_make_{name}"] = field.default_factory
            default = "=_missing"
            value = f"_make_{name}() if {name} is _missing else {name}" if field.init else f"_make_{name}()"
        elif field.default is not dataclasses.MISSING:
            known[f"_default_{name}"] = field.default
            default = f"=_default_{name}"
            value = name if field.init else f"_default_{name}"
        elif not field.init:
            continue  # `__post_init__` gives it
        steps.append(f"_set(self, {name!r}, {value})")
        if field.init:
            (by_name if field.kw_only else places).append(f"{name}{default}")
    steps += ["self.__post_init__()"] if hasattr(cls, "__post_init__") else []
    parameters = ", ".join(["self", *places, *(["*"] if by_name else []), *by_name])
    exec("\n ".join([f"def __init__({parameters}):", *(steps or ["pass"])]), known)
    init: Callable[..., None] = known["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init


def _eq(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    values = _compared[type(self)]
    return values(self) == values(other)


def _hash(self: Any) -> int:
    return hash(_hashed[type(self)](self))


def _repr(self: Any) -> str:
    shown = [f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr]
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _setattr(self: Any, name: str, _: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(self: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _getstate(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _setstate(self: Any, state: list[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)


_FUNCTIONS = {
    "__eq__": _eq,
    "__hash__": _hash,
    "__repr__": _repr,
    "__setattr__": _setattr,
    "__delattr__": _delattr,
    "__getstate__": _getstate,
    "__setstate__": _setstate,
}


class _Values(dict[type, Callable[[Any], tuple[Any, ...]]]):
    """By class what gives the values of some of its fields."""

    def __init__(self, chosen: Callable[[Any], bool]) -> None:
        super().__init__()
        self._chosen = chosen

    def __missing__(self, cls: type) -> Callable[[Any], tuple[Any, ...]]:
        fields: tuple[Any, ...] = dataclasses.fields(cls)
        names = [field.name for field in fields if self._chosen(field)]
        if len(names) > 1:
            self[cls] = attrgetter(*names)
        else:
            self[cls] = lambda record: tuple(getattr(record, name) for name in names)
        return self[cls]


_compared = _Values(lambda field: field.compare)
_hashed = _Values(lambda field: field.compare if field.hash is None else field.hash)
