"""How much work a piece of the program is, in lines of our own code that it runs: the same on every machine."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

PROGRAM = str(Path(__file__).parent.parent / "dossier")


def steps(work: Callable[[], object]) -> Counter[str]:
    """How many lines each function of `dossier/` runs, each turn of a loop or comprehension counted again."""
    _forget_what_is_cached()
    counts: Counter[str] = Counter()

    def called(frame: FrameType, _event: str, _argument: Any) -> Any:
        code = frame.f_code
        if not code.co_filename.startswith(PROGRAM):
            return None
        module = code.co_filename.removeprefix(PROGRAM + "/").removesuffix(".py")
        name = f"{module}:{code.co_qualname.replace('.<locals>', '')}"

        def stepped(_frame: FrameType, event: str, _argument: Any) -> Any:
            counts[name] += event == "line"
            return stepped

        return stepped

    before = sys.gettrace()
    sys.settrace(called)
    try:
        work()
    finally:
        sys.settrace(before)
    return counts


def outgrown(small: Counter[str], large: Counter[str], factor: float, slack: int) -> dict[str, tuple[int, int]]:
    """The functions that run more than `factor` times the lines, and `slack` more, in `large` than in `small`."""
    return {name: (small[name], count) for name, count in large.items() if count > factor * small[name] + slack}


def _forget_what_is_cached() -> None:
    for name, module in list(sys.modules.items()):
        if name.startswith("dossier."):
            for value in vars(module).values():
                getattr(value, "cache_clear", lambda: None)()
