"""Damage to evidence. Importing this module registers its kinds."""

from __future__ import annotations

import random
from typing import Any

from damage import HEDGES, NOT, Content, change_quote, digit_changed, entities_of, in_evidence, kind, replaced


@kind
def digit_in_quote(content: Content, rng: random.Random) -> str | None:
    def change(item: dict[str, Any]) -> str | None:
        return change_quote(item, rng, lambda text: digit_changed(text, rng))

    return in_evidence(content, rng, change, "digit in quote")


@kind
def negation_dropped_from_quote(content: Content, rng: random.Random) -> str | None:
    def change(item: dict[str, Any]) -> str | None:
        return change_quote(item, rng, lambda text: replaced(text, NOT["de"], "", rng))

    return in_evidence(content, rng, change, "negation dropped from quote")


@kind
def hedge_dropped_from_quote(content: Content, rng: random.Random) -> str | None:
    def change(item: dict[str, Any]) -> str | None:
        return change_quote(item, rng, lambda text: replaced(text, HEDGES["de"], "", rng))

    return in_evidence(content, rng, change, "hedge dropped from quote")


@kind
def quote_trimmed_left(content: Content, rng: random.Random) -> str | None:
    def change(item: dict[str, Any]) -> str | None:
        return change_quote(item, rng, lambda text: " ".join(text.split()[len(text.split()) // 2 :]))

    return in_evidence(content, rng, change, "trimmed left")


@kind
def quote_trimmed_right(content: Content, rng: random.Random) -> str | None:
    def change(item: dict[str, Any]) -> str | None:
        return change_quote(item, rng, lambda text: " ".join(text.split()[: (len(text.split()) + 1) // 2]))

    return in_evidence(content, rng, change, "trimmed right")


@kind
def quote_trimmed_inside(content: Content, rng: random.Random) -> str | None:
    def drop(text: str) -> str | None:
        words = text.split()
        if len(words) < 4:
            return None
        at = rng.randrange(1, len(words) - 1)
        return " ".join(words[:at] + words[at + 1 :])

    return in_evidence(content, rng, lambda item: change_quote(item, rng, drop), "word dropped inside")


@kind
def quote_parts_swapped(content: Content, rng: random.Random) -> str | None:
    def change(item: dict[str, Any]) -> str | None:
        if isinstance(item["quote"], str):
            return None
        item["quote"] = item["quote"][::-1]
        return "parts swapped"

    return in_evidence(content, rng, change, "ellipsis")


@kind
def quote_from_another_source(content: Content, rng: random.Random) -> str | None:
    everything = [item for _, claim in content.claims() for item in claim.get("evidence", [])]

    def change(item: dict[str, Any]) -> str | None:
        other = rng.choice([another for another in everything if another["source"] != item["source"]])
        item["quote"] = other["quote"]
        return f"quote of {other['source']} in {item['source']}"

    return in_evidence(content, rng, change, "passage")


@kind
def quote_of_another_claim(content: Content, rng: random.Random) -> str | None:
    everything = [item for _, claim in content.claims() for item in claim.get("evidence", [])]

    def change(item: dict[str, Any]) -> str | None:
        other = rng.choice(
            [
                another
                for another in everything
                if another["source"] == item["source"] and another["quote"] != item["quote"]
            ]
        )
        item["quote"], item["translation"] = other["quote"], other["translation"]
        return "quote and translation of another claim, same source"

    return in_evidence(content, rng, change, "passage")


@kind
def source_swapped(content: Content, rng: random.Random) -> str | None:
    sources = sorted({item["source"] for _, claim in content.claims() for item in claim.get("evidence", [])})

    def change(item: dict[str, Any]) -> str | None:
        old, item["source"] = item["source"], rng.choice([source for source in sources if source != item["source"]])
        return f"{old} -> {item['source']}"

    return in_evidence(content, rng, change, "source")


@kind
def speaker_swapped(content: Content, rng: random.Random) -> str | None:
    people = [key for key, which in entities_of(content).items() if which == "people"]

    def change(item: dict[str, Any]) -> str | None:
        if "speaker" not in item:
            return None
        old, item["speaker"] = item["speaker"], rng.choice([person for person in people if person != item["speaker"]])
        return f"{old} -> {item['speaker']}"

    return in_evidence(content, rng, change, "speaker")


@kind
def speaker_removed(content: Content, rng: random.Random) -> str | None:
    return in_evidence(content, rng, lambda item: item.pop("speaker", None), "speaker removed")


@kind
def stance_flipped(content: Content, rng: random.Random) -> str | None:
    def change(item: dict[str, Any]) -> str | None:
        old = item.get("stance", "supports")
        item["stance"] = "supports" if old == "disputes" else "disputes"
        return f"{old} -> {item['stance']}"

    return in_evidence(content, rng, change, "stance")


@kind
def certainty_raised(content: Content, rng: random.Random) -> str | None:
    def change(item: dict[str, Any]) -> str | None:
        if item.get("certainty", "certain") == "certain":
            return None
        old, item["certainty"] = item["certainty"], "certain"
        return f"{old} -> certain"

    return in_evidence(content, rng, change, "certainty")


@kind
def hedge_removed_from_field(content: Content, rng: random.Random) -> str | None:
    def change(item: dict[str, Any]) -> str | None:
        return item.pop("certainty", None) if item.get("certainty", "certain") != "certain" else None

    return in_evidence(content, rng, change, "certainty removed")


@kind
def relay_removed(content: Content, rng: random.Random) -> str | None:
    return in_evidence(content, rng, lambda item: item.pop("relay", None), "relay removed")


@kind
def digit_in_translation(content: Content, rng: random.Random) -> str | None:
    def change(item: dict[str, Any]) -> str | None:
        new = digit_changed(item["translation"]["en"], rng)
        if new is None:
            return None
        old, item["translation"]["en"] = item["translation"]["en"], new
        return f"{old!r} -> {new!r}"

    return in_evidence(content, rng, change, "digit in translation")


@kind
def negation_dropped_from_translation(content: Content, rng: random.Random) -> str | None:
    def change(item: dict[str, Any]) -> str | None:
        new = replaced(item["translation"]["en"], NOT["en"], "", rng)
        if new is None:
            return None
        old, item["translation"]["en"] = item["translation"]["en"], new
        return f"{old!r} -> {new!r}"

    return in_evidence(content, rng, change, "negation dropped from translation")


@kind
def translation_of_another_claim(content: Content, rng: random.Random) -> str | None:
    everything = [item for _, claim in content.claims() for item in claim.get("evidence", [])]

    def change(item: dict[str, Any]) -> str | None:
        other = rng.choice([another for another in everything if another["quote"] != item["quote"]])
        item["translation"] = dict(other["translation"])
        return "translation of another passage"

    return in_evidence(content, rng, change, "translation")


@kind
def evidence_deleted(content: Content, rng: random.Random) -> str | None:
    claim = content.pick(rng, lambda candidate: bool(candidate.get("evidence")))
    if claim is None:
        return None
    claim["evidence"].pop(rng.randrange(len(claim["evidence"])))
    return f"{claim['id']}: a piece of evidence deleted"
