"""`receipts/<claim>/<revision>.json` and `receipts.jsonl`: what a published revision of a claim rests on.

A receipt holds a revision as the history has it, whose hash is the revision's name; the places of its passages in the
seeds, which are named by their hashes; and, of the revision that stands today, the rules that it passed, those that
could not tell for want of a reader, what was acknowledged and why, the date and the commit. With the seeds at hand
`verify.py`, which is in the archive beside them, works it all out again, from the standard library alone and with
nobody asked.

Words of a source are given as far as the revision shows them. The places of a passage beyond the quote budget are known
for the revision that stands; of an earlier one the history keeps the ends.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.flat import FlatClaim, FlatDossier
from dossier.edition.indented import indented
from dossier.export.dossier_json import as_json
from dossier.history.confirmed import filled
from dossier.history.revision import name_of, states_of
from dossier.model.dossier import Claim
from dossier.read.history import RevisionRecord, ShownEvidence

FORMAT = "annotated-dossier-receipt/1"


def receipt(site: SiteContext, flat: FlatDossier, record: RevisionRecord, rules: Iterable[str]) -> dict[str, Any]:
    """The receipt of a published revision. `rules` names those that every claim of this build is put to."""
    stands = _stands(site, record)
    content: dict[str, Any] = {
        "format": FORMAT,
        "claim": flat.address(f"/{urls.FOLDER['claim']}/{record.claim}/", depth=3),
        "record": filled(record.model_dump(mode="json")),
        "stands": stands,
        "passages": [
            _passage(flat, flat.claim[record.claim] if stands else None, number, item)
            for number, item in enumerate(record.words.evidence)
        ],
    }
    if stands:
        claim = site.dossier.claims[record.claim]
        unchecked = {rule_name(rule) for rule in site.index.unchecked.get(record.claim, ())}
        content["checks"] = {
            "passed": [rule for rule in rules if rule not in unchecked],
            "not_checked": [rule for rule in rules if rule in unchecked],
            "acknowledged": _acknowledged(claim),
        }
        if recorded := _recorded(flat, flat.claim[record.claim]):
            content["recorded"] = recorded
        content["built"] = {"date": flat.date or None, "commit": flat.commit or None}
    return content


def jsonl(site: SiteContext, flat: FlatDossier, rules: tuple[str, ...]) -> str:
    """All receipts, one a line, in the order in which the revisions were published."""
    lines = (json.dumps(receipt(site, flat, record, rules), ensure_ascii=False) for record in site.dossier.revisions)
    return "".join(f"{line}\n" for line in lines)


def by_revision(site: SiteContext, flat: FlatDossier, rules: tuple[str, ...]) -> dict[str, str]:
    """Each in a file of its own, by name."""
    return {
        f"{record.claim}/{record.rev}.json": indented(receipt(site, flat, record, rules)) + "\n"
        for record in site.dossier.revisions
    }


def rule_name(function: str) -> str:
    """What receipts call a rule; `function` is what the program calls it."""
    return function.replace("_", "-")


def _stands(site: SiteContext, record: RevisionRecord) -> bool:
    """Whether the claim still states what the revision stated."""
    return record.claim in site.dossier.claims and record.rev == name_of(
        states_of(site.dossier, site.index, record.claim)
    )


def _passage(flat: FlatDossier, claim: FlatClaim | None, number: int, shown: ShownEvidence) -> dict[str, Any]:
    """Where the words stand: in which text, from where to where; null where an earlier revision did not keep it."""
    spans = None if shown.pointer else [(part.start, part.end) for part in shown.parts]
    if claim is not None and shown.seed == flat.source[claim.evidence[number].source].sha256:
        spans = [(passage.start, passage.end) for passage in claim.evidence[number].passages]
    words = {(part.start, part.end): part.exact for part in shown.parts} if not shown.pointer else {}
    selectors = [
        [
            *([{"type": "TextQuoteSelector", "exact": words[span]}] if span in words else ()),
            {"type": "TextPositionSelector", "start": span[0], "end": span[1]},
        ]
        for span in spans or ()
    ]
    return {"seed": shown.seed, "selectors": selectors if spans is not None else None}


def _recorded(flat: FlatDossier, claim: FlatClaim) -> dict[str, Any]:
    """By the hash of each text: what of it was recorded and stands in no words of it, by whom, when and from where."""
    sources = [flat.source[key] for key in dict.fromkeys(item.source for item in claim.evidence)]
    told = {
        source.sha256: {
            name: {"value": stated.value, **as_json(stated.recorded)}
            for name in source.basis.of_basis("recorded")
            if (stated := getattr(source.basis, name)).recorded is not None
        }
        for source in sources
    }
    return {seed: fields for seed, fields in told.items() if fields}


def _acknowledged(claim: Claim) -> dict[str, str]:
    """What the editors let pass, with their reasons."""
    allowed = [claim.record.allow, *(item.record.allow for item in claim.evidence)]
    return {code: reason for reasons in allowed for code, reason in reasons.items()}
