"""Known names in running text.

Names are proper nouns, so case counts; genitives of any known language are recognised ("Wangs", "Wang's", "Gross’"),
every other inflected form is an alias that an editor wrote down.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

import regex

from dossier.frozen import dataclass
from dossier.text.languages import LANGUAGES
from dossier.text.name_edges import END, PREFIXED, START, may_be_prefixed
from dossier.text.normalise import composed, is_visible, visible
from dossier.text.scripts import is_plain
from dossier.text.word_lists import any_of

MIN_CHARS = 2  # a single letter is a variable, not a name
_REMEMBERED = 50_000  # texts: each is asked about several times
MAX_NESTED = 40  # names that begin with one another; people have three or four
_APOSTROPHES = "'’"
_DASHES, _QUOTES = "‐‑‒–—―−", "‘’‚‛"
_FOLD = str.maketrans(dict.fromkeys(_DASHES, "-") | dict.fromkeys(_QUOTES, "'"))
_TO_FOLD = re.compile(f"[{_DASHES}{_QUOTES}]")
_OPENING = "'‘‚"
_SPACE = re.compile(r"\s")
_AFTER = r"(?!\w|(?<=\d)[.,]\d)"  # "Llama 4" is not in "Llama 4.1"


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity named at `start` to `end` (code points), genitive ending included."""

    start: int
    end: int
    entity_id: str


@dataclass(frozen=True, slots=True)
class Names:
    """All known names, by entity id. Whitespace in a name stands for any; names too short are left out."""

    names: Mapping[str, Iterable[str]]
    _claims: dict[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)
    _pattern: re.Pattern[str] = field(init=False, repr=False, compare=False)  # for Latin and Cyrillic
    _any_script: list["_InAnyScript"] = field(init=False, repr=False, compare=False, default_factory=list)
    _known: dict[str, tuple[Mention, ...]] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        claims: dict[str, set[str]] = {}
        for entity_id, forms in self.names.items():
            for name in map(folded, forms):
                if len(name) >= MIN_CHARS:
                    claims.setdefault(name, set()).add(entity_id)
        known = {name: tuple(sorted(claims[name])) for name in sorted(claims)}
        pattern = rf"(?<!\w)({_alternatives(list(known))}){genitive()}{_AFTER}" if known else r"(?!)"
        object.__setattr__(self, "_claims", known)  # computed once; the record is frozen for everybody else
        object.__setattr__(self, "_pattern", re.compile(pattern))

    @property
    def shared_names(self) -> dict[str, tuple[str, ...]]:
        """The names that more than one entity claims, with the ids; `find_mentions` gives the first."""
        return {name: ids for name, ids in self._claims.items() if len(ids) > 1}

    def find_mentions(self, text: str) -> tuple[Mention, ...]:
        """Who is named in `text`, from left to right, the longest name at each place, none overlapping."""
        known = self._known.get(text)
        if known is not None:
            return known
        if is_visible(text):
            mentions = tuple(self._mentions(_plain(text)))
        else:
            seen = composed(text)
            hits = self._mentions(_plain(seen.text))
            mentions = tuple(Mention(*seen.raw_span(hit.start, hit.end), hit.entity_id) for hit in hits)
        if len(self._known) < _REMEMBERED:
            self._known[text] = mentions
        return mentions

    def _mentions(self, text: str) -> Iterator[Mention]:
        for start, end, name in self._found(text):
            quoted = text[end - 1] in _APOSTROPHES and start and text[start - 1] in _OPENING
            # 'Labs' in quotation marks is no genitive
            yield Mention(start, end - 1 if quoted else end, self._claims[name][0])

    def _found(self, text: str) -> Iterator[tuple[int, int, str]]:
        if is_plain(text):
            return ((*hit.span(), _spaced(hit[1])) for hit in self._pattern.finditer(text))
        if not self._any_script:
            self._any_script.append(_InAnyScript(self._claims))
        return self._any_script[0].find(text)


