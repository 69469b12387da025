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
        return [(path, one) for path, data in self.files.items() if path.startswith("content/claims/") for one in data]

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


def _digit(text: str, rng: random.Random) -> str | None:
    """The text with one digit changed, not to the same and not inside a product's name."""
    places = [m.start() for m in re.finditer(r"(?<![A-Za-z\d]-)(?<!Llama )(?<!Llama \d\.)(?<!Version )\d", text)]
    if not places:
        return None
    at = rng.choice(places)
    new = rng.choice([digit for digit in "123456789" if digit != text[at]])
    return text[:at] + new + text[at + 1 :]


def _replace(text: str, pattern: str, by: str, rng: random.Random) -> str | None:
    found = list(re.finditer(pattern, text, re.IGNORECASE))
    if not found:
        return None
    hit = rng.choice(found)
    return re.sub(r"  +", " ", text[: hit.start()] + hit.expand(by) + text[hit.end() :]).strip()


def _in_statement(
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


def _in_evidence(
    content: Content, rng: random.Random, change: Callable[[dict[str, Any]], str | None], what: str
) -> str | None:
    """Change some piece of evidence."""
    options = [(path, claim, item) for path, claim in content.claims() for item in claim.get("evidence", [])]
    for path, claim, item in rng.sample(options, len(options)):
        said = change(item)
        if said:
            content.touched.add(path)
            return f"{claim['id']}: {what}: {said}"
    return None


def _quotes(item: dict[str, Any]) -> list[str]:
    return [item["quote"]] if isinstance(item["quote"], str) else list(item["quote"])


def _set_quote(item: dict[str, Any], at: int, text: str) -> None:
    if isinstance(item["quote"], str):
        item["quote"] = text
    else:
        item["quote"][at] = text


def _change_quote(item: dict[str, Any], rng: random.Random, change: Callable[[str], str | None]) -> str | None:
    parts = _quotes(item)
    at = rng.randrange(len(parts))
    new = change(parts[at])
    if not new or new == parts[at]:
        return None
    _set_quote(item, at, new)
    return f"{parts[at]!r} -> {new!r}"


# Values


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
    old, claim["value"] = claim["value"], _digit(claim["value"], rng) or claim["value"]
    return f"{claim['id']}: {old} -> {claim['value']}" if old != claim["value"] else None


@kind
def unit_in_value(content: Content, rng: random.Random) -> str | None:
    claim = content.pick(rng, lambda one: _numeric(one) and bool(re.search(r"million|billion", one["value"])))
    if claim is None:
        return None
    old = claim["value"]
    claim["value"] = old.replace("million", "@").replace("billion", "million").replace("@", "billion")
    return f"{claim['id']}: {old} -> {claim['value']}"


@kind
def currency_in_value(content: Content, rng: random.Random) -> str | None:
    claim = content.pick(rng, lambda one: _numeric(one) and one["value"].startswith("USD"))
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
    claim = content.pick(rng, lambda one: any(dated.search(_plain(one.get(key))) for key in ("value", "when")))
    if claim is None:
        return None
    key = "when" if dated.search(_plain(claim.get("when"))) else "value"
    old = claim[key]
    new = re.sub(r"-(\d\d)$", lambda m: f"-{int(m[1]) % 12 + 1:02}", old)
    claim[key] = new if new != old else re.sub(r"\d{4}", lambda m: str(int(m[0]) + 1), old)
    return f"{claim['id']}: {key} {old} -> {claim[key]}" if old != claim[key] else None


@kind
def value_entity_swapped(content: Content, rng: random.Random) -> str | None:
    entities = _entities(content)
    claim = content.pick(rng, lambda one: str(one.get("value")) in entities)
    if claim is None:
        return None
    same = [key for key, which in entities.items() if which == entities[claim["value"]] and key != claim["value"]]
    old, claim["value"] = claim["value"], rng.choice(same)
    return f"{claim['id']}: {old} -> {claim['value']}"


@kind
def property_of_another_type(content: Content, rng: random.Random) -> str | None:
    properties = content.files["content/vocabulary.yaml"]["properties"]
    claim = content.pick(rng, lambda one: "value" in one)
    if claim is None:
        return None
    mine = properties[claim["property"]]["type"]
    others = [key for key, prop in properties.items() if prop["type"] != mine]
    old, claim["property"] = claim["property"], rng.choice(others)
    return f"{claim['id']}: {old} -> {claim['property']}"


# Statements


@kind
def digit_in_statement(content: Content, rng: random.Random) -> str | None:
    return _in_statement(content, rng, lambda text, _: _digit(text, rng), "digit")


@kind
def unit_in_statement(content: Content, rng: random.Random) -> str | None:
    swap = {"million": "billion", "billion": "million", "Milliarden": "Millionen", "Millionen": "Milliarden"}

    def change(text: str, _: str) -> str | None:
        return re.sub(r"\b(million|billion|Milliarden|Millionen)\b", lambda m: swap[m[0]], text, count=1)

    return _in_statement(content, rng, change, "unit")


@kind
def currency_in_statement(content: Content, rng: random.Random) -> str | None:
    def change(text: str, language: str) -> str | None:
        return _replace(text, r"(?:US[- ])?dollars?", "euros" if language == "en" else "Euro", rng)

    return _in_statement(content, rng, change, "currency")


@kind
def comparator_in_statement(content: Content, rng: random.Random) -> str | None:
    return _in_statement(content, rng, lambda text, code: _replace(text, COMPARED[code], "", rng), "comparator")


@kind
def date_in_statement(content: Content, rng: random.Random) -> str | None:
    def change(text: str, _: str) -> str | None:
        for old, new in MONTHS.items():
            if old in text:
                return text.replace(old, new)
        return re.sub(r"\b(20[012]\d)\b", lambda m: str(int(m[1]) + 1), text)

    return _in_statement(content, rng, change, "date")


@kind
def negation_dropped_from_statement(content: Content, rng: random.Random) -> str | None:
    return _in_statement(content, rng, lambda text, code: _replace(text, NOT[code], "", rng), "negation dropped")


@kind
def negation_added_to_statement(content: Content, rng: random.Random) -> str | None:
    verbs = {"en": r"\b(is|are|was|has|have|will)\b", "de": r"\b(ist|sind|war|hat|haben|wird|werden)\b"}
    added = {"en": r"\g<0> not", "de": r"\g<0> nicht"}
    return _in_statement(
        content, rng, lambda text, code: _replace(text, verbs[code], added[code], rng), "negation added"
    )


@kind
def hedge_removed_from_statement(content: Content, rng: random.Random) -> str | None:
    return _in_statement(content, rng, lambda text, code: _replace(text, HEDGES[code], "", rng), "hedge removed")


@kind
def name_swapped_in_statement(content: Content, rng: random.Random) -> str | None:
    names = _names(content)

    def change(text: str, _: str) -> str | None:
        here = [name for name in names if re.search(rf"\b{re.escape(name)}\b", text)]
        if not here:
            return None
        old = max(here, key=len)
        other = rng.choice([name for name, (_, which) in names.items() if which == names[old][1] and name != old])
        return text.replace(old, other) if names[other][0] != names[old][0] else None

    return _in_statement(content, rng, change, "name swapped")


@kind
def statement_of_another_claim(content: Content, rng: random.Random) -> str | None:
    claim = content.pick(rng, lambda one: "derived" not in one)
    if claim is None:
        return None
    _, other = rng.choice([pair for pair in content.claims() if pair[1]["id"] != claim["id"]])
    claim["statement"] = dict(other["statement"])
    return f"{claim['id']}: statement of {other['id']}"


@kind
def one_language_of_another_claim(content: Content, rng: random.Random) -> str | None:
    claim = content.pick(rng, lambda one: "derived" not in one)
    if claim is None:
        return None
    _, other = rng.choice([pair for pair in content.claims() if pair[1]["id"] != claim["id"]])
    code = rng.choice(["en", "de"])
    claim["statement"][code] = other["statement"][code]
    return f"{claim['id']}: statement.{code} of {other['id']}"


# Evidence


@kind
def digit_in_quote(content: Content, rng: random.Random) -> str | None:
    def change(item: dict[str, Any]) -> str | None:
        return _change_quote(item, rng, lambda text: _digit(text, rng))

    return _in_evidence(content, rng, change, "digit in quote")


@kind
def negation_dropped_from_quote(content: Content, rng: random.Random) -> str | None:
    def change(item: dict[str, Any]) -> str | None:
        return _change_quote(item, rng, lambda text: _replace(text, NOT["de"], "", rng))

    return _in_evidence(content, rng, change, "negation dropped from quote")


@kind
def hedge_dropped_from_quote(content: Content, rng: random.Random) -> str | None:
    def change(item: dict[str, Any]) -> str | None:
        return _change_quote(item, rng, lambda text: _replace(text, HEDGES["de"], "", rng))

    return _in_evidence(content, rng, change, "hedge dropped from quote")


@kind
def quote_trimmed_left(content: Content, rng: random.Random) -> str | None:
    def change(item: dict[str, Any]) -> str | None:
        return _change_quote(item, rng, lambda text: " ".join(text.split()[len(text.split()) // 2 :]))

    return _in_evidence(content, rng, change, "trimmed left")


@kind
def quote_trimmed_right(content: Content, rng: random.Random) -> str | None:
    def change(item: dict[str, Any]) -> str | None:
        return _change_quote(item, rng, lambda text: " ".join(text.split()[: (len(text.split()) + 1) // 2]))

    return _in_evidence(content, rng, change, "trimmed right")


@kind
def quote_trimmed_inside(content: Content, rng: random.Random) -> str | None:
    def drop(text: str) -> str | None:
        words = text.split()
        if len(words) < 4:
            return None
        at = rng.randrange(1, len(words) - 1)
        return " ".join(words[:at] + words[at + 1 :])

    return _in_evidence(content, rng, lambda item: _change_quote(item, rng, drop), "word dropped inside")


@kind
def quote_parts_swapped(content: Content, rng: random.Random) -> str | None:
    def change(item: dict[str, Any]) -> str | None:
        if isinstance(item["quote"], str):
            return None
        item["quote"] = item["quote"][::-1]
        return "parts swapped"

    return _in_evidence(content, rng, change, "ellipsis")


@kind
def quote_from_another_source(content: Content, rng: random.Random) -> str | None:
    everything = [item for _, claim in content.claims() for item in claim.get("evidence", [])]

    def change(item: dict[str, Any]) -> str | None:
        other = rng.choice([one for one in everything if one["source"] != item["source"]])
        item["quote"] = other["quote"]
        return f"quote of {other['source']} in {item['source']}"

    return _in_evidence(content, rng, change, "passage")


@kind
def quote_of_another_claim(content: Content, rng: random.Random) -> str | None:
    everything = [item for _, claim in content.claims() for item in claim.get("evidence", [])]

    def change(item: dict[str, Any]) -> str | None:
        other = rng.choice(
            [one for one in everything if one["source"] == item["source"] and one["quote"] != item["quote"]]
        )
        item["quote"], item["translation"] = other["quote"], other["translation"]
        return "quote and translation of another claim, same source"

    return _in_evidence(content, rng, change, "passage")


@kind
def source_swapped(content: Content, rng: random.Random) -> str | None:
    sources = sorted({item["source"] for _, claim in content.claims() for item in claim.get("evidence", [])})

    def change(item: dict[str, Any]) -> str | None:
        old, item["source"] = item["source"], rng.choice([one for one in sources if one != item["source"]])
        return f"{old} -> {item['source']}"

    return _in_evidence(content, rng, change, "source")


@kind
def speaker_swapped(content: Content, rng: random.Random) -> str | None:
    people = [key for key, which in _entities(content).items() if which == "people"]

    def change(item: dict[str, Any]) -> str | None:
        if "speaker" not in item:
            return None
        old, item["speaker"] = item["speaker"], rng.choice([one for one in people if one != item["speaker"]])
        return f"{old} -> {item['speaker']}"

    return _in_evidence(content, rng, change, "speaker")


@kind
def speaker_removed(content: Content, rng: random.Random) -> str | None:
    return _in_evidence(content, rng, lambda item: item.pop("speaker", None), "speaker removed")


@kind
def stance_flipped(content: Content, rng: random.Random) -> str | None:
    def change(item: dict[str, Any]) -> str | None:
        old = item.get("stance", "supports")
        item["stance"] = "supports" if old == "disputes" else "disputes"
        return f"{old} -> {item['stance']}"

    return _in_evidence(content, rng, change, "stance")


@kind
def certainty_raised(content: Content, rng: random.Random) -> str | None:
    def change(item: dict[str, Any]) -> str | None:
        if item.get("certainty", "certain") == "certain":
            return None
        old, item["certainty"] = item["certainty"], "certain"
        return f"{old} -> certain"

    return _in_evidence(content, rng, change, "certainty")


@kind
def hedge_removed_from_field(content: Content, rng: random.Random) -> str | None:
    def change(item: dict[str, Any]) -> str | None:
        return item.pop("certainty", None) if item.get("certainty", "certain") != "certain" else None

    return _in_evidence(content, rng, change, "certainty removed")


@kind
def relay_removed(content: Content, rng: random.Random) -> str | None:
    return _in_evidence(content, rng, lambda item: item.pop("relay", None), "relay removed")


@kind
def digit_in_translation(content: Content, rng: random.Random) -> str | None:
    def change(item: dict[str, Any]) -> str | None:
        new = _digit(item["translation"]["en"], rng)
        if new is None:
            return None
        old, item["translation"]["en"] = item["translation"]["en"], new
        return f"{old!r} -> {new!r}"

    return _in_evidence(content, rng, change, "digit in translation")


@kind
def negation_dropped_from_translation(content: Content, rng: random.Random) -> str | None:
    def change(item: dict[str, Any]) -> str | None:
        new = _replace(item["translation"]["en"], NOT["en"], "", rng)
        if new is None:
            return None
        old, item["translation"]["en"] = item["translation"]["en"], new
        return f"{old!r} -> {new!r}"

    return _in_evidence(content, rng, change, "negation dropped from translation")


@kind
def translation_of_another_claim(content: Content, rng: random.Random) -> str | None:
    everything = [item for _, claim in content.claims() for item in claim.get("evidence", [])]

    def change(item: dict[str, Any]) -> str | None:
        other = rng.choice([one for one in everything if one["quote"] != item["quote"]])
        item["translation"] = dict(other["translation"])
        return "translation of another passage"

    return _in_evidence(content, rng, change, "translation")


@kind
def evidence_deleted(content: Content, rng: random.Random) -> str | None:
    claim = content.pick(rng, lambda one: bool(one.get("evidence")))
    if claim is None:
        return None
    claim["evidence"].pop(rng.randrange(len(claim["evidence"])))
    return f"{claim['id']}: a piece of evidence deleted"


# Records, disputes, prose, seeds: see damage_records


def _entities(content: Content) -> dict[str, str]:
    """Entity ids, with the folder that is their kind."""
    folders = ("people", "organizations", "products", "deals", "places")
    return {
        one["id"]: path.split("/")[1]
        for path, data in content.files.items()
        if path.split("/")[1] in folders
        for one in (data if isinstance(data, list) else [data])
    }


def _names(content: Content) -> dict[str, tuple[str, str]]:
    """Names of people and organizations, with id and kind."""
    found = {}
    for path, data in content.files.items():
        which = path.split("/")[1]
        if which in ("people", "organizations"):
            for one in data if isinstance(data, list) else [data]:
                if isinstance(one["name"], str):
                    found[one["name"]] = (one["id"], which)
    return found
