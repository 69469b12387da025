"""Made-up dossiers of any size for charts, and where their labels stand."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import yaml

from dossier.charts.svg import Label
from dossier.edition.context import SiteContext
from tests.charts.boxes import outside, overlapping
from tests.contexts import site_with

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
    members = {"id": key, "subject": subject, "property": prop, "value": value, "at": at, "evidence": evidence}
    return {name: value for name, value in members.items() if value is not None} | {"statement": f"{key} says so."}


def made_up_site(
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
    site = site_with(changes, [f"content/claims/{name}.yaml" for name in old])
    assert len(site.dossier.claims) == len(claims)
    return site


def labels(drawn: object) -> Iterator[Label]:
    """Every label in a drawing."""
    if isinstance(drawn, Label):
        yield drawn
    elif is_dataclass(drawn):
        for field in fields(drawn):
            yield from labels(getattr(drawn, field.name))
    elif isinstance(drawn, tuple):
        for part in drawn:
            yield from labels(part)


def misplaced(drawing: Any) -> list[object]:
    """Labels that overlap another or stick out of the view box."""
    boxes = [
        (label.link.text or str(label.words), *label.box)
        for label in labels(drawing)
        if label.link.text or label.words or label.cites
    ]
    return [*outside(boxes, drawing.width, drawing.height, 0.5), *overlapping(boxes, 0.5)]
