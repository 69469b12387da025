"""Ids: unique across kinds, and every reference leads to a record."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import field

from dossier.frozen import dataclass
from dossier.model.anchor import Effort
from dossier.problem import Place, Problem, Related
from dossier.read.load import Records
from dossier.read.records import ClaimRecord, DisputeRecord, EntityRecord, SourceRecord
from dossier.text.shortened import shortened

Named = SourceRecord | EntityRecord | ClaimRecord | DisputeRecord


def kind_of(record: Named) -> str:
    """The word for what an id stands for: an entity's kind, or source, claim, dispute."""
    if isinstance(record, EntityRecord):
        return record.kind
    return {SourceRecord: "source", ClaimRecord: "claim", DisputeRecord: "dispute"}[type(record)]


@dataclass(slots=True)
class Register:
    """All ids, and the problems found while looking them up."""

    by_id: Mapping[str, Named]
    broken: Collection[str] = ()
    problems: list[Problem] = field(default_factory=list)
    effort: Effort = field(default_factory=Effort)
    _of_kinds: dict[frozenset[str], list[str]] = field(default_factory=dict)
    _meant: dict[tuple[str, str, bool], tuple[str, ...]] = field(default_factory=dict)

    def resolve(self, wanted: str, kinds: Collection[str], place: Place, others: Collection[str] = ()) -> bool:
        """Whether `wanted` names something of one of `kinds`; a problem where it does not.

        `others` are ids that might have been meant as well: they only word the hint.
        """
        record = self.by_id.get(wanted)
        if record is not None and kind_of(record) in kinds:
            return True
        if record is None and wanted in self.broken:
            return False  # its own record has a problem already; a second one here would only distract
        words = either(kinds)
        if record is not None:
            message = f"`{wanted}` is {either([kind_of(record)])}; here belongs {words}."
            related = (Related(record.where("id"), "defined here"),)
            self.problems.append(Problem("wrong-kind", place, message, "Write another id.", related=related))
            return False
        candidates = self._of_kinds.get(frozenset(kinds))
        if candidates is None:
            candidates = [key for key, item in self.by_id.items() if kind_of(item) in kinds]
            self._of_kinds[frozenset(kinds)] = candidates
        self.unknown(wanted, words, candidates, place, others=others)
        return False

    def unknown(
        self, wanted: str, words: str, candidates: Collection[str], place: Place, *, others: Collection[str] = ()
    ) -> None:
        """The problem of an id that no record has; `words` name what was looked for, with their article."""
        close = self._meant.get((wanted, words, bool(others)))
        if close is None:
            close = self.effort.hints.closest_names(wanted, [*candidates, *others] if others else candidates)
            self._meant[wanted, words, bool(others)] = close
        meant = " or ".join(f"`{name}`" for name in close)
        hint = f"Did you mean {meant}?" if close else "Define it, or correct the id."
        message = f"I know no {words.partition(' ')[2]} with the id `{shortened(wanted)}`."
        self.problems.append(Problem("unknown-id", place, message, hint))


def register(records: Records) -> Register:
    """All records by id; of two with the same id the first one counts, the second is a problem."""
    by_id: dict[str, Named] = {}
    problems: list[Problem] = []
    everything: list[Named] = [*records.sources, *records.entities, *records.claims, *records.disputes]
    for record in everything:
        first = by_id.setdefault(record.id, record)
        if first is not record:
            message = f"The id `{record.id}` is taken: ids are unique across all kinds."
            related = (Related(first.where("id"), f"this {kind_of(first)} has it"),)
            hint = "Give one of the two another id; the older one keeps its address."
            problems.append(Problem("duplicate-id", record.where("id"), message, hint, related=related))
    return Register(by_id, records.broken, problems)


def either(kinds: Collection[str]) -> str:
    """One or several kinds in words: "a claim", "an organization or person"."""
    names = sorted(kinds)
    article = "an" if names[0][0] in "aeiou" else "a"
    return f"{article} " + (names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}")
