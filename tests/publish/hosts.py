"""How hosts read `_headers`: rules for paths, where some hosts join the values of all rules that match and some let
the last one win. And how they read `_redirects`: the first rule that matches, whose `:splat` is what `*` stood for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True)
class Rule:
    """The headers for all paths that match a pattern: `*` stands for anything, at the end or as a part."""

    pattern: str
    headers: tuple[tuple[str, str], ...]

    def matches(self, path: str) -> bool:
        """Whether the rule is for this path."""
        return _expression(self.pattern).fullmatch(path) is not None


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    return re.compile(re.escape(pattern).replace(r"\*", ".*"))


def rules(text: str) -> list[Rule]:
    """The rules of a `_headers` file; raises ValueError for a line that is neither a path nor a header."""
    blocks: list[tuple[str, list[tuple[str, str]]]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if not line[0].isspace():
            if not line.startswith("/"):
                raise ValueError(f"line {number} is no path: {line!r}")
            blocks.append((line.strip(), []))
        else:
            name, colon, value = line.strip().partition(":")
            if not colon or not blocks or not re.fullmatch(r"[A-Za-z][A-Za-z-]*", name):
                raise ValueError(f"line {number} is no header: {line!r}")
            blocks[-1][1].append((name.lower(), value.strip()))
    return [Rule(pattern, tuple(headers)) for pattern, headers in blocks]


def joined(given: list[Rule], path: str) -> dict[str, str]:
    """The headers of a host that joins the values of all rules that match with a comma (Netlify, Cloudflare)."""
    headers: dict[str, str] = {}
    for rule in given:
        if rule.matches(path):
            for name, value in rule.headers:
                headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return headers


def overridden(given: list[Rule], path: str) -> dict[str, str]:
    """The headers of a host where the last rule that matches wins."""
    headers: dict[str, str] = {}
    for rule in given:
        if rule.matches(path):
            headers |= dict(rule.headers)
    return headers


def redirections(text: str) -> list[tuple[str, str]]:
    """The sources and targets of a `_redirects` file."""
    return [(source, target) for source, target, _ in (line.split() for line in text.splitlines())]


def redirected(rules: list[tuple[str, str]], path: str) -> str | None:
    """Where the first rule that matches leads a path, as the host sends it; None without such a rule."""
    for source, target in rules:
        matched = re.fullmatch(re.escape(source).replace(r"\*", "(.*)"), path, re.DOTALL)
        if matched:
            return target.replace(":splat", matched[1]) if matched.groups() else target
    return None
