"""Damage to statements. Importing this module registers its kinds."""

from __future__ import annotations

import random
import re

from damage import COMPARED, HEDGES, MONTHS, NOT, Content, digit_changed, in_statement, kind, names_of, replaced


@kind
def digit_in_statement(content: Content, rng: random.Random) -> str | None:
    return in_statement(content, rng, lambda text, _: digit_changed(text, rng), "digit")


@kind
def unit_in_statement(content: Content, rng: random.Random) -> str | None:
    swap = {"million": "billion", "billion": "million", "Milliarden": "Millionen", "Millionen": "Milliarden"}

    def change(text: str, _: str) -> str | None:
        return re.sub(r"\b(million|billion|Milliarden|Millionen)\b", lambda m: swap[m[0]], text, count=1)

    return in_statement(content, rng, change, "unit")


@kind
def currency_in_statement(content: Content, rng: random.Random) -> str | None:
    def change(text: str, language: str) -> str | None:
        return replaced(text, r"(?:US[- ])?dollars?", "euros" if language == "en" else "Euro", rng)

    return in_statement(content, rng, change, "currency")


@kind
def comparator_in_statement(content: Content, rng: random.Random) -> str | None:
    return in_statement(content, rng, lambda text, code: replaced(text, COMPARED[code], "", rng), "comparator")


@kind
def date_in_statement(content: Content, rng: random.Random) -> str | None:
    def change(text: str, _: str) -> str | None:
        for old, new in MONTHS.items():
            if old in text:
                return text.replace(old, new)
        return re.sub(r"\b(20[012]\d)\b", lambda m: str(int(m[1]) + 1), text)

    return in_statement(content, rng, change, "date")


@kind
def negation_dropped_from_statement(content: Content, rng: random.Random) -> str | None:
    return in_statement(content, rng, lambda text, code: replaced(text, NOT[code], "", rng), "negation dropped")


@kind
def negation_added_to_statement(content: Content, rng: random.Random) -> str | None:
    verbs = {"en": r"\b(is|are|was|has|have|will)\b", "de": r"\b(ist|sind|war|hat|haben|wird|werden)\b"}
    added = {"en": r"\g<0> not", "de": r"\g<0> nicht"}
    return in_statement(
        content, rng, lambda text, code: replaced(text, verbs[code], added[code], rng), "negation added"
    )


@kind
def hedge_removed_from_statement(content: Content, rng: random.Random) -> str | None:
    return in_statement(content, rng, lambda text, code: replaced(text, HEDGES[code], "", rng), "hedge removed")


@kind
def name_swapped_in_statement(content: Content, rng: random.Random) -> str | None:
    names = names_of(content)

    def change(text: str, _: str) -> str | None:
        here = [name for name in names if re.search(rf"\b{re.escape(name)}\b", text)]
        if not here:
            return None
        old = max(here, key=len)
        other = rng.choice([name for name, (_, which) in names.items() if which == names[old][1] and name != old])
        return text.replace(old, other) if names[other][0] != names[old][0] else None

    return in_statement(content, rng, change, "name swapped")


@kind
def statement_of_another_claim(content: Content, rng: random.Random) -> str | None:
    claim = content.pick(rng, lambda candidate: "derived" not in candidate)
    if claim is None:
        return None
    _, other = rng.choice([pair for pair in content.claims() if pair[1]["id"] != claim["id"]])
    claim["statement"] = dict(other["statement"])
    return f"{claim['id']}: statement of {other['id']}"


@kind
def one_language_of_another_claim(content: Content, rng: random.Random) -> str | None:
    claim = content.pick(rng, lambda candidate: "derived" not in candidate)
    if claim is None:
        return None
    _, other = rng.choice([pair for pair in content.claims() if pair[1]["id"] != claim["id"]])
    code = rng.choice(["en", "de"])
    claim["statement"][code] = other["statement"][code]
    return f"{claim['id']}: statement.{code} of {other['id']}"
