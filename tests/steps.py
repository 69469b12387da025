"""How much work a piece of the program is, in lines of our own code that it runs: the same on every machine."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

Tracer = Callable[[FrameType, str, Any], Any]
PROGRAM = str(Path(__file__).parent.parent / "dossier")


def steps(work: Callable[[], object]) -> Counter[str]:
    """How many lines each function of `dossier/` runs, each turn of a loop or comprehension counted again."""
    forget_what_is_cached()
    counts: dict[str, list[int]] = {}
    tracers: dict[int, tuple[CodeType, Tracer | None]] = {}  # a code is kept, so that its number stays its own

    def called(frame: FrameType, _event: str, _argument: Any) -> Tracer | None:
        code = frame.f_code
        if id(code) not in tracers:
            tracers[id(code)] = code, tracer_of(code)
        return tracers[id(code)][1]

    def tracer_of(code: CodeType) -> Tracer | None:
        if not code.co_filename.startswith(PROGRAM):
            return None
        module = code.co_filename.removeprefix(PROGRAM + "/").removesuffix(".py")
        count = counts.setdefault(f"{module}:{code.co_qualname.replace('.<locals>', '')}", [0])

        def stepped(_frame: FrameType, event: str, _argument: Any) -> Tracer:
            if event == "line":
                count[0] += 1
            return stepped

        return stepped

    before = sys.gettrace()
    sys.settrace(called)
    try:
        work()
    finally:
        sys.settrace(before)
    return Counter({name: count for name, (count,) in counts.items()})


def outgrown(small: Counter[str], large: Counter[str], factor: float, slack: int) -> dict[str, tuple[int, int]]:
    """The functions that run more than `factor` times the lines, and `slack` more, in `large` than in `small`."""
    return {name: (small[name], count) for name, count in large.items() if count > factor * small[name] + slack}


def forget_what_is_cached() -> None:
    """Have the program begin anew, as in a fresh process."""
    for name, module in list(sys.modules.items()):
        if name.startswith("dossier."):
            for value in vars(module).values():
                getattr(value, "cache_clear", lambda: None)()
