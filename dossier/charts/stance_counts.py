"""What ties two entities, in a few words: the property seen from one of them, or the role held at the other."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.components.page_context import PageContext
from dossier.model.dossier import Claim
from dossier.text.value import EntityValue, Text


@dataclass(frozen=True, slots=True)
class Said:
    """Words that stand in a record; `origin` names the field, `value` says that it is the value of a claim."""

    text: str
    origin: str
    value: bool = False


def said_of(context: PageContext, claim: Claim, here: str, there: str) -> tuple[Said, ...]:
    """What a claim says of `there` as seen from `here`: "founder of", "founded by"; where it holds at one: "role, CEO".

    A role keeps the name of its property: "chief executive" alone would make a former one a present one.
    """
    key = claim.record.property
    prop = context.site.dossier.vocabulary.properties[key]
    label = Said(context.text(prop.label), f"property:{key}:label")
    if isinstance(claim.value, EntityValue) and claim.value.id in (here, there):
        if claim.subject == here or prop.inverse is None:
            return (label,)
        return (Said(context.text(prop.inverse), f"property:{key}:inverse"),)
    if isinstance(claim.value, Text) and claim.value.texts is None:  # its statement is its value: too long for a line
        return (label,)
    value = Said("".join(piece.text for piece in context.value_pieces(claim)), f"claim:{claim.id}:value", value=True)
    return label, value
