"""The ways in which an editor might damage a dossier: one small function a kind, each changing one thing.

A kind takes the content as plain data and a random generator, and returns a sentence that says what it did, or None
where the draw offers nothing to damage.
"""

from __future__ import annotations

import copy
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Content:
    """A dossier as plain data: YAML files as lists and mappings, pages and seeds as text."""

    files: dict[str, Any]
    pages: dict[str, str]
    seeds: dict[str, bytes]
    touched: set[str] = field(default_factory=set)

    def copy(self) -> Content:
        """A copy that may be damaged."""
        return Content(copy.deepcopy(self.files), dict(self.pages), dict(self.seeds))

    def claims(self) -> list[tuple[str, dict[str, Any]]]:
        """All claims, with their files."""
        return [
            (path, claim) for path, data in self.files.items() if path.startswith("content/claims/") for claim in data
        ]

    def pick(self, rng: random.Random, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any] | None:
        """A claim of which something holds; its file counts as touched."""
        fitting = [(path, claim) for path, claim in self.claims() if wanted(claim)]
        if not fitting:
            return None
        path, claim = rng.choice(fitting)
        self.touched.add(path)
        return claim


Damage = Callable[[Content, random.Random], str | None]
KINDS: dict[str, Damage] = {}

NOT = {"de": r"\b(nicht|kein\w*|nie|ohne)\b", "en": r"\b(not|never|no|without)\b"}
HEDGES = {
    "de": r"\b(soll|sollen|dürfte\w*|könnte\w*|vermutlich|offenbar|möglich|scheinen|scheint|berichten zufolge)\b",
    "en": r"\b(is said to|are said to|likely|might|may|could|presumably|apparently|possible|seems?|reportedly)\b",
}
COMPARED = {
    "de": r"\b(bis zu|mehr als|mindestens|rund|etwa|über|weniger als) (?=\d)",
    "en": r"\b(up to|more than|at least|about|around|some|over|less than) (?=\d)",
}
MONTHS = {"Juni": "Juli", "April": "August", "June": "July"}


def kind(function: Damage) -> Damage:
    """Register a kind of damage under its function's name."""
    KINDS[function.__name__.replace("_", "-")] = function
    return function


def digit_changed(text: str, rng: random.Random) -> str | None:
    """The text with one digit changed, not to the same and not inside a product's name."""
    places = [m.start() for m in re.finditer(r"(?<![A-Za-z\d]-)(?<!Llama )(?<!Llama \d\.)(?<!Version )\d", text)]
    if not places:
        return None
    at = rng.choice(places)
    new = rng.choice([digit for digit in "123456789" if digit != text[at]])
    return text[:at] + new + text[at + 1 :]


def replaced(text: str, pattern: str, by: str, rng: random.Random) -> str | None:
    hits = list(re.finditer(pattern, text, re.IGNORECASE))
    if not hits:
        return None
    hit = rng.choice(hits)
    return re.sub(r"  +", " ", text[: hit.start()] + hit.expand(by) + text[hit.end() :]).strip()


def in_statement(
    content: Content, rng: random.Random, change: Callable[[str, str], str | None], what: str
) -> str | None:
    """Change the statement of some claim, in one language."""
    options = []
    for path, claim in content.claims():
        for language, text in claim["statement"].items():
            new = change(text, language)
            if new and new != text:
                options.append((path, claim, language, new))
    if not options:
        return None
    path, claim, language, new = rng.choice(options)
    content.touched.add(path)
    old = claim["statement"][language]
    claim["statement"][language] = new
    return f"{claim['id']}: {what} in statement.{language}: {old!r} -> {new!r}"


def in_evidence(
    content: Content, rng: random.Random, change: Callable[[dict[str, Any]], str | None], what: str
) -> str | None:
    """Change some piece of evidence."""
    options = [(path, claim, item) for path, claim in content.claims() for item in claim.get("evidence", [])]
    for path, claim, item in rng.sample(options, len(options)):
        change_made = change(item)
        if change_made:
            content.touched.add(path)
            return f"{claim['id']}: {what}: {change_made}"
    return None


def _quotes(item: dict[str, Any]) -> list[str]:
    return [item["quote"]] if isinstance(item["quote"], str) else list(item["quote"])


def _set_quote(item: dict[str, Any], at: int, text: str) -> None:
    if isinstance(item["quote"], str):
        item["quote"] = text
    else:
        item["quote"][at] = text


def change_quote(item: dict[str, Any], rng: random.Random, change: Callable[[str], str | None]) -> str | None:
    parts = _quotes(item)
    at = rng.randrange(len(parts))
    new = change(parts[at])
    if not new or new == parts[at]:
        return None
    _set_quote(item, at, new)
    return f"{parts[at]!r} -> {new!r}"


def entities_of(content: Content) -> dict[str, str]:
    """Entity ids, with the folder that is their kind."""
    folders = ("people", "organizations", "products", "deals", "places")
    return {
        record["id"]: path.split("/")[1]
        for path, data in content.files.items()
        if path.split("/")[1] in folders
        for record in (data if isinstance(data, list) else [data])
    }


def names_of(content: Content) -> dict[str, tuple[str, str]]:
    """Names of people and organizations, with id and kind."""
    names = {}
    for path, data in content.files.items():
        which = path.split("/")[1]
        if which in ("people", "organizations"):
            for record in data if isinstance(data, list) else [data]:
                if isinstance(record["name"], str):
                    names[record["name"]] = (record["id"], which)
    return names
