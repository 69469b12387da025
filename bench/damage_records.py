"""Damage to whole records, disputes, prose and seeds. Importing this module registers its kinds."""

from __future__ import annotations

import copy
import random
import re
from typing import Any

from damage import Content, digit_changed, entities_of, kind, names_of


def _prose_claims(content: Content) -> set[str]:
    return {key for text in content.pages.values() for key in re.findall(r"\(claim:([a-z0-9-]+)\)", text)}


def _disputed(content: Content) -> set[str]:
    positions = [position for file in content.files["content/disputes.yaml"] for position in file["positions"]]
    return {key for position in positions for key in position["claims"]}


def _drop(content: Content, key: str) -> None:
    for path, data in content.files.items():
        if path.startswith("content/claims/") and any(claim["id"] == key for claim in data):
            content.files[path] = [claim for claim in data if claim["id"] != key]
            content.touched.add(path)


@kind
def claim_deleted_but_cited(content: Content, rng: random.Random) -> str | None:
    key = rng.choice(sorted(_prose_claims(content) | _disputed(content)))
    _drop(content, key)
    return f"{key} deleted"


@kind
def claim_deleted(content: Content, rng: random.Random) -> str | None:
    key = rng.choice([claim["id"] for _, claim in content.claims()])
    _drop(content, key)
    return f"{key} deleted"


@kind
def dispute_deleted(content: Content, rng: random.Random) -> str | None:
    disputes: list[dict[str, Any]] = content.files["content/disputes.yaml"]
    gone = disputes.pop(rng.randrange(len(disputes)))
    content.touched.add("content/disputes.yaml")
    return f"dispute {gone['id']} deleted"


@kind
def dispute_position_moved(content: Content, rng: random.Random) -> str | None:
    dispute = rng.choice(content.files["content/disputes.yaml"])
    dispute["positions"][1] = {**dispute["positions"][1], "claims": list(dispute["positions"][0]["claims"])}
    content.touched.add("content/disputes.yaml")
    return f"dispute {dispute['id']}: both sides rest on the same claims"


@kind
def people_merged(content: Content, rng: random.Random) -> str | None:
    people = sorted(
        {claim["subject"] for _, claim in content.claims() if entities_of(content).get(claim["subject"]) == "people"}
    )
    first, second = rng.sample(people, 2)
    for path, claim in content.claims():
        if claim["subject"] == second:
            claim["subject"] = first
            content.touched.add(path)
    return f"claims about {second} are now about {first}"


@kind
def alias_stolen(content: Content, rng: random.Random) -> str | None:
    options = [
        (path, record, alias)
        for path, data in content.files.items()
        if path.split("/")[1] in ("people", "organizations", "products")
        for record in data
        for alias in record.get("aliases", [])
    ]
    _, victim, alias = rng.choice(options)
    path, thief, _ = rng.choice([option for option in options if option[1]["id"] != victim["id"]])
    thief["aliases"] = [*thief["aliases"], alias]
    content.touched.add(path)
    return f"{thief['id']} takes the name {alias!r} of {victim['id']}"


@kind
def derived_operand_changed(content: Content, rng: random.Random) -> str | None:
    claim = content.pick(rng, lambda candidate: "derived" in candidate)
    if claim is None:
        return None
    operands = claim["derived"]["of"]
    if rng.random() < 0.5 and len(operands) > 1:
        gone = operands.pop(rng.randrange(len(operands)))
        return f"{claim['id']}: operand {gone} left out"
    others = [
        candidate["id"]
        for _, candidate in content.claims()
        if candidate["id"] not in operands and candidate["id"] != claim["id"]
    ]
    operands.append(rng.choice(others))
    return f"{claim['id']}: operand {operands[-1]} added"


@kind
def seed_edited_by_a_word(content: Content, rng: random.Random) -> str | None:
    name = rng.choice(sorted(content.seeds))
    words = content.seeds[name].decode().split(" ")
    at = rng.randrange(len(words))
    old, words[at] = words[at], rng.choice(["nicht", "viele", "gestern", "Apple"])
    content.seeds[name] = " ".join(words).encode()
    return f"{name}: {old!r} -> {words[at]!r}" if old != words[at] else None


@kind
def id_renamed(content: Content, rng: random.Random) -> str | None:
    claim = content.pick(rng, lambda _: True)
    if claim is None:
        return None
    old, claim["id"] = claim["id"], f"{claim['id'][:70]}-renamed"
    return f"{old} -> {claim['id']}"


