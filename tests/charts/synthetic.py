"""Made-up dossiers of any size for pictures, and what their labels cover."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields, is_dataclass
from itertools import combinations
from typing import Any

import yaml

from dossier.charts.svg import Label
from dossier.edition.context import BuildSettings, SiteContext
from tests.overlay import compiled

QUOTE = "Northwind pays 4.2 million euros"
DENIED = "the price was closer to 4.5 million euros"
FLOWS = {"joins": "to", "comes-from": "from", "founder-of": "from", "is-wanted-by": "wanted"}
VOCABULARY = {
    **{
        key: {"label": key.replace("-", " "), "type": "entity", "applies": ["person"], "section": "move", "flow": flow}
        for key, flow in FLOWS.items()
    },
    "was": {"label": "was", "type": "text", "applies": ["person"], "section": "role", "flow": "from"},
    "hires": {"label": "hires", "type": "number", "applies": ["organization"], "section": "move", "flow": "to"},
    "seeks": {"label": "seeks", "type": "number", "applies": ["organization"], "section": "move", "flow": "wanted"},
    "amount": {"label": "amount", "type": "money", "applies": ["deal"], "section": "deal"},
    "value": {"label": "valuation of the whole", "type": "money", "applies": ["deal"], "section": "deal"},
}


def claim(
    key: str,
    subject: str,
    prop: str,
    value: str | None = None,
    at: str | None = None,
    certainty: str = "certain",
    denied: bool = False,
    own: str | None = None,
) -> dict[str, Any]:
    """A claim; `own` is the value that its second source gives instead."""
    evidence: list[dict[str, str]] = [{"source": "gazette", "quote": QUOTE, "certainty": certainty}]
    if denied:
        evidence.append({"source": "gazette", "quote": DENIED, "stance": "disputes"})
    if own:
        evidence.append({"source": "gazette", "quote": DENIED, "value": own})
    made = {"id": key, "subject": subject, "property": prop, "value": value, "at": at, "evidence": evidence}
    return {name: one for name, one in made.items() if one is not None} | {"statement": f"{key} says so."}


def site(
    claims: list[dict[str, Any]],
    people: Collection[str] = (),
    organizations: Collection[str] = (),
    deals: Collection[str] = (),
) -> SiteContext:
    """A dossier of these claims and names (id -> name, or ids that are their own names)."""
    kinds: dict[str, Collection[str]] = {"people": people, "organizations": organizations, "deals": deals}
    changes = {
        f"content/{folder}/made.yaml": yaml.safe_dump(
            [{"id": key, "name": names[key] if isinstance(names, Mapping) else key} for key in names]
        )
        for folder, names in kinds.items()
        if names
    }
    changes["content/vocabulary.yaml"] = yaml.safe_dump({"properties": VOCABULARY})
    changes["content/claims/made.yaml"] = yaml.safe_dump(claims)
    old = ("founder", "keeper", "price", "price-of-the-town")
    made = compiled(changes, [f"content/claims/{name}.yaml" for name in old])
    assert made.dossier is not None, made.problems
    assert made.index is not None
    assert len(made.dossier.claims) == len(claims), [one.message for one in made.problems]
    return SiteContext(made.dossier, made.index, BuildSettings("https://dossier.example/"), {})


def labels(thing: object) -> Iterator[Label]:
    """Every label in a drawing."""
    if isinstance(thing, Label):
        yield thing
    elif is_dataclass(thing):
        for one in fields(thing):
            yield from labels(getattr(thing, one.name))
    elif isinstance(thing, tuple):
        for one in thing:
            yield from labels(one)


def misplaced(drawing: Any) -> list[str]:
    """Labels that stand upon another or stick out of the view box."""
    boxes = [
        (one.link.text or one.words, one.box) for one in labels(drawing) if one.link.text or one.words or one.cites
    ]
    found = [
        f"{text} sticks out: {box} of {drawing.width} x {drawing.height}"
        for text, box in boxes
        if box[0] < -0.5 or box[1] < -0.5 or box[2] > drawing.width + 0.5 or box[3] > drawing.height + 0.5
    ]
    return found + [
        f"{one} stands upon {other}: {a} {b}"
        for (one, a), (other, b) in combinations(boxes, 2)
        if min(a[2], b[2]) - max(a[0], b[0]) > 0.5 and min(a[3], b[3]) - max(a[1], b[1]) > 0.5
    ]
