"""Time: a source cannot report what had not happened when it appeared, unless it speaks of a plan."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.check.base import Subject, passage_context
from dossier.check.hedged import softened
from dossier.problem import Problem
from dossier.text.value import Date, as_text


def dated_after_source(subject: Subject) -> Iterator[Problem]:
    """No claim is dated later than every source that supports it appeared, but for plans and expectations."""
    dossier = subject.dossier
    for claim in dossier.claims.values():
        for field, value in (("value", claim.value), ("when", claim.when)):
            if not isinstance(value, Date) or value.earliest is None:
                continue
            supporting = claim.with_stance("supports")
            late = []
            for item in supporting:
                source = dossier.sources[item.passage.source]
                if source.date is None or source.date.latest is None or value.earliest <= source.date.latest:
                    break
                if softened(dossier, passage_context(item, source).text, source.language):
                    break
                late.append(f"`{source.id}` ({as_text(source.date)})")
            else:
                if late:
                    message = f"`{as_text(value)}` is later than its sources: {', '.join(late)}."
                    hint = "Correct the date; or the source's own, if it was inferred wrongly."
                    place = claim.record.where(field)
                    yield Problem("dated-after-source", place, message, hint, owner=(claim.id,))