@kind
def duplicate_added(content: Content, rng: random.Random) -> str | None:
    path = rng.choice([path for path in content.files if path.startswith("content/claims/")])
    twin = copy.deepcopy(rng.choice(content.files[path]))
    if rng.random() < 0.5:
        twin["id"] = f"{twin['id'][:70]}-again"
    content.files[path].append(twin)
    content.touched.add(path)
    return f"{twin['id']} added as a copy"


@kind
def set_aside_stretched(content: Content, rng: random.Random) -> str | None:
    options = [path for path in content.files if path.startswith("content/sources/")]
    path = rng.choice(options)
    record = content.files[path]
    record = record[0] if isinstance(record, list) else record
    lines = [line for line in content.seeds[record["seed"]].decode().split("\n") if len(line) > 120]
    line = rng.choice(lines)
    record.setdefault("set_aside", []).append({"quote": line.strip(), "reason": {"en": "caption", "de": "Bildtext"}})
    content.touched.add(path)
    return f"{record['id']}: sets aside {line[:50]!r}"


@kind
def set_aside_deleted(content: Content, rng: random.Random) -> str | None:
    path = rng.choice([path for path in content.files if path.startswith("content/sources/")])
    record = content.files[path]
    record = record[0] if isinstance(record, list) else record
    if not record.get("set_aside"):
        return None
    gone = record["set_aside"].pop(rng.randrange(len(record["set_aside"])))
    content.touched.add(path)
    return f"{record['id']}: no longer sets aside {str(gone)[:50]}"


def _page(content: Content, rng: random.Random) -> str:
    return rng.choice([path for path, text in content.pages.items() if "(claim:" in text])


@kind
def prose_number_changed(content: Content, rng: random.Random) -> str | None:
    path = _page(content, rng)
    head, text = content.pages[path].split("\n---\n", 1)
    bare = re.sub(r"\([a-z]+:[a-z0-9-]+\)", lambda hit: "(" + "x" * (len(hit[0]) - 2) + ")", text)
    changed = digit_changed(bare, rng)
    if changed is None:
        return None
    at = next(index for index, (a, b) in enumerate(zip(bare, changed, strict=True)) if a != b)
    content.pages[path] = f"{head}\n---\n{text[:at]}{changed[at]}{text[at + 1 :]}"
    return f"{path}: {text[max(at - 20, 0) : at + 10]!r}: digit {text[at]} -> {changed[at]}"


@kind
def prose_name_swapped(content: Content, rng: random.Random) -> str | None:
    path = _page(content, rng)
    head, text = content.pages[path].split("\n---\n", 1)
    names = names_of(content)
    here = [name for name in names if re.search(rf"\b{re.escape(name)}\b", text)]
    if not here:
        return None
    old = rng.choice(here)
    others = [name for name, (_, which) in names.items() if which == names[old][1] and name != old]
    new = rng.choice(others)
    hit = rng.choice(list(re.finditer(rf"\b{re.escape(old)}\b", text)))
    content.pages[path] = f"{head}\n---\n{text[: hit.start()]}{new}{text[hit.end() :]}"
    return f"{path}: {old} -> {new}"


@kind
def prose_citation_moved(content: Content, rng: random.Random) -> str | None:
    path = _page(content, rng)
    text = content.pages[path]
    hit = rng.choice(list(re.finditer(r"\(claim:([a-z0-9-]+)\)", text)))
    other = rng.choice([claim["id"] for _, claim in content.claims() if claim["id"] != hit[1]])
    content.pages[path] = f"{text[: hit.start()]}(claim:{other}){text[hit.end() :]}"
    return f"{path}: {hit[1]} -> {other}"


@kind
def prose_citation_removed(content: Content, rng: random.Random) -> str | None:
    path = _page(content, rng)
    text = content.pages[path]
    hit = rng.choice(list(re.finditer(r"\[([^\]]+)\]\(claim:[a-z0-9-]+\)", text)))
    content.pages[path] = f"{text[: hit.start()]}{hit[1]}{text[hit.end() :]}"
    return f"{path}: {hit[1][:40]!r} cites nothing any more"


@kind
def prose_sentence_added(content: Content, rng: random.Random) -> str | None:
    path = _page(content, rng)
    name = rng.choice(sorted(names_of(content)))
    line = f"{name} paid 12 million dollars." if path.endswith(".en.md") else f"{name} zahlte 12 Millionen Dollar."
    content.pages[path] += f"\n{line}\n"
    return f"{path}: {line}"
