"""Conflicts that git left in a file because two people changed the same lines: what stands there is nobody's text."""

from __future__ import annotations

import re

from dossier.problem import Place, Problem, Related

_MARK = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?\r?$", re.MULTILINE)


def conflict(path: str, text: str) -> Problem | None:
    """The first conflict in a file, with the place where it ends; None where there is none."""
    marks = list(_MARK.finditer(text))
    start = next((mark for mark in marks if mark[0].startswith("<")), None)
    end = next((mark for mark in marks if start and mark[0].startswith(">") and mark.start() > start.start()), None)
    if start is None or end is None:
        return None
    hint = "Keep what is right of the two versions, and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`."
    related = (Related(_place(path, text, end), "it ends here"),)
    return Problem("merge-conflict", _place(path, text, start), "A merge conflict stands here.", hint, related=related)


def _place(path: str, text: str, mark: re.Match[str]) -> Place:
    return Place(path, text.count("\n", 0, mark.start()) + 1, 1, len(mark[0].rstrip("\r")))
