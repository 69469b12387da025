"""The program's dataclasses do what Python's do, and compile nothing before it is needed."""

import copy
import dataclasses
import pickle
import subprocess
import sys
from dataclasses import field, replace

import pytest

from dossier.frozen import dataclass
from tests.source_code import PROGRAM


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands."""

    path: str
    line: int = 1
    seen: list[str] = field(default_factory=list, compare=False, repr=False)

    @property
    def words(self) -> str:
        """In words."""
        return f"{self.path}, line {self.line}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named(Place):
    """A place with a name and what follows from it."""

    name: str
    length: int = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "length", len(self.name))


@dataclasses.dataclass(frozen=True, slots=True)
class Pythons:
    """What Python itself makes of the same."""

    path: str
    line: int = 1
    seen: list[str] = field(default_factory=list, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Empty:
    """Nothing."""


@dataclass(frozen=True, slots=True)
class Single:
    """One field that is equal to no other, but the same."""

    number: float


def test_it_is_made_as_pythons_is():
    assert Place("a").line == 1
    assert Place("a", 2) == Place(line=2, path="a")
    assert Place("a").seen == []
    assert Place("a").seen is not Place("a").seen
    assert Named("a", name="Ada").length == 3
    for wrong in (Place, lambda: Place("a", 1, [], 2), lambda: Place("a", column=1), lambda: Named("a")):
        with pytest.raises(TypeError):
            wrong()


def test_it_is_compared_hashed_and_shown_as_pythons_is():
    first, same, other = Place("a", 2, ["x"]), Place("a", 2), Place("a", 3)
    assert first == same != other
    assert hash(first) == hash(same) == hash(Pythons("a", 2)) != hash(other)
    assert repr(first) == repr(Pythons("a", 2)).replace("Pythons", "Place")
    assert first != Pythons("a", 2)
    assert Named("a", name="b") != Place("a")
    assert Empty() == Empty() != Place("a")
    assert hash(Empty()) == hash(())
    not_a_number = float("nan")
    assert Single(not_a_number) == Single(not_a_number)
    assert hash(Single(2.5)) == hash((2.5,))


@pytest.mark.parametrize("name", ["path", "nothing"])
def test_it_refuses_changes(name):
    place = Place("a")
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(place, name, "b")
    with pytest.raises(dataclasses.FrozenInstanceError):
        delattr(place, name)
    assert not hasattr(place, "__dict__")


def test_pythons_functions_take_it():
    place = Named("a", name="Ada")
    assert replace(place, name="Bo").length == 2
    assert dataclasses.asdict(place) == {"path": "a", "line": 1, "seen": [], "name": "Ada", "length": 3}
    assert pickle.loads(pickle.dumps(place)) == copy.deepcopy(place) == place
    match Place("a", 7):
        case Place(path, line):
            assert (path, line) == ("a", 7)


def test_what_a_class_defines_itself_stays():
    @dataclass(frozen=True, slots=True)
    class Loud:
        name: str

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Loud) and self.name.lower() == other.name.lower()

        def __hash__(self) -> int:
            return 7

        def __repr__(self) -> str:
            return self.name.upper()

    assert Loud("a") == Loud("A")
    assert hash(Loud("a")) == 7
    assert repr(Loud("a")) == "A"


def test_other_forms_are_pythons():
    @dataclass(slots=True)
    class Count:
        number: int = 0

    @dataclass(frozen=True, slots=True, order=True)
    class Version:
        number: int

    count = Count()
    count.number += 1
    assert count == Count(1)
    assert Version(1) < Version(2)


def test_python_compiles_no_function_of_a_dataclass_as_the_program_is_read():
    """Of those that are made while it is read some are made objects of at once, and some have another form."""
    code = """
import dataclasses
compiled = []
create = dataclasses._create_fn
dataclasses._create_fn = lambda name, *rest, **named: (compiled.append(name), create(name, *rest, **named))[1]
import dossier.cli, dossier.publish.build
import sys
defined = {id(c) for m in list(sys.modules.values()) if m.__name__.startswith("dossier.")
           for c in vars(m).values() if isinstance(c, type) and hasattr(c, "__dataclass_fields__")}
print(len(defined), len(compiled))
"""
    answer = subprocess.run([sys.executable, "-c", code], cwd=PROGRAM, capture_output=True, text=True, check=True)
    defined, compiled = map(int, answer.stdout.split())
    assert defined > 300
    assert compiled < 2 * defined, "else Python would compile six for each"
