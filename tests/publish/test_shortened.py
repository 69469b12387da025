"""Scripts in fewer bytes: the same program, with what others see of it by its own name."""

from __future__ import annotations

import pytest

from dossier.publish.shortened import bundled

EXPORT = "Object.assign(D, { reading });"


@pytest.mark.parametrize(
    ("script", "wanted"),
    [
        ("const counted = 1, another = counted + 2;", "const a=1,b=a+2;"),
        ("function counting(number) { return number + 1; }", "function b(a){return a+1;}"),
        ("const places = list.map((place) => place.start);", "const b=list.map((a)=>a.start);"),
        ("const value = {}; value.value = 1;", "const value={};value.value=1;"),
        ("const start = 1; return { start, end };", "const start=1;return{start,end};"),
        ("const reading = 1; " + EXPORT, "const reading=1;Object.assign(D,{reading});"),
        ('const words = "words = words, words";', 'const words="words = words, words";'),
        ("const words = `${words} = words`;", "const words=`${words} = words`;"),
        ('const sign = 1, found = text.match(/sign = ["/]/);', 'const sign=1,a=text.match(/sign = ["/]/);'),
        ("const half = whole / 2, third = whole / 3;", "const a=whole / 2, third = whole / 3;"),
    ],
)
def test_only_what_nobody_else_sees_is_renamed(script: str, wanted: str) -> None:
    assert bundled([script]) == f'"use strict";\n{wanted}'


def test_a_bundle_is_strict_once() -> None:
    one, other = '"use strict";\nconst sign = 1, place = sign;', '"use strict";\nconst place = 2, end = place.sign;'
    assert bundled([one, other]) == '"use strict";\nconst a=1,b=a;const a=2,end=a.sign;'
