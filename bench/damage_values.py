"""Damage to values and properties. Importing this module registers its kinds."""

from __future__ import annotations

import random
import re
from typing import Any

from damage import Content, digit_changed, entities_of, kind


def _numeric(claim: dict[str, Any]) -> bool:
    """Whether the value is an amount, a percentage or a number: ids and dates have hyphens."""
    value = claim.get("value")
    return isinstance(value, str) and bool(re.search(r"\d", value)) and "-" not in value


def _plain(value: object) -> str:
    return value if isinstance(value, str) else ""


@kind
def digit_in_value(content: Content, rng: random.Random) -> str | None:
    claim = content.pick(rng, _numeric)
    if claim is None:
        return None
    old, claim["value"] = claim["value"], digit_changed(claim["value"], rng) or claim["value"]
    return f"{claim['id']}: {old} -> {claim['value']}" if old != claim["value"] else None


@kind
def unit_in_value(content: Content, rng: random.Random) -> str | None:
    claim = content.pick(
        rng, lambda candidate: _numeric(candidate) and bool(re.search(r"million|billion", candidate["value"]))
    )
    if claim is None:
        return None
    old = claim["value"]
    claim["value"] = old.replace("million", "@").replace("billion", "million").replace("@", "billion")
    return f"{claim['id']}: {old} -> {claim['value']}"


@kind
def currency_in_value(content: Content, rng: random.Random) -> str | None:
    claim = content.pick(rng, lambda candidate: _numeric(candidate) and candidate["value"].startswith("USD"))
    if claim is None:
        return None
    claim["value"] = claim["value"].replace("USD", "EUR")
    return f"{claim['id']}: USD -> EUR"


@kind
def comparator_in_value(content: Content, rng: random.Random) -> str | None:
    claim = content.pick(rng, _numeric)
    if claim is None:
        return None
    old = claim["value"]
    bare = re.sub(r"[<>~=]+ ?", "", old)
    new = bare if bare != old else re.sub(r"(\d)", rng.choice([r"> \1", r"<= \1"]), old, count=1)
    claim["value"] = new
    return f"{claim['id']}: {old} -> {new}"


@kind
def date_in_value(content: Content, rng: random.Random) -> str | None:
    dated = re.compile(r"(?:\d{4}|XXXX)(-\d\d)?")
    claim = content.pick(
        rng, lambda candidate: any(dated.search(_plain(candidate.get(key))) for key in ("value", "when"))
    )
    if claim is None:
        return None
    key = "when" if dated.search(_plain(claim.get("when"))) else "value"
    old = claim[key]
    new = re.sub(r"-(\d\d)$", lambda m: f"-{int(m[1]) % 12 + 1:02}", old)
    claim[key] = new if new != old else re.sub(r"\d{4}", lambda m: str(int(m[0]) + 1), old)
    return f"{claim['id']}: {key} {old} -> {claim[key]}" if old != claim[key] else None


@kind
def value_entity_swapped(content: Content, rng: random.Random) -> str | None:
    entities = entities_of(content)
    claim = content.pick(rng, lambda candidate: str(candidate.get("value")) in entities)
    if claim is None:
        return None
    same = [key for key, which in entities.items() if which == entities[claim["value"]] and key != claim["value"]]
    old, claim["value"] = claim["value"], rng.choice(same)
    return f"{claim['id']}: {old} -> {claim['value']}"


@kind
def property_of_another_type(content: Content, rng: random.Random) -> str | None:
    properties = content.files["content/vocabulary.yaml"]["properties"]
    claim = content.pick(rng, lambda candidate: "value" in candidate)
    if claim is None:
        return None
    mine = properties[claim["property"]]["type"]
    others = [key for key, prop in properties.items() if prop["type"] != mine]
    old, claim["property"] = claim["property"], rng.choice(others)
    return f"{claim['id']}: {old} -> {claim['property']}"
