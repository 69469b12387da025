"""The rules. Each is one small function, named for what it finds, with the rule in its docstring.

To add one: write the function, put it into `CHECKS`, add a case to `tests/cases/` and a heading to `docs/problems.md`.
"""

from __future__ import annotations

from dossier.check import disputes, languages, prose, site, sourcing
from dossier.check.base import Check, Subject
from dossier.graph.dossier import Dossier
from dossier.graph.index import Index
from dossier.problem import Problem

CHECKS: tuple[Check, ...] = (
    site.home_missing,
    site.address_taken,
    site.settings_unreadable,
    sourcing.claim_without_source,
    sourcing.entity_without_claim,
    sourcing.source_unused,
    sourcing.vocabulary_unused,
    sourcing.property_misapplied,
    prose.prose_uncited,
    prose.facts_in_factless_page,
    languages.missing_translation,
    languages.missing_quote_translation,
    languages.missing_page_translation,
    disputes.position_without_evidence,
    disputes.positions_alike,
)


def check(dossier: Dossier, index: Index, unread: frozenset[str] = frozenset()) -> list[Problem]:
    """Run every rule over the dossier. `unread` has a problem already, and is not missed a second time."""
    subject = Subject(dossier, index, unread)
    return [problem for rule in CHECKS for problem in rule(subject)]
