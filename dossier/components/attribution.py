"""Who says it: the attribution of a passage, in one order and wording for pages, embeds and quotations.

Templates print it with the macro of the same name; where plain text is wanted, these functions say the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dossier.components.views import EvidenceView


def attribution(evidence: EvidenceView, translate: Callable[[str], str]) -> list[str]:
    """A text for each part of `EvidenceView.attribution`."""
    return [_text(evidence, part, translate) for part in evidence.attribution]


def brief_attribution(evidence: EvidenceView, translate: Callable[[str], str]) -> Iterator[str]:
    """What a quotation says behind the words it quotes; neither stance nor value, which stand in its statement."""
    for part in evidence.attribution:
        if part == "source":
            yield from filter(None, (evidence.source_link.text, evidence.dated, evidence.locator))
        elif part == "certainty":
            yield translate(f"certainty: {evidence.certainty}")
        elif part in ("speaker", "relay"):
            yield _text(evidence, part, translate)


def _text(evidence: EvidenceView, part: str, translate: Callable[[str], str]) -> str:
    if part == "stance":
        return translate(f"stance: {evidence.stance}")
    if part == "certainty":
        return translate(f"certainty: {evidence.certainty}")
    if part == "source":
        inferred = f" ({translate('basis: inferred')})" if evidence.inferred and evidence.date else ""
        label, date = evidence.source_link.text, evidence.dated
        dated = f"{label}, {date}{inferred}" if date else f"{label}{inferred}"
        return ", ".join(filter(None, (dated, evidence.locator)))
    values = {
        "speaker": evidence.speaker.text if evidence.speaker else "",
        "relay": evidence.relay.text if evidence.relay else "",
        "value": evidence.value,
    }
    return f"{translate(f'attribution: {part}')} {values[part]}"