class _InAnyScript:
    """Finds names in texts that are not in Latin or Cyrillic alone.

    Where a script has no spaces a name may begin at every letter, and thousands of names begin with thousands of
    letters: so those that begin with the same two are looked up by their lengths, rather than by a pattern of all.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = frozenset(names)
        self._prefixed = frozenset(filter(may_be_prefixed, self._names))
        ends: dict[str, dict[int, set[str]]] = {}  # by how names begin: how long they are, and their last letters
        for name in self._names:
            ends.setdefault(name[:2], {}).setdefault(len(name), set()).add(name[-1])
        self._ends = {first: sorted(lasts.items(), reverse=True) for first, lasts in ends.items()}
        self._start, self._behind = regex.compile(START), regex.compile(PREFIXED)
        self._end = regex.compile(genitive() + END)

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where a name starts, where it ends with its genitive, and the name: the longest at each place."""
        spaced = _SPACE.sub(" ", text)
        if "  " not in spaced:
            return self._found(spaced)
        kept = [at for at, sign in enumerate(spaced) if sign != " " or spaced[at - 1 : at] != " "]
        found = self._found("".join(map(spaced.__getitem__, kept)))
        return ((kept[start], kept[end - 1] + 1, name) for start, end, name in found)

    def _found(self, text: str) -> Iterator[tuple[int, int, str]]:
        done = 0
        for at in range(len(text) - 1):
            ends = self._ends.get(text[at : at + 2])
            if ends is None or at < done:
                continue
            known = self._names if self._start.match(text, at) else self._prefixed
            if known is self._prefixed and not self._behind.match(text, at):
                continue
            for size, lasts in ends:
                if text[at + size - 1 : at + size] not in lasts:
                    continue
                name = text[at : at + size]
                if name in known and (end := self._end.match(text, at + size)):
                    done = end.end()
                    yield at, done, name
                    break


def genitive() -> str:
    """A pattern for what makes a genitive of a name, in this program and in a browser."""
    endings = {ending for known in LANGUAGES.values() for ending in known.name_endings}
    hissing = "".join(known.hissing for known in LANGUAGES.values())
    letters = "".join(sorted({*hissing, *hissing.upper()}))
    forms = any_of(endings, lambda ending: ending.replace("'", f"[{_APOSTROPHES}]"))
    return rf"(?:{forms}|(?<=[{letters}])[{_APOSTROPHES}])?"


def folded(name: str) -> str:
    """A name as names are compared: with one kind of space, dash and apostrophe, and no signs that nobody sees."""
    return _spaced(_plain(visible(name)))


def _plain(text: str) -> str:
    """The text with one kind of dash and of apostrophe, as quotes are compared; no character changes its place."""
    return text.translate(_FOLD) if _TO_FOLD.search(text) else text


def _spaced(name: str) -> str:
    return " ".join(name.split())


def _alternatives(names: list[str], depth: int = 0, nested: int = 0) -> str:
    """A pattern for any of the sorted `names`, the longest first.

    Names with a common beginning share it, so the time to search does not grow with the number of names. Where very
    many begin each other, the rest stands side by side: groups cannot be nested without end.
    """
    if nested == MAX_NESTED:
        return f"(?:{'|'.join(_escaped(name[depth:]) for name in sorted(names, key=len, reverse=True))})"
    groups: dict[str, list[str]] = {}
    ends_here = False
    for name in names:
        if len(name) == depth:
            ends_here = True
        else:
            groups.setdefault(name[depth], []).append(name)
    branches = []
    for group in groups.values():
        shared = _shared(group, depth)
        branches.append(_escaped(group[0][depth:shared]) + _alternatives(group, shared, nested + 1))
    if not branches:
        return ""
    return f"(?:{'|'.join(branches)}){'?' if ends_here else ''}"


def _shared(names: list[str], depth: int) -> int:
    """How many characters all the sorted `names` begin with."""
    first, last = names[0], names[-1]
    end = depth
    while end < min(len(first), len(last)) and first[end] == last[end]:
        end += 1
    return end


def _escaped(text: str) -> str:
    return re.escape(text).replace(r"\ ", r"\s+")
