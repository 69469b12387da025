"""Scripts as one that travels: without spaces that say nothing, and with short names for what only they see.

A name is shortened where a script declares it, exports it not, and has it neither as a property or key nor within a
string, template or pattern: then each occurrence is that variable, whatever its scope. Where a sign of division is
taken for the beginning of a pattern, what follows it only stays as it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from string import ascii_lowercase

SHORTEST = 3  # letters of a name that gains nothing
FEW = 6  # scripts

_STRICT = '"use strict";\n'
_RESERVED = {"function", "window", "document", "location", "navigator", "performance", "do", "if", "in"}
_LITERAL = (
    r"""("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`"""
    r"""|(?<=[(,=:!&|?{;\n ])/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[a-z]*)"""
)
_SPACED = re.compile(_LITERAL + r"| ?(=>|===|!==|&&|\|\||[=,?:;{}<>()+*\[\]]) ?")
_WORD = re.compile(_LITERAL + r"|(?<![\w.$])([A-Za-z_]\w*)")
_DECLARED = re.compile(
    r"\bfunction\*? (\w+)\(([\w, ]*)\)|\b(?:const|let) (?:(\w+)|\[([\w, ]+)\])|\(([\w, ]+)\) =>|, (\w+) = "
)
_EXPORTED = re.compile(r"Object\.assign\(D, \{(.*?)\}\)", re.DOTALL)
_KEPT = re.compile(r"\.(\w+)|[{,]\s*(\w+)\s*(?=[:,}])|(\w+):")


def bundled(scripts: Sequence[str]) -> str:
    """The scripts as one, which is strict as a whole. Words that many of them have compress best as they are."""
    own = [_own_names(script) for script in scripts]
    users = Counter(name for names in own for name in names)
    return _STRICT + "".join(
        _shortened(script.replace(_STRICT, "", 1), [name for name in names if users[name] <= FEW])
        for script, names in zip(scripts, own, strict=True)
    )


def _shortened(script: str, own: Iterable[str]) -> str:
    """A script with short names for its own, the shortest for the commonest."""
    counts = Counter(re.findall(r"\w+", script))
    free = (name for name in _names() if name not in counts and name not in _RESERVED)
    short = dict(zip(sorted(own, key=lambda name: (-counts[name], name)), free, strict=False))
    renamed = _WORD.sub(lambda match: match[1] or short.get(match[2], match[2]), script)
    return _SPACED.sub(lambda match: match[1] or match[2], renamed)


def _own_names(script: str) -> frozenset[str]:
    """The names that nothing but a script sees."""
    literals = "\n".join(match[1] for match in re.finditer(_LITERAL, script))
    code = re.sub(_LITERAL, '""', script)
    kept = {*re.findall(r"\w+", literals + " ".join(_EXPORTED.findall(script))), *_RESERVED}
    kept.update(name for names in _KEPT.findall(code) for name in names)
    declared = {name for lists in _DECLARED.findall(code) for name in re.findall(r"\w+", " ".join(lists))}
    return frozenset(name for name in declared if len(name) > SHORTEST) - kept


def _names() -> Iterator[str]:
    yield from ascii_lowercase
    yield from map("".join, product(ascii_lowercase, ascii_lowercase))
